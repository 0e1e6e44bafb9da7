import { numberFormat } from '../../shared/src/format/number-format';
import { colourFor } from '../../shared/src/palette/palette';
import { axisTicks } from '../../shared/src/scene/axis-ticks';
import type { Mark, Scene } from '../../shared/src/scene/scene';
import type { Shape } from '../../shared/src/scene/shape';
import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import { compactLayout } from './compact-layout';
import { comparisonColumns, PADDING_PX } from './comparison-columns';
import { comparisonHeader, medianLine } from './comparison-header';
import type { ComparisonModel } from './comparison-model';
import type { ComparisonOptions } from './comparison-options';
import { dumbbellShapes, indexBarShapes } from './plot-shapes';
import { DOT_ROOM_PX, plotScale } from './plot-scale';
import { rowShapes, type RowFrame } from './row-shapes';
import { slopeLayout } from './slope-layout';

/** Narrower than this there is no room for a dumbbell. */
export const COMPACT_BELOW_PX = 340;
const TALLEST_ROW_PX = 84;

/** The chosen picture of the platforms; narrow frames and slopes without a comparison get rows. */
export function computeLayout(
  model: ComparisonModel,
  options: ComparisonOptions,
  context: LayoutContext,
): Scene {
  if (context.widthPx < COMPACT_BELOW_PX) return compactLayout(model, options, context);
  if (options.mode === 'slope' && model.rows.some((row) => row.comparison !== null)) {
    return slopeLayout(model, options, context);
  }
  return rowsLayout(model, options, context);
}

/** One row a platform, on a common axis. Long lists scroll under the header. */
function rowsLayout(model: ComparisonModel, options: ComparisonOptions, context: LayoutContext): Scene {
  const { widthPx, palette, measureText, locale } = context;
  const isIndex = options.mode === 'indexBars';
  const columns = comparisonColumns(model, options, context);
  const x = plotScale(model, options, columns.plot);
  const indexText = numberFormat(locale, { maximumFractionDigits: 0 });
  const ticks = axisTicks({
    scale: x,
    axisText: isIndex ? (index) => indexText.format(index) : model.axisText,
    sizePx: options.textSizePx * 0.9,
    measureText,
    from: columns.plot.left - DOT_ROOM_PX,
    to: columns.plot.right + DOT_ROOM_PX,
    direction: 'horizontal',
  });
  const currentColour = colourFor(palette, options.currentColour, palette.accent);
  const header = comparisonHeader({ model, options, columns, ticks, currentColour }, context);
  const room = context.heightPx - header.heightPx - PADDING_PX;
  const height = Math.max(options.textSizePx * 1.9, Math.min(TALLEST_ROW_PX, room / model.rows.length));
  const marks = model.rows.map((row, index): Mark => {
    const y = index * height;
    const frame: RowFrame = { y, height, widthPx, columns, x, options, palette, measureText };
    const plot = isIndex ? indexBarShapes(row, frame) : dumbbellShapes(row, frame);
    return { ...row, box: { x: 0, y, width: widthPx, height }, shapes: rowShapes(row, frame, plot) };
  });
  const bodyHeight = height * marks.length;
  const reference = isIndex ? 100 : options.showIndex ? model.baseline : undefined;
  return {
    widthPx,
    heightPx: bodyHeight,
    header,
    backdrop: [
      ...ticks.map((tick): Shape => gridLine(tick.position, bodyHeight, tick.value === 0, context)),
      ...separators(marks, context),
      ...(reference === undefined ? [] : [medianLine(x(reference), 0, bodyHeight, palette.muted)]),
    ],
    marks,
    overlay: [],
    summary: context.localise('Summary', { count: String(marks.length), measure: model.valueName }),
  };
}

function gridLine(x: number, height: number, isZero: boolean, { palette }: LayoutContext): Shape {
  const stroke = isZero ? palette.muted : palette.faint;
  const dash = palette.isHighContrast && !isZero ? { dash: '1 5' } : {};
  return { kind: 'line', x1: x, x2: x, y1: 0, y2: height, stroke, strokeWidth: 1, ...dash };
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
