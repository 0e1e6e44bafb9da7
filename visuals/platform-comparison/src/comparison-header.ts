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
const TOP_PX = 4;

/** Legend and column titles; they stay in place while long lists scroll. */
export function comparisonHeader(input: HeaderInput, context: LayoutContext): SceneHeader {
  const lineHeight = Math.round(input.options.textSizePx * 1.6);
  const lines = context.heightPx < LEGEND_FROM_HEIGHT_PX ? [] : legendLines(input, context);
  const legend = lines.flatMap((line, index) =>
    line.flatMap((entry) => legendShapes(entry, TOP_PX + lineHeight * (index + 0.5), input.options, context)),
  );
  const titlesTop = TOP_PX + lines.length * lineHeight + (lines.length > 0 ? 4 : 0);
  const titles = titleShapes(input, context, titlesTop + lineHeight / 2);
  return { heightPx: titlesTop + lineHeight + 2, shapes: [...legend, ...titles] };
}

interface LegendEntry {
  readonly symbol: (x: number, y: number) => Shape;
  readonly text: string;
}

interface PlacedEntry extends LegendEntry {
  readonly x: number;
}

/** Entries side by side, in as many lines as it takes for every name to be read. */
function legendLines(input: HeaderInput, context: LayoutContext): readonly (readonly PlacedEntry[])[] {
  const { measureText, widthPx } = context;
  const sizePx = input.options.textSizePx;
  const lines: PlacedEntry[][] = [[]];
  let x = PADDING_PX;
  for (const { symbol, text } of legendEntries(input, context)) {
    const fitted = fitText(text, { widthPx: widthPx - 2 * PADDING_PX - SYMBOL_PX, sizePx, measureText });
    const width = SYMBOL_PX + measureText(fitted, sizePx);
    if (x > PADDING_PX && x + width > widthPx - PADDING_PX) {
      lines.push([]);
      x = PADDING_PX;
    }
    lines.at(-1)?.push({ symbol, text: fitted, x });
    x += width + ITEM_GAP_PX;
  }
  return lines;
}

function legendEntries(
  { model, options, currentColour }: HeaderInput,
  { palette }: LayoutContext,
): readonly LegendEntry[] {
  const hollow = { fill: palette.background, stroke: palette.neutral, strokeWidth: 2 };
  const entries: LegendEntry[] = [
    {
      symbol: (x, y) => ({ kind: 'circle', x: x + 5, y, radius: 5, fill: currentColour }),
      text: model.valueName,
    },
  ];
  if (options.mode === 'indexBars') entries.pop();
  if (model.comparisonName !== undefined && options.mode !== 'indexBars') {
    entries.push({
      symbol: (x, y) => ({ kind: 'circle', x: x + 5, y, radius: 4, ...hollow }),
      text: model.comparisonName,
    });
  }
  if (model.targetName !== undefined && options.mode !== 'indexBars') {
    entries.push({
      symbol: (x, y) => ({
        kind: 'rect',
        x: x + 4,
        y: y - 6,
        width: 2,
        height: 12,
        fill: palette.foreground,
      }),
      text: model.targetName,
    });
  }
  if ((options.showIndex || options.mode === 'indexBars') && model.baseline !== undefined) {
    entries.push({
      symbol: (x, y) => medianLine(x + 5, y - 6, y + 6, palette.muted),
      text: model.baselineText,
    });
  }
  return entries;
}

function legendShapes(
  { symbol, text, x }: PlacedEntry,
  y: number,
  { textSizePx }: ComparisonOptions,
  { palette }: LayoutContext,
): readonly Shape[] {
  return [
    symbol(x, y),
    { kind: 'text', x: x + SYMBOL_PX, y, text, sizePx: textSizePx, fill: palette.foreground },
  ];
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
