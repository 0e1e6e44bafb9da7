import { numberFormat } from '../../shared/src/format/number-format';
import { axisTicks, type AxisTick, type TickScale } from '../../shared/src/scene/axis-ticks';
import type { Mark, Scene } from '../../shared/src/scene/scene';
import type { Shape } from '../../shared/src/scene/shape';
import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import { bulletShapes } from './bullet-shapes';
import { comparisonColumns, PADDING_PX, type ComparisonColumns } from './comparison-columns';
import { comparisonHeader } from './comparison-header';
import type { ComparisonPanel, ComparisonRow } from './comparison-model';
import type { ComparisonMode, ComparisonOptions } from './comparison-options';
import { baselineLine, legendEntries } from './legend';
import type { PanelPlace } from './panel-place';
import { dumbbellShapes, indexBarShapes } from './plot-shapes';
import { DOT_ROOM_PX, hasLogAxis, onLogAxis, plotScale } from './plot-scale';
import type { RowFrame } from './row-frame';
import { rowShapes } from './row-shapes';

const TALLEST_ROW_PX = 84;
const LEAST_TICKS = 2;
/** Shorter figures gain nothing from a short form. */
const SHORT_FROM = 10_000;
/** Rows are never lower than so many times the size of the text. */
const LEAST_ROW_IN_TEXT = 1.9;
/** In small multiples rows are closer: their height in sizes of the text. */
export const LEAST_ROW_IN_PANEL = 1.6;

/** One row a platform, on a common axis. Long lists scroll under the header. */
export function rowsLayout(panel: ComparisonPanel, place: PanelPlace, context: LayoutContext): Scene {
  const { options, mode } = place;
  const { widthPx, palette, measureText, localise } = context;
  const columns = comparisonColumns(panel, options, context);
  const { plot } = columns;
  const right = Math.max(plot.left + DOT_ROOM_PX, plot.right - DOT_ROOM_PX);
  const x = plotScale(place.scaledRows, { ...options, mode }, [plot.left + DOT_ROOM_PX, right]);
  const ticks = plotTicks(x, { panel, options, mode, columns }, context);
  const header = comparisonHeader(
    { legend: legendOf(panel, place, context), options, columns, ticks },
    context,
  );
  const room = context.heightPx - header.heightPx - PADDING_PX;
  const height = Math.max(
    options.textSizePx * (panel.title === '' ? LEAST_ROW_IN_TEXT : LEAST_ROW_IN_PANEL),
    Math.min(TALLEST_ROW_PX, room / panel.rows.length),
  );
  const plotOf = plotShapesOf(panel, place);
  const marks = panel.rows.map((row, index): Mark => {
    const y = index * height;
    const frame: RowFrame = { y, height, widthPx, columns, x, options, palette, measureText, localise };
    return {
      ...row,
      box: { x: 0, y, width: widthPx, height },
      shapes: rowShapes(row, frame, plotOf(row, frame)),
    };
  });
  const bodyHeight = height * marks.length;
  const reference = mode === 'indexBars' ? 100 : options.showIndex ? panel.baseline : undefined;
  return {
    widthPx,
    heightPx: bodyHeight,
    header,
    backdrop: [
      ...ticks.map((tick) => gridLine(tick, { height: bodyHeight, options }, context)),
      ...separators(marks, context),
      ...referenceLine(reference === undefined ? undefined : x(reference), bodyHeight, context),
    ],
    marks,
    overlay: [],
    summary: place.summary,
  };
}

function legendOf(
  panel: ComparisonPanel,
  { options, mode, notes, hasLegend }: PanelPlace,
  context: LayoutContext,
): ReturnType<typeof legendEntries> {
  const { rows, baselineText } = panel;
  return hasLegend ? legendEntries({ names: panel, baselineText, mode, options, rows, notes }, context) : [];
}

/** What is drawn in the plot of a row, by mode. */
function plotShapesOf(
  panel: ComparisonPanel,
  { options, mode, scaledRows }: PanelPlace,
): (row: ComparisonRow, frame: RowFrame) => readonly Shape[] {
  switch (mode) {
    case 'indexBars':
      return indexBarShapes;
    case 'bullet': {
      const largest = Math.max(
        0,
        ...panel.rows.flatMap(({ value, isOthers }) => (isOthers ? [] : (value ?? []))),
      );
      return (row, frame) => bulletShapes(row, frame, largest);
    }
    case 'dumbbell':
    case 'slope':
    case 'bump': {
      const isLog = hasLogAxis(scaledRows, { ...options, mode });
      return (row, frame) => dumbbellShapes(isLog ? onLogAxis(row) : row, frame);
    }
  }
}

function plotTicks(
  scale: TickScale,
  of: {
    readonly panel: ComparisonPanel;
    readonly options: ComparisonOptions;
    readonly mode: ComparisonMode;
    readonly columns: ComparisonColumns;
  },
  { locale, measureText }: LayoutContext,
): readonly AxisTick[] {
  const whole = numberFormat(locale, { maximumFractionDigits: 0 });
  const short = numberFormat(locale, { notation: 'compact' });
  const ticksWith = (axisText: (value: number) => string): readonly AxisTick[] =>
    axisTicks({
      scale,
      axisText,
      sizePx: of.options.textSizePx * 0.9,
      measureText,
      from: of.columns.plot.left - DOT_ROOM_PX,
      to: of.columns.plot.right + DOT_ROOM_PX,
      direction: 'horizontal',
    });
  if (of.mode === 'indexBars') return ticksWith((index) => whole.format(index));
  const ticks = ticksWith(of.panel.axisText);
  // One label is no scale: large figures are written short rather than left out.
  const areShort = ticks.length < LEAST_TICKS && scale.ticks(LEAST_TICKS).some((tick) => tick >= SHORT_FROM);
  return areShort ? ticksWith((tick) => short.format(tick)) : ticks;
}

function gridLine(
  { position: x, value }: AxisTick,
  { height, options }: { readonly height: number; readonly options: ComparisonOptions },
  { palette }: LayoutContext,
): Shape {
  const isZero = value === 0 && options.showZeroLine;
  const stroke = isZero ? palette.muted : palette.faint;
  const dash = palette.isHighContrast && !isZero ? { dash: '1 5' } : {};
  return { kind: 'line', x1: x, x2: x, y1: 0, y2: height, stroke, strokeWidth: 1, ...dash };
}

/** The line of the baseline; none when the axis does not reach it. */
function referenceLine(x: number | undefined, height: number, { palette }: LayoutContext): readonly Shape[] {
  return x === undefined || !Number.isFinite(x)
    ? []
    : [baselineLine({ x, y1: 0, y2: height }, palette.muted)];
}

/** Hair lines between the rows lead the eye from the name to its figures. */
function separators(marks: readonly Mark[], { palette, widthPx }: LayoutContext): readonly Shape[] {
  if (palette.isHighContrast) return [];
  return marks.slice(1).map(({ box }): Shape => ({
    kind: 'line',
    x1: PADDING_PX,
    x2: widthPx - PADDING_PX,
    y1: box.y,
    y2: box.y,
    stroke: palette.faint,
    strokeWidth: 1,
  }));
}
