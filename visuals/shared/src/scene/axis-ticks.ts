import type { MeasureText } from '../text/measure-text';

/** A scale that positions values and proposes round ones; d3's continuous scales are such. */
export interface TickScale {
  (value: number): number;
  ticks: (count?: number) => number[];
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
const GAP_PX = 10;

/** Round values whose labels neither overlap nor leave the given room. */
export function axisTicks(request: AxisRequest): readonly AxisTick[] {
  const { scale, from, to, direction } = request;
  const spacing = direction === 'horizontal' ? HORIZONTAL_SPACING_PX : VERTICAL_SPACING_PX;
  const count = Math.max(2, Math.floor((to - from) / spacing));
  const candidates = scale
    .ticks(count)
    .map((value) => ({ value, position: scale(value), text: request.axisText(value) }))
    .sort((a, b) => a.position - b.position);
  const kept: AxisTick[] = [];
  let occupiedTo = from - GAP_PX;
  for (const tick of thinned(candidates, count)) {
    const half = halfExtent(tick, request);
    if (tick.position - half < occupiedTo + GAP_PX || tick.position + half > to) continue;
    if (kept.some(({ text }) => text === tick.text)) continue;
    kept.push(tick);
    occupiedTo = tick.position + half;
  }
  return kept;
}

/** A logarithmic scale ignores the wanted count and proposes nine ticks a decade. */
function thinned(ticks: readonly AxisTick[], count: number): readonly AxisTick[] {
  if (ticks.length <= 2 * count) return ticks;
  const leading = ticks.filter(({ value }) => /^[125]0*$/.test(leadingDigits(value)));
  return leading.length > 2 * count
    ? leading.filter(({ value }) => /^10*$/.test(leadingDigits(value)))
    : leading;
}

function leadingDigits(value: number): string {
  return Math.abs(value)
    .toPrecision(1)
    .replace(/e.*$/, '')
    .replace(/^0\.0*/, '');
}

function halfExtent(tick: AxisTick, { direction, measureText, sizePx }: AxisRequest): number {
  return direction === 'vertical' ? sizePx / 2 : measureText(tick.text, sizePx) / 2;
}
