import type { Mark, Scene, SceneHeader } from '../../../shared/src/scene/scene';
import type { Shape } from '../../../shared/src/scene/shape';
import type { FunnelOptions } from '../funnel-options';
import { barSpan, type BarRoom } from './bar-geometry';
import { connectorShape } from './bar-shapes';
import { ROW_MEASURES } from './density';
import { PADDING_PX, type DrawnFunnel, type FunnelFrame } from './funnel-frame';
import { loopArrow } from './loop-mark';
import { rowColumns, type RowColumns } from './row-columns';
import { stageMark } from './stage-mark';
import { stageRowShapes } from './stage-row';

/** Below this height the rows need the room more than the column titles do. */
const HEADER_FROM_HEIGHT_PX = 120;
const LANE_MARGIN_PX = 18;

/** Diminishing bars, one row a stage, with figures at the right. Long funnels scroll. */
export function rowsLayout(drawn: DrawnFunnel, frame: FunnelFrame): Scene {
  const { options, context, model } = frame;
  const { widthPx, heightPx, palette } = context;
  const { funnel, largest, segmentColour } = drawn;
  const sizePx = options.textSizePx;
  const laneWidth = funnel.loop === undefined ? 0 : sizePx + LANE_MARGIN_PX;
  const columns = rowColumns([drawn], frame, laneWidth);
  const header = columnTitles(columns, frame);
  const { leastLines, tallestPx, barShare } = ROW_MEASURES[options.bars.density];
  const free = heightPx - (header?.heightPx ?? 0);
  const height = Math.max(sizePx * leastLines, Math.min(tallestPx, free / funnel.stages.length));
  const barHeight = height * barShare;
  const { alignment } = options.bars;
  const room: BarRoom = { ...columns.bars, largest, alignment, scale: model.scale };
  const paint = { bars: options.bars, palette, segmentColour };
  const marks = funnel.stages.map((stage, index): Mark => {
    const box = { x: 0, y: index * height, width: widthPx, height };
    return stageMark(
      stage,
      box,
      stageRowShapes(stage, { funnel, box, barHeight, columns, room, paint }, frame),
    );
  });
  const inset = (height - barHeight) / 2;
  const spans = funnel.stages.map(({ value }) => barSpan(value, room));
  return {
    widthPx,
    heightPx: height * marks.length,
    header,
    backdrop: spans.flatMap((span, index) =>
      connectorShape(
        { span, bottom: (index + 1) * height - inset },
        { span: spans[index + 1], top: (index + 1) * height + inset },
        palette.subtle,
      ),
    ),
    marks: [...marks, ...loopMarks(drawn, { columns, rowHeight: height }, frame)],
    overlay: [],
    summary: model.summary,
  };
}

/** The least height of so many rows with the titles of their columns. */
export function rowsHeightPx(stageCount: number, { bars, textSizePx }: FunnelOptions): number {
  return headerPx(textSizePx) + stageCount * textSizePx * ROW_MEASURES[bars.density].leastLines;
}

function headerPx(textSizePx: number): number {
  return Math.round(textSizePx * 1.6) + 6;
}

/** Titles of the columns of figures; none in a low frame. */
export function columnTitles(
  { rates }: RowColumns,
  { options, context }: FunnelFrame,
): SceneHeader | undefined {
  if (rates.length === 0 || context.heightPx < HEADER_FROM_HEIGHT_PX) return undefined;
  const heightPx = headerPx(options.textSizePx);
  return {
    heightPx,
    shapes: rates.map(({ title, right }): Shape => ({
      kind: 'text',
      x: right,
      y: 1 + heightPx / 2,
      text: title,
      sizePx: options.textSizePx * 0.9,
      anchor: 'end',
      fill: context.palette.muted,
    })),
  };
}

/** The arrow from the last row up to the one it leads to, in the lane beside the bars. */
function loopMarks(
  { funnel: { loop, stages } }: DrawnFunnel,
  { columns, rowHeight }: { readonly columns: RowColumns; readonly rowHeight: number },
  frame: FunnelFrame,
): readonly Mark[] {
  const { lane } = columns;
  if (loop === undefined || lane === undefined) return [];
  const from = (stages.length - 0.5) * rowHeight;
  const to = (loop.toIndex + 0.5) * rowHeight;
  const [start, x] = [lane.left + 4, lane.left + PADDING_PX + 4];
  const path = {
    box: {
      x: lane.left,
      y: to - PADDING_PX,
      width: lane.right - lane.left,
      height: from - to + 2 * PADDING_PX,
    },
    corners: [
      { x: start, y: from },
      { x, y: from },
      { x, y: to },
      { x: start - 2, y: to },
    ],
    label: {
      x: (x + lane.right) / 2,
      y: (from + to) / 2,
      lengthPx: from - to,
      isVertical: true,
    },
  } as const;
  return [loopArrow(loop, path, frame)];
}
