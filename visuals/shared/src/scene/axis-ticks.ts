import type { MeasureText } from '../text/measure-text';

/** A scale that positions values and proposes round ones, as the scales of `scale/` do. */
export interface TickScale {
  (value: number): number;
  ticks: (count?: number) => readonly number[];
}

/** What the ticks of an axis are chosen for. */
export interface AxisRequest {
  readonly scale: TickScale;
  readonly axisText: (value: number) => string;
  readonly sizePx: number;
  readonly measureText: MeasureText;
  /** First and last pixel that a label may cover, along the axis. */
  readonly from: number;
  readonly to: number;
  readonly direction: 'horizontal' | 'vertical';
}

/** A round value on an axis. */
export interface AxisTick {
  readonly value: number;
  readonly position: number;
  readonly text: string;
}

const HORIZONTAL_SPACING_PX = 64;
const VERTICAL_SPACING_PX = 48;
/** More lines than these are a grid, not an axis. */
const MOST_TICKS = 8;
const GAP_PX = 10;

/**
 * As many round values as fit without their labels overlapping or leaving the given room. The
 * values stay evenly spaced: when labels collide, a coarser set is taken, none is left out alone.
 */
export function axisTicks(request: AxisRequest): readonly AxisTick[] {
  const { scale, from, to, direction } = request;
  const spacing = direction === 'horizontal' ? HORIZONTAL_SPACING_PX : VERTICAL_SPACING_PX;
  const most = Math.max(2, Math.min(MOST_TICKS, Math.floor((to - from) / spacing)));
  let best: readonly AxisTick[] = [];
  for (let count = most; count >= 1; count -= 1) {
    for (const values of coarser(scale.ticks(count))) {
      const ticks = within(values, request);
      if (ticks.length > MOST_TICKS || !areApart(ticks, request)) continue;
      if (ticks.length >= 2) return ticks;
      if (ticks.length > best.length) best = ticks;
    }
  }
  return best;
}

/** A logarithmic scale ignores the wanted count; of its values 1, 2, 5 and then 1 are kept. */
function coarser(values: readonly number[]): readonly (readonly number[])[] {
  if (isEven(values)) return [values];
  const leading = (digits: RegExp): readonly number[] =>
    values.filter((value) => digits.test(leadingDigit(value)));
  return [leading(/[125]/), leading(/[15]/), leading(/1/)];
}

function isEven(values: readonly number[]): boolean {
  const [first = 0, second = 0] = values;
  const step = second - first;
  return values.every((value, index) => Math.abs(value - (first + index * step)) <= Math.abs(step) * 1e-6);
}

function leadingDigit(value: number): string {
  return Math.abs(value).toExponential(0).charAt(0);
}

function within(values: readonly number[], request: AxisRequest): readonly AxisTick[] {
  return values
    .map((value) => ({ value, position: request.scale(value), text: request.axisText(value) }))
    .filter((tick) => {
      const half = halfExtent(tick, request);
      return tick.position - half >= request.from && tick.position + half <= request.to;
    })
    .sort((a, b) => a.position - b.position);
}

/** Labels keep a gap, and no two say the same (a format without decimals rounds). */
function areApart(ticks: readonly AxisTick[], request: AxisRequest): boolean {
  return ticks.every((tick, index) => {
    const previous = ticks[index - 1];
    if (previous === undefined) return true;
    const needed = halfExtent(previous, request) + halfExtent(tick, request) + GAP_PX;
    return tick.position - previous.position >= needed && tick.text !== previous.text;
  });
}

function halfExtent(tick: AxisTick, { direction, measureText, sizePx }: AxisRequest): number {
  return direction === 'vertical' ? sizePx / 2 : measureText(tick.text, sizePx) / 2;
}
