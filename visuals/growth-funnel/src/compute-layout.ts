import type { Mark, Scene, SceneHeader } from '../../shared/src/scene/scene';
import type { Shape } from '../../shared/src/scene/shape';
import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import { barSpan, largestValue } from './bar-geometry';
import { connectorShape } from './bar-shapes';
import { compactLayout } from './compact-layout';
import { footShapes } from './foot-shapes';
import { funnelColumns, type FunnelColumns } from './funnel-columns';
import type { FunnelModel } from './funnel-model';
import type { FunnelOptions } from './funnel-options';
import { stageRowShapes } from './stage-row';

/** Narrower than this, names go above the bars. */
export const COMPACT_BELOW_PX = 340;
const TALLEST_ROW_PX = 100;
const BAR_SHARE = 0.66;
/** Below this height the rows need the room more than the column titles do. */
const HEADER_FROM_HEIGHT_PX = 120;

/** Diminishing bars, one row a stage, with rates at the right. Long funnels scroll. */
export function computeLayout(model: FunnelModel, options: FunnelOptions, context: LayoutContext): Scene {
  if (context.widthPx < COMPACT_BELOW_PX) return compactLayout(model, options, context);
  const { widthPx, heightPx, palette, localise } = context;
  const columns = funnelColumns(model, options, context);
  const header = headerOf(columns, options, context);
  const foot = footShapes(model, options, context);
  const free = heightPx - (header?.heightPx ?? 0) - foot.heightPx;
  const height = Math.max(options.textSizePx * 2, Math.min(TALLEST_ROW_PX, free / model.stages.length));
  const barHeight = height * BAR_SHARE;
  const room = {
    ...columns.bars,
    largest: largestValue(model.stages),
    alignment: options.alignment,
    scale: options.scale,
  };
  const marks = model.stages.map((stage, index): Mark => {
    const y = index * height;
    const shapes = stageRowShapes(stage, { y, height, barHeight, columns, room, options }, context);
    return { ...stage, box: { x: 0, y, width: widthPx, height }, shapes };
  });
  const spans = model.stages.map(({ value }) => barSpan(value, room));
  const inset = (height - barHeight) / 2;
  const rowsHeight = height * marks.length;
  return {
    widthPx,
    heightPx: rowsHeight + foot.heightPx,
    header,
    backdrop: [
      ...spans.flatMap((span, index) =>
        connectorShape(
          { span, bottom: (index + 1) * height - inset },
          { span: spans[index + 1], top: (index + 1) * height + inset },
          palette.subtle,
        ),
      ),
      ...foot.shapesAt(rowsHeight),
    ],
    marks,
    overlay: [],
    summary: localise('Summary', {
      count: String(marks.length),
      first: model.stages[0]?.name ?? '',
      last: model.stages.at(-1)?.name ?? '',
    }),
  };
}

function headerOf(
  { rates }: FunnelColumns,
  { textSizePx }: FunnelOptions,
  { palette, heightPx }: LayoutContext,
): SceneHeader | undefined {
  if (rates.length === 0 || heightPx < HEADER_FROM_HEIGHT_PX) return undefined;
  const lineHeight = Math.round(textSizePx * 1.6);
  return {
    heightPx: lineHeight + 6,
    shapes: rates.map(({ title, right }): Shape => ({
      kind: 'text',
      x: right,
      y: 4 + lineHeight / 2,
      text: title,
      sizePx: textSizePx * 0.9,
      anchor: 'end',
      fill: palette.muted,
    })),
  };
}
