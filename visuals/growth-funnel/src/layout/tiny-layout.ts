import type { Mark, Scene } from '../../../shared/src/scene/scene';
import type { Shape } from '../../../shared/src/scene/shape';
import { fitText } from '../../../shared/src/text/fit-text';
import { barShapes } from './bar-shapes';
import type { DrawnFunnel, FunnelFrame } from './funnel-frame';
import { loopArrow } from './loop-mark';
import { stageMark } from './stage-mark';

const PADDING_PX = 6;
const GAP_PX = 2;
const LEAST_BAR_PX = 3;
const TALLEST_BAR_PX = 18;
const LANE_PX = 12;

/** The least height of the smallest drawing. */
export function tinyHeightPx(stageCount: number, textSizePx: number): number {
  return headlinePx(textSizePx) + stageCount * (LEAST_BAR_PX + GAP_PX) + PADDING_PX;
}

/**
 * For the smallest frames: the last stage (or the segment) with its share of the first in one line,
 * and the shape of the funnel. Names and figures of stages are in tooltips and sentences.
 */
export function tinyLayout({ funnel, largest, segmentColour }: DrawnFunnel, frame: FunnelFrame): Scene {
  const { options, context, model } = frame;
  const { widthPx, heightPx, palette } = context;
  const { stages, loop } = funnel;
  const top = headlinePx(options.textSizePx);
  const free = (heightPx - top - PADDING_PX) / stages.length;
  const rowHeight = Math.max(LEAST_BAR_PX + GAP_PX, Math.min(TALLEST_BAR_PX, free));
  const lane = loop === undefined ? 0 : LANE_PX;
  const room = {
    left: PADDING_PX,
    right: widthPx - PADDING_PX - lane,
    largest,
    alignment: options.bars.alignment,
    scale: model.scale,
  };
  const paint = { bars: options.bars, palette, segmentColour };
  const plain = { ...options, rates: { ...options.rates, showComparison: false, showTarget: false } };
  const marks = stages.map((stage, index): Mark => {
    const box = { x: 0, y: top + index * rowHeight, width: widthPx - lane, height: rowHeight };
    const bar = {
      room,
      top: box.y + GAP_PX / 2,
      height: rowHeight - GAP_PX,
      overhang: 0,
      options: plain,
      paint,
    };
    return stageMark(stage, box, [{ kind: 'rect', ...box, fill: 'transparent' }, ...barShapes(stage, bar)]);
  });
  const x = widthPx - PADDING_PX;
  const rowMiddle = (index: number): number => top + (index + 0.5) * rowHeight;
  const loops =
    loop === undefined
      ? []
      : [loopArrow(loop, tinyPath(x, rowMiddle(stages.length - 1), rowMiddle(loop.toIndex)), frame)];
  return {
    widthPx,
    heightPx: top + rowHeight * stages.length + PADDING_PX,
    header: undefined,
    backdrop: headline(funnel, frame),
    marks: [...marks, ...loops],
    overlay: [],
    summary: model.summary,
  };
}

function headlinePx(textSizePx: number): number {
  return textSizePx * 1.6 + 4;
}

function headline(
  { name, stages }: DrawnFunnel['funnel'],
  { options, context }: FunnelFrame,
): readonly Shape[] {
  const { palette, measureText, widthPx } = context;
  const sizePx = options.textSizePx;
  const last = stages.at(-1);
  const total = last?.cells.total ?? '';
  const figure = total === '' ? (last?.cells.value ?? '') : total;
  const roomPx = widthPx - 2 * PADDING_PX;
  const text = fitText(figure, { widthPx: roomPx, sizePx, weight: 600, measureText });
  const left = roomPx - measureText(text, sizePx, 600) - PADDING_PX;
  const words = fitText(name ?? last?.name ?? '', { widthPx: left, sizePx, measureText });
  const y = headlinePx(sizePx) / 2;
  return [
    { kind: 'text', x: PADDING_PX, y, text: words, sizePx, fill: palette.foreground },
    {
      kind: 'text',
      x: widthPx - PADDING_PX,
      y,
      text,
      sizePx,
      weight: 600,
      anchor: 'end',
      fill: palette.foreground,
    },
  ];
}

function tinyPath(right: number, from: number, to: number): Parameters<typeof loopArrow>[1] {
  const start = right - LANE_PX + 4;
  return {
    box: { x: right - LANE_PX, y: to - 2, width: LANE_PX, height: from - to + 4 },
    corners: [
      { x: start, y: from },
      { x: right - 1, y: from },
      { x: right - 1, y: to },
      { x: start - 1, y: to },
    ],
    label: undefined,
  };
}
