import type { AxisTick } from '../../shared/src/scene/axis-ticks';
import type { SceneHeader } from '../../shared/src/scene/scene';
import type { Shape } from '../../shared/src/scene/shape';
import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import { fitText } from '../../shared/src/text/fit-text';
import { PADDING_PX, type ComparisonColumns } from './comparison-columns';
import type { ComparisonModel } from './comparison-model';
import type { ComparisonOptions } from './comparison-options';

/** What the header is drawn from. */
export interface HeaderInput {
  readonly model: ComparisonModel;
  readonly options: ComparisonOptions;
  readonly columns: ComparisonColumns;
  readonly ticks: readonly AxisTick[];
  readonly currentColour: string;
}

/** Below this height the rows need the room more than the legend does. */
const LEGEND_FROM_HEIGHT_PX = 150;
const ITEM_GAP_PX = 16;
const SYMBOL_PX = 14;

/** Legend and column titles; they stay in place while long lists scroll. */
export function comparisonHeader(input: HeaderInput, context: LayoutContext): SceneHeader {
  const sizePx = input.options.textSizePx;
  const lineHeight = Math.round(sizePx * 1.6);
  const hasLegend = context.heightPx >= LEGEND_FROM_HEIGHT_PX;
  const top = 4;
  const legend = hasLegend ? legendShapes(input, context, top + lineHeight / 2) : [];
  const titlesTop = top + (hasLegend ? lineHeight + 4 : 0);
  const titlesY = titlesTop + lineHeight / 2;
  const heightPx = titlesTop + lineHeight + 2;
  return { heightPx, shapes: [...legend, ...titleShapes(input, context, titlesY)] };
}

function legendShapes(input: HeaderInput, context: LayoutContext, y: number): readonly Shape[] {
  const { model, options, currentColour } = input;
  const { palette, measureText, localise, widthPx } = context;
  const entries: { readonly symbol: (x: number) => Shape; readonly text: string }[] = [
    {
      symbol: (x) => ({ kind: 'circle', x: x + 5, y, radius: 5, fill: currentColour }),
      text: model.valueName,
    },
  ];
  if (model.comparisonName !== undefined) {
    entries.push({
      symbol: (x) => ({
        kind: 'circle',
        x: x + 5,
        y,
        radius: 4,
        fill: palette.background,
        stroke: palette.neutral,
        strokeWidth: 2,
      }),
      text: model.comparisonName,
    });
  }
  if (model.targetName !== undefined) {
    entries.push({
      symbol: (x) => ({ kind: 'rect', x: x + 4, y: y - 6, width: 2, height: 12, fill: palette.foreground }),
      text: model.targetName,
    });
  }
  if (options.showIndex && model.median !== undefined) {
    entries.push({
      symbol: (x) => medianLine(x + 5, y - 6, y + 6, palette.muted),
      text: localise('Legend_Median', { value: model.medianText }),
    });
  }
  const shapes: Shape[] = [];
  let x = PADDING_PX;
  const share = (widthPx - 2 * PADDING_PX) / entries.length - ITEM_GAP_PX - SYMBOL_PX;
  const natural = entries.reduce(
    (sum, { text }) => sum + measureText(text, options.textSizePx) + ITEM_GAP_PX + SYMBOL_PX,
    0,
  );
  for (const { symbol, text } of entries) {
    const room = natural <= widthPx - PADDING_PX ? Infinity : share;
    const fitted = fitText(text, { widthPx: room, sizePx: options.textSizePx, measureText });
    shapes.push(symbol(x), {
      kind: 'text',
      x: x + SYMBOL_PX,
      y,
      text: fitted,
      sizePx: options.textSizePx,
      fill: palette.foreground,
    });
    x += SYMBOL_PX + measureText(fitted, options.textSizePx) + ITEM_GAP_PX;
  }
  return shapes;
}

/** The dashed line of the median, in the legend and through the rows. */
export function medianLine(x: number, y1: number, y2: number, stroke: string): Shape {
  return { kind: 'line', x1: x, x2: x, y1, y2, stroke, strokeWidth: 1, dash: '3 3' };
}

function titleShapes(
  { columns, ticks, options }: HeaderInput,
  context: LayoutContext,
  y: number,
): readonly Shape[] {
  const sizePx = options.textSizePx * 0.9;
  const fill = context.palette.muted;
  return [
    ...ticks.map((tick): Shape => ({
      kind: 'text',
      x: tick.position,
      y,
      text: tick.text,
      sizePx,
      anchor: 'middle',
      fill,
    })),
    ...columns.figures.map((column): Shape => ({
      kind: 'text',
      x: column.right,
      y,
      text: column.title,
      sizePx,
      anchor: 'end',
      fill,
    })),
  ];
}
