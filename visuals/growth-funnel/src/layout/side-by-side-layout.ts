import type { Mark, Scene } from '../../../shared/src/scene/scene';
import type { Shape } from '../../../shared/src/scene/shape';
import { fitText } from '../../../shared/src/text/fit-text';
import type { Funnel } from '../funnel-model';
import { ROW_MEASURES } from './density';
import type { DrawnFunnel, FunnelFrame } from './funnel-frame';
import { loopMark } from './loop-mark';
import { rowColumns, type RowColumns } from './row-columns';
import { columnTitles } from './rows-layout';
import { stageMark } from './stage-mark';
import { stageRowShapes } from './stage-row';

const GROUP_GAP_PX = 10;
const BAR_SHARE = 0.78;
const TALLEST_ROW_PX = 36;

/** One group of bars a stage, a bar for each segment in it; the win-backs are a group of their own. */
export function sideBySideLayout(drawn: readonly DrawnFunnel[], frame: FunnelFrame): Scene {
  const { options, context, model } = frame;
  const { widthPx, heightPx } = context;
  const columns = rowColumns(drawn, frame, 0);
  const header = columnTitles(columns, frame);
  const stages = model.funnels[0]?.stages ?? [];
  const loops = drawn.flatMap(({ funnel }) => (funnel.loop === undefined ? [] : [funnel]));
  const gaps = (stages.length + (loops.length === 0 ? 0 : 1)) * GROUP_GAP_PX;
  const rowCount = stages.length * drawn.length + loops.length;
  const free = heightPx - (header?.heightPx ?? 0) - gaps;
  const least = options.textSizePx * Math.min(1.6, ROW_MEASURES[options.bars.density].leastLines);
  const height = Math.max(least, Math.min(TALLEST_ROW_PX, free / rowCount));
  const groupHeight = drawn.length * height + GROUP_GAP_PX;
  const marks = stages.flatMap((_, index) =>
    drawn.flatMap((one, place): readonly Mark[] => {
      const y = index * groupHeight + GROUP_GAP_PX / 2 + place * height;
      return segmentMark(one, index, { y, height, columns, frame });
    }),
  );
  const loopTop = stages.length * groupHeight + GROUP_GAP_PX / 2;
  const places = { columns, top: loopTop, height };
  return {
    widthPx,
    heightPx: stages.length * groupHeight + (loops.length === 0 ? 0 : loops.length * height + GROUP_GAP_PX),
    header,
    backdrop: [
      ...stages.flatMap(({ name }, index) =>
        groupName(
          name,
          { ...places, top: index * groupHeight + GROUP_GAP_PX / 2 },
          { count: drawn.length, frame },
        ),
      ),
      ...(loops[0]?.loop === undefined
        ? []
        : groupName(loops[0].loop.name, places, { count: loops.length, frame })),
    ],
    marks: [...marks, ...loops.flatMap((funnel, index) => loopRow(funnel, index, { ...places, frame }))],
    overlay: [],
    summary: model.summary,
  };
}

function segmentMark(
  { funnel, largest, segmentColour }: DrawnFunnel,
  index: number,
  from: {
    readonly y: number;
    readonly height: number;
    readonly columns: RowColumns;
    readonly frame: FunnelFrame;
  },
): readonly Mark[] {
  const { y, height, columns, frame } = from;
  const { options, context, model } = frame;
  const stage = funnel.stages[index];
  if (stage === undefined) return [];
  const left = (columns.segment?.left ?? 0) - 4;
  const box = { x: left, y, width: context.widthPx - left, height };
  const { alignment } = options.bars;
  const room = { ...columns.bars, largest, alignment, scale: model.scale };
  const paint = { bars: options.bars, palette: context.palette, segmentColour };
  const row = { funnel, box, barHeight: height * BAR_SHARE, columns, room, paint };
  const shapes = stageRowShapes(stage, row, frame);
  return [{ ...stageMark(stage, box, shapes), key: `${funnel.key}/${stage.key}` }];
}

/** The name of a stage in the middle of its group, and a line above it. */
function groupName(
  name: string,
  { columns, top, height }: { readonly columns: RowColumns; readonly top: number; readonly height: number },
  { count, frame }: { readonly count: number; readonly frame: FunnelFrame },
): readonly Shape[] {
  const { palette, measureText, widthPx } = frame.context;
  const sizePx = frame.options.textSizePx;
  const text = fitText(name, { widthPx: columns.name.width, sizePx, weight: 600, measureText });
  const y = top + (count * height) / 2;
  const line = top - GROUP_GAP_PX / 2;
  return [
    ...(line <= 0
      ? []
      : [
          {
            kind: 'line',
            x1: columns.name.left,
            x2: widthPx - columns.name.left,
            y1: line,
            y2: line,
            stroke: palette.faint,
            strokeWidth: 1,
          } as const,
        ]),
    { kind: 'text', x: columns.name.left, y, text, sizePx, weight: 600, fill: palette.foreground },
  ];
}

function loopRow(
  { key, name = '', loop, stages }: Funnel,
  index: number,
  from: {
    readonly columns: RowColumns;
    readonly top: number;
    readonly height: number;
    readonly frame: FunnelFrame;
  },
): readonly Mark[] {
  const { columns, height, frame } = from;
  if (loop === undefined) return [];
  const { palette, measureText, widthPx } = frame.context;
  const sizePx = frame.options.textSizePx;
  const left = (columns.segment?.left ?? 0) - 4;
  const box = { x: left, y: from.top + index * height, width: widthPx - left, height };
  const y = box.y + height / 2;
  const segment = columns.segment ?? columns.name;
  const words = `${loop.valueText} → ${stages[loop.toIndex]?.name ?? ''}`;
  const room = { widthPx: widthPx - columns.bars.left - columns.name.left, sizePx, measureText };
  const shapes: readonly Shape[] = [
    {
      kind: 'text',
      x: segment.left,
      y,
      text: fitText(name, { widthPx: segment.width, sizePx, measureText }),
      sizePx,
      fill: palette.foreground,
    },
    { kind: 'text', x: columns.bars.left, y, text: fitText(words, room), sizePx, fill: palette.foreground },
  ];
  const mark = loopMark(loop, box, shapes);
  return [{ ...mark, key: `${key}/${mark.key}` }];
}
