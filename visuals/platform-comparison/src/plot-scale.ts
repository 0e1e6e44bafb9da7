import { scaleLinear } from 'd3-scale';
import type { ComparisonModel } from './comparison-model';
import type { ComparisonOptions } from './comparison-options';

/** Keeps the outermost dots whole. */
export const DOT_ROOM_PX = 9;
const MARGIN_SHARE = 0.02;
/** d3's ticks overflow on narrower spans (denormal numbers); such figures are one place on the axis. */
const NARROWEST_SPAN = 1e-290;

/** The common scale of all rows: of indices around 100 for index bars, of the figures otherwise. */
export function plotScale(
  model: ComparisonModel,
  options: ComparisonOptions,
  { left, right }: { readonly left: number; readonly right: number },
): ReturnType<typeof scaleLinear<number, number>> {
  const isIndex = options.mode === 'indexBars';
  const values = isIndex
    ? [100, ...model.rows.flatMap(({ index }) => (index === undefined ? [] : [index]))]
    : model.rows.flatMap(({ value, comparison, target, highlight }) =>
        [value, comparison, target, highlight ?? null].filter((figure) => figure !== null),
      );
  const startsAtZero = options.startAtZero && !isIndex;
  if (startsAtZero || values.length === 0) values.push(0);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const isOnePlace = high - low < NARROWEST_SPAN;
  const tenth = Math.abs(low) * 0.1;
  const room = tenth > NARROWEST_SPAN ? tenth : 1;
  const margin = isOnePlace ? room : (high - low) * MARGIN_SHARE;
  return scaleLinear<number, number>()
    .domain([low < 0 || !startsAtZero ? low - margin : low, high > 0 || !startsAtZero ? high + margin : high])
    .range([left + DOT_ROOM_PX, Math.max(left + DOT_ROOM_PX, right - DOT_ROOM_PX)]);
}
