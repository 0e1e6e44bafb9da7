import { scaleLinear } from 'd3-scale';
import { colourFor } from '../../shared/src/palette/palette';
import { axisTicks } from '../../shared/src/scene/axis-ticks';
import type { Mark, Scene } from '../../shared/src/scene/scene';
import type { Shape } from '../../shared/src/scene/shape';
import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import { compactLayout } from './compact-layout';
import { comparisonColumns, PADDING_PX, type ComparisonColumns } from './comparison-columns';
import { comparisonHeader, medianLine } from './comparison-header';
import type { ComparisonModel } from './comparison-model';
import type { ComparisonOptions } from './comparison-options';
import { rowShapes } from './row-shapes';

/** Narrower than this there is no room for a dumbbell. */
export const COMPACT_BELOW_PX = 340;
const TALLEST_ROW_PX = 84;
/** Keeps the outermost dots whole. */
const DOT_ROOM_PX = 9;

/** The dumbbell chart: one row a platform, on a common axis. Long lists scroll under the header. */
export function computeLayout(
  model: ComparisonModel,
  options: ComparisonOptions,
  context: LayoutContext,
): Scene {
  if (context.widthPx < COMPACT_BELOW_PX) return compactLayout(model, options, context);
  const { widthPx, palette, measureText } = context;
  const columns = comparisonColumns(model, options, context);
  const x = valueScale(model, options, columns);
  const ticks = axisTicks({
    scale: x,
    axisText: model.axisText,
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
    const shapes = rowShapes(row, { y, height, widthPx, columns, x, options, palette, measureText });
    return { ...row, box: { x: 0, y, width: widthPx, height }, shapes };
  });
  const bodyHeight = height * marks.length;
  return {
    widthPx,
    heightPx: bodyHeight,
    header,
    backdrop: [
      ...ticks.map((tick): Shape => gridLine(tick.position, bodyHeight, tick.value === 0, context)),
      ...separators(marks, context),
      ...(options.showIndex && model.median !== undefined
        ? [medianLine(x(model.median), 0, bodyHeight, palette.muted)]
        : []),
    ],
    marks,
    overlay: [],
    summary: context.localise('Summary', { count: String(marks.length), measure: model.valueName }),
  };
}

function valueScale(
  model: ComparisonModel,
  options: ComparisonOptions,
  { plot }: ComparisonColumns,
): ReturnType<typeof scaleLinear<number, number>> {
  const values = model.rows.flatMap(({ value, comparison, target }) =>
    [value, comparison, target].filter((figure) => figure !== null),
  );
  if (options.startAtZero) values.push(0);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const margin = low === high ? Math.abs(low) * 0.1 || 1 : (high - low) * 0.02;
  return scaleLinear<number, number>()
    .domain([
      low < 0 || !options.startAtZero ? low - margin : low,
      high > 0 || !options.startAtZero ? high + margin : high,
    ])
    .range([plot.left + DOT_ROOM_PX, plot.right - DOT_ROOM_PX]);
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
