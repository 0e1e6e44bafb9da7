import { linearScale } from '../../shared/src/scale/linear-scale';
import { logScale } from '../../shared/src/scale/log-scale';
import type { TickScale } from '../../shared/src/scene/axis-ticks';
import type { ComparisonMode } from './comparison-options';
import type { ComparisonRow } from './comparison-model';

/** Keeps the outermost dots whole. */
export const DOT_ROOM_PX = 9;
const MARGIN_SHARE = 0.02;
/** Ticks overflow on narrower spans (denormal numbers); such figures are one place on the axis. */
const NARROWEST_SPAN = 1e-290;
/** Differences of larger figures are no numbers any more. */
const LARGEST = 1e307;

/** How a plot is scaled. */
export interface PlotRequest {
  readonly mode: ComparisonMode;
  readonly startAtZero: boolean;
  /** Asks for a logarithmic axis; granted where the mode has no bars and a figure is positive. */
  readonly isLog: boolean;
}

/** The figures of a row that its plot shows. */
export type PlottedFigures = Pick<ComparisonRow, 'value' | 'comparison' | 'target' | 'highlight' | 'index'>;

/** True when the axis is logarithmic. */
export function hasLogAxis(
  rows: readonly PlottedFigures[],
  { mode, isLog }: Omit<PlotRequest, 'startAtZero'>,
): boolean {
  return isLog && (mode === 'dumbbell' || mode === 'slope') && figuresOf(rows).some(isOnLogAxis);
}

/** True for a figure that a logarithmic axis has a place for. */
export function isOnLogAxis(figure: number): boolean {
  return figure > NARROWEST_SPAN;
}

/** The figures with those that a logarithmic axis cannot show left out. */
export function onLogAxis<Row extends PlottedFigures>(row: Row): Row {
  const kept = (figure: number | null): number | null =>
    figure !== null && isOnLogAxis(figure) ? figure : null;
  return {
    ...row,
    value: kept(row.value),
    comparison: kept(row.comparison),
    target: kept(row.target),
    highlight: row.highlight === undefined ? undefined : kept(row.highlight),
  };
}

/** The common scale of all rows: of indices around 100 for index bars, of the figures otherwise. */
export function plotScale(
  rows: readonly PlottedFigures[],
  request: PlotRequest,
  range: readonly [from: number, to: number],
): TickScale {
  if (hasLogAxis(rows, request)) return ratioScale(figuresOf(rows).filter(isOnLogAxis), range);
  const isIndex = request.mode === 'indexBars';
  const values = isIndex
    ? [100, ...rows.flatMap(({ index }) => (index === undefined ? [] : [index]))]
    : [...figuresOf(rows)];
  const startsAtZero = (request.startAtZero || request.mode === 'bullet') && !isIndex;
  if (startsAtZero || values.length === 0) values.push(0);
  const low = Math.max(-LARGEST, Math.min(...values));
  const high = Math.min(LARGEST, Math.max(...values));
  const isOnePlace = high - low < NARROWEST_SPAN;
  const tenth = Math.abs(low) * 0.1;
  const room = tenth > NARROWEST_SPAN ? tenth : 1;
  const margin = isOnePlace ? room : (high - low) * MARGIN_SHARE;
  return linearScale({
    domain: [low < 0 || !startsAtZero ? low - margin : low, high > 0 || !startsAtZero ? high + margin : high],
    range,
    isClamped: true,
  });
}

function ratioScale(figures: readonly number[], range: readonly [number, number]): TickScale {
  const low = Math.min(...figures);
  const high = Math.min(LARGEST, Math.max(...figures));
  const margin = low < high ? (high / low) ** MARGIN_SHARE : 2;
  const domain = [Math.max(NARROWEST_SPAN / 10, low / margin), high * margin] as const;
  return logScale({ domain, range, isClamped: true });
}

function figuresOf(rows: readonly PlottedFigures[]): readonly number[] {
  return rows.flatMap(({ value, comparison, target, highlight }) =>
    [value, comparison, target, highlight ?? null].filter((figure) => figure !== null),
  );
}
