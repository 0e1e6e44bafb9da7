import { scaleLinear, scaleLog, scaleSymlog } from 'd3-scale';
import { timeTicks } from 'd3-time';
import { clamp } from '../../shared/src/geometry/box';
import type { TickScale } from '../../shared/src/scene/axis-ticks';
import type { ScaleKind } from './quadrant-options';

/** What a scale has to cover. */
export interface ScaleRequest {
  /** Least and greatest value. */
  readonly extent: readonly [low: number, high: number];
  /** First and last pixel of the plot; the first may be the larger one (y grows upwards). */
  readonly range: readonly [from: number, to: number];
  /** Room kept free at both ends, so that the outermost bubbles stay whole. */
  readonly insetPx: number;
  readonly kind: ScaleKind;
}

/** A scale of the plot, which also tells the value at a pixel. */
export interface PlotScale extends TickScale {
  readonly invert: (pixel: number) => number;
}

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
  const inner = [range[0] + direction * insetPx, range[1] - direction * insetPx];
  const isHuge = Math.max(...extent.map(Math.abs)) > LARGEST_PLAIN;
  const factor = isHuge && kind !== 'log' ? SHRINK : 1;
  const domain = widened(extent[0] * factor, extent[1] * factor, kind);
  const base = baseScale(kind, domain);
  base.domain(domain).range(inner);
  const reach = range.map((pixel) => base.invert(pixel));
  if (reach.every((value) => Number.isFinite(value) && (kind !== 'log' || value > 0))) {
    base.domain(reach).range([...range]);
  }
  const ticks = (count?: number): number[] => {
    if (kind === 'symlog') return symlogTicks(base.domain());
    if (kind === 'time') return timesIn(base.domain(), count);
    return base.ticks(count).map((value) => value / factor);
  };
  const exact = kind === 'linear' || kind === 'time' ? straight(base.domain(), base.range()) : base;
  const placeOf = (value: number): number => {
    const place = exact(value * factor);
    // Far beyond a clipped axis: a distance that no screen has, on the side where the value lies.
    if (Number.isFinite(place)) return clamp(place, -BEYOND_PX, BEYOND_PX);
    return value > extent[0] === direction > 0 ? BEYOND_PX : -BEYOND_PX;
  };
  return Object.assign(placeOf, { ticks, invert: (pixel: number) => base.invert(pixel) / factor });
}

function baseScale(kind: ScaleKind, [low, high]: readonly [number, number]) {
  switch (kind) {
    case 'linear':
    case 'time':
      return scaleLinear<number, number>();
    case 'log':
      return scaleLog<number, number>();
    case 'symlog':
      return scaleSymlog<number, number>().constant(powerBelow(Math.max(Math.abs(low), Math.abs(high))));
  }
}

/** The same line as d3's linear scale, without its checks: a crowd asks for 60,000 places. */
function straight(
  [low = 0, high = 1]: readonly number[],
  [from = 0, to = 1]: readonly number[],
): (value: number) => number {
  const slope = (to - from) / (high - low);
  return (value) => from + (value - low) * slope;
}

function powerBelow(magnitude: number): number {
  return magnitude > 0 ? 10 ** (Math.max(-300, Math.floor(Math.log10(magnitude))) - LINEAR_DECADES) : 1;
}

/** Round dates in local time, as a report shows them. */
function timesIn([from = 0, to = 0]: readonly number[], count = 10): number[] {
  return timeTicks(new Date(from), new Date(to), count).map(Number);
}

/** Zero and the powers of ten in both directions, from the linear part outwards. */
function symlogTicks(domain: readonly number[]): number[] {
  const [from = 0, to = 0] = domain;
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
function widened(low: number, high: number, kind: ScaleKind): readonly [number, number] {
  const magnitude = Math.max(Math.abs(low), Math.abs(high));
  if (magnitude < SMALLEST && kind !== 'log') return [-1, 1];
  if (high - low > magnitude * LEAST_DIFFERENCE) return [low, high];
  if (kind === 'log') return [low / 2, Math.min(high * 2, Number.MAX_VALUE)];
  if (kind === 'time') return [low - HALF_A_DAY, high + HALF_A_DAY];
  const margin = magnitude * 0.5;
  return [low - margin, high + margin];
}
