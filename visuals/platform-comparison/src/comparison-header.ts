import type { AxisTick } from '../../shared/src/scene/axis-ticks';
import type { SceneHeader } from '../../shared/src/scene/scene';
import type { Shape } from '../../shared/src/scene/shape';
import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import type { ComparisonColumns } from './comparison-columns';
import type { ComparisonOptions } from './comparison-options';
import { legendShapes, type LegendEntry } from './legend';

/** What the header is drawn from. */
export interface HeaderInput {
  /** Empty where a legend above all panels serves them. */
  readonly legend: readonly LegendEntry[];
  readonly options: ComparisonOptions;
  readonly columns: ComparisonColumns;
  readonly ticks: readonly AxisTick[];
}

/** Below this height the rows need the room more than the legend does. */
export const LEGEND_FROM_HEIGHT_PX = 150;
const TOP_PX = 4;
/** Height of a line of a title, in parts of the size of the text. */
const TITLE_LINE = 1.15;

/** Legend and column titles; they stay in place while long lists scroll. */
export function comparisonHeader(input: HeaderInput, context: LayoutContext): SceneHeader {
  const { textSizePx } = input.options;
  const entries = context.heightPx < LEGEND_FROM_HEIGHT_PX ? [] : input.legend;
  const legend = legendShapes(entries, { top: TOP_PX, textSizePx }, context);
  const lineHeight = Math.round(textSizePx * 1.6);
  const titlesTop = TOP_PX + legend.heightPx + (entries.length > 0 ? 4 : 0);
  const lines = Math.max(1, ...input.columns.figures.map(({ title }) => title.length));
  const bottom = titlesTop + lineHeight + (lines - 1) * textSizePx * TITLE_LINE;
  const titles = titleShapes(input, context, bottom - lineHeight / 2);
  return { heightPx: bottom + 2, shapes: [...legend.shapes, ...titles] };
}

/** Ticks and titles; of titles in two lines the second is level with the ticks. */
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
    ...columns.figures.flatMap(({ title, right }) =>
      title.map((text, line): Shape => {
        const above = (title.length - 1 - line) * options.textSizePx * TITLE_LINE;
        return { kind: 'text', x: right, y: y - above, text, sizePx, anchor: 'end', fill };
      }),
    ),
  ];
}
