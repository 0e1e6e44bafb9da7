import { timeTicks } from 'd3-time';
import { clamp } from '../../shared/src/geometry/box';
import type { Ends, InvertibleScale, ScaleEnds } from '../../shared/src/scale/continuous-scale';
import { linearScale } from '../../shared/src/scale/linear-scale';
import { logScale } from '../../shared/src/scale/log-scale';
import { symlogScale } from '../../shared/src/scale/symlog-scale';
import type { TickScale } from '../../shared/src/scene/axis-ticks';
import type { ScaleKind } from './quadrant-options';

/** What a scale has to cover. */
export interface ScaleRequest {
  /** Least and greatest value. */
  readonly extent: Ends;
  /** First and last pixel of the plot; the first may be the larger one (y grows upwards). */
  readonly range: Ends;
  /** Room kept free at both ends, so that the outermost bubbles stay whole. */
  readonly insetPx: number;
  readonly kind: ScaleKind;
}

/** A scale of the plot, which also tells the value at a pixel. */
export type PlotScale = TickScale & InvertibleScale;

/** Differences of larger values would leave the range of numbers. */
const LARGEST_PLAIN = 1e300;
/** Ratios of smaller values lose their digits; a logarithmic axis takes them for zero. */
export const SMALLEST = 1e-290;
const LEAST_DIFFERENCE = 1e-12;
const SHRINK = 2 ** -16;
const BEYOND_PX = 1e5;
/** In milliseconds; around the only date of an axis. */
const HALF_A_DAY = 43_200_000;
/** Below a hundredth of the greatest magnitude's power of ten a symlog axis is linear. */
const LINEAR_DECADES = 2;

/** A scale over the plot whose domain reaches to the plot's edges, not only to the outermost values. */
export function plotScale({ extent, range, insetPx, kind }: ScaleRequest): PlotScale {
  const direction = Math.sign(range[1] - range[0]);
  const inner = [range[0] + direction * insetPx, range[1] - direction * insetPx] as const;
  const isHuge = Math.max(...extent.map(Math.abs)) > LARGEST_PLAIN;
  const factor = isHuge && kind !== 'log' ? SHRINK : 1;
  const domain = widened(extent[0] * factor, extent[1] * factor, kind);
  const create = scaleOfKind(kind, domain);
  const reach = reachOf(create({ domain, range: inner }), range, kind);
  const ends: ScaleEnds = reach === undefined ? { domain, range: inner } : { domain: reach, range };
  const base = create(ends);
  // The powers of ten of a symlog axis are round values in any unit.
  const tickFactor = kind === 'symlog' ? 1 : factor;
  const ticks = (count?: number): readonly number[] => base.ticks(count).map((value) => value / tickFactor);
  const exact = kind === 'linear' || kind === 'time' ? straight(ends) : base;
  const placeOf = (value: number): number => {
    const place = exact(value * factor);
    // Far beyond a clipped axis: a distance that no screen has, on the side where the value lies.
    if (Number.isFinite(place)) return clamp(place, -BEYOND_PX, BEYOND_PX);
    return value > extent[0] === direction > 0 ? BEYOND_PX : -BEYOND_PX;
  };
  return Object.assign(placeOf, { ticks, invert: (pixel: number) => base.invert(pixel) / factor });
}

function scaleOfKind(kind: ScaleKind, [low, high]: Ends): (ends: ScaleEnds) => PlotScale {
  switch (kind) {
    case 'linear':
      return linearScale;
    case 'time':
      return (ends) =>
        Object.assign(linearScale(ends), { ticks: (count?: number) => timesIn(ends.domain, count) });
    case 'log':
      return logScale;
    case 'symlog': {
      const constant = powerBelow(Math.max(Math.abs(low), Math.abs(high)));
      return (ends) => Object.assign(symlogScale(constant, ends), { ticks: () => symlogTicks(ends.domain) });
    }
  }
}

/** The values at the plot's edges; undefined where they leave the numbers that the kind can show. */
function reachOf({ invert }: PlotScale, range: Ends, kind: ScaleKind): Ends | undefined {
  const reach = [invert(range[0]), invert(range[1])] as const;
  const isShown = reach.every((value) => Number.isFinite(value) && (kind !== 'log' || value > 0));
  return isShown ? reach : undefined;
}

/** The same line as the linear scale, with one product: a crowd asks for 60,000 places. */
function straight({ domain: [low, high], range: [from, to] }: ScaleEnds): (value: number) => number {
  const slope = (to - from) / (high - low);
  return (value) => from + (value - low) * slope;
}

function powerBelow(magnitude: number): number {
  return magnitude > 0 ? 10 ** (Math.max(-300, Math.floor(Math.log10(magnitude))) - LINEAR_DECADES) : 1;
}

/** Round dates in local time, as a report shows them. */
function timesIn([from, to]: Ends, count = 10): number[] {
  return timeTicks(new Date(from), new Date(to), count).map(Number);
}

/** Zero and the powers of ten in both directions, from the linear part outwards. */
function symlogTicks([from, to]: Ends): number[] {
  const most = Math.floor(Math.log10(Math.max(Math.abs(from), Math.abs(to)) || 1));
  const powers = Array.from(
    { length: LINEAR_DECADES + 2 },
    (_, index) => 10 ** (most - LINEAR_DECADES - 1 + index),
  );
  return [...powers.map((power) => -power).reverse(), 0, ...powers].filter(
    (value) => value >= Math.min(from, to) && value <= Math.max(from, to),
  );
}

/** Equal values get a domain around them; so do values that only the last digits tell apart. */
function widened(low: number, high: number, kind: ScaleKind): Ends {
  const magnitude = Math.max(Math.abs(low), Math.abs(high));
  if (magnitude < SMALLEST && kind !== 'log') return [-1, 1];
  if (high - low > magnitude * LEAST_DIFFERENCE) return [low, high];
  if (kind === 'log') return [low / 2, Math.min(high * 2, Number.MAX_VALUE)];
  if (kind === 'time') return [low - HALF_A_DAY, high + HALF_A_DAY];
  const margin = magnitude * 0.5;
  return [low - margin, high + margin];
}
