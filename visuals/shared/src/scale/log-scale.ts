import { ticks } from 'd3-array';
import type { TickScale } from '../scene/axis-ticks';
import {
  continuousScale,
  type Bend,
  type Ends,
  type InvertibleScale,
  type ScaleEnds,
} from './continuous-scale';

const LOGARITHM: Bend = { bent: Math.log, unbent: Math.exp };
const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** Equal ratios are equally far apart. Both ends of the domain have to be positive. */
export function logScale(ends: ScaleEnds): TickScale & InvertibleScale {
  return Object.assign(continuousScale(LOGARITHM, ends), {
    ticks: (count = 10) => logTicks(ends.domain, count),
  });
}

/**
 * One to nine times each power of ten; over more decades than `count` about that many powers alone,
 * over less than a decade round values as on a linear axis. In the direction of the domain.
 */
function logTicks([first, last]: Ends, count: number): readonly number[] {
  const low = Math.min(first, last);
  const high = Math.max(first, last);
  const values = ascendingTicks(low, high, count);
  return last < first ? [...values].reverse() : values;
}

function ascendingTicks(low: number, high: number, count: number): readonly number[] {
  const from = Math.log10(low);
  const to = Math.log10(high);
  if (to - from >= count) return ticks(from, to, count).map(powerOfTen);
  const start = Math.floor(from);
  const values = Array.from({ length: Math.ceil(to) - start + 1 }, (_, index) => start + index)
    .flatMap((power) => DIGITS.map((digit) => timesPower(digit, power)))
    .filter((value) => value >= low && value <= high);
  return values.length * 2 < count ? ticks(low, high, count) : values;
}

/** Divides by a whole power rather than multiply by a fraction, which rounds: 3 / 10, not 3 * 0.1. */
function timesPower(digit: number, power: number): number {
  return power < 0 ? digit / powerOfTen(-power) : digit * powerOfTen(power);
}

/** Read as text: a computed power may be off by the last digit. */
function powerOfTen(power: number): number {
  return Number(`1e${String(power)}`);
}
