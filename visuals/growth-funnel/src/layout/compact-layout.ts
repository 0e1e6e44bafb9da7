import type { Mark, Scene } from '../../../shared/src/scene/scene';
import type { Shape } from '../../../shared/src/scene/shape';
import { fitText } from '../../../shared/src/text/fit-text';
import type { FunnelLoop, FunnelStage } from '../funnel-model';
import type { FunnelOptions } from '../funnel-options';
import type { BarPaint } from './bar-colour';
import type { BarRoom } from './bar-geometry';
import { barShapes } from './bar-shapes';
import { PADDING_PX, type DrawnFunnel, type FunnelFrame } from './funnel-frame';
import { loopMark } from './loop-mark';
import { rateStyle, rateText } from './rate-cells';
import { stageMark } from './stage-mark';

const BAR = { leastPx: 6, mostPx: 10 } as const;
const GAP_PX = 8;
const LEAST_GAP_PX = 5;
const TALLEST_ROW_PX = 64;
const LINE_HEIGHT = 1.6;
/** Wider than this the total rate gives way to the stage's name. */
const WIDEST_RATES_SHARE = 0.36;

/** The least height of one row of the compact list. */
export function compactRowPx(textSizePx: number): number {
  return textSizePx * LINE_HEIGHT + BAR.leastPx + LEAST_GAP_PX;
}

/** For narrow frames: name, rates and value in one line, the bar below it, always from the left. */
export function compactLayout({ funnel, largest, segmentColour }: DrawnFunnel, frame: FunnelFrame): Scene {
  const { options, context, model } = frame;
  const { widthPx, heightPx, palette } = context;
  const { stages, loop } = funnel;
  const loopHeight = loop === undefined ? 0 : options.textSizePx * LINE_HEIGHT + GAP_PX;
  const free = (heightPx - loopHeight) / stages.length;
  const rowHeight = Math.max(compactRowPx(options.textSizePx), Math.min(TALLEST_ROW_PX, free));
  const room: BarRoom = {
    left: PADDING_PX,
    right: widthPx - PADDING_PX,
    largest,
    alignment: 'left',
    scale: model.scale,
  };
  const valueWidth = options.labels.showValues
    ? Math.max(...stages.map(({ cells }) => context.measureText(cells.value, options.textSizePx, 600)))
    : 0;
  // All rows show the same rates: a total here and none there would look like a gap in the data.
  const hasBoth = stages.every(
    (stage) =>
      context.measureText(ratesLine(stage, options, true), options.textSizePx * 0.9) <=
      widthPx * WIDEST_RATES_SHARE,
  );
  const paint = { bars: options.bars, palette, segmentColour };
  const marks = stages.map((stage, index): Mark => {
    const box = { x: 0, y: index * rowHeight, width: widthPx, height: rowHeight };
    return stageMark(stage, box, compactStage(stage, { box, room, valueWidth, hasBoth, paint }, frame));
  });
  const rowsHeight = rowHeight * stages.length;
  const loopBox = { x: 0, y: rowsHeight, width: widthPx, height: loopHeight };
  return {
    widthPx,
    heightPx: rowsHeight + loopHeight,
    header: undefined,
    backdrop: [],
    marks: loop === undefined ? marks : [...marks, loopMark(loop, loopBox, loopLine(loop, loopBox, frame))],
    overlay: [],
    summary: model.summary,
  };
}

function compactStage(
  stage: FunnelStage,
  from: {
    readonly box: Mark['box'];
    readonly room: BarRoom;
    readonly valueWidth: number;
    readonly hasBoth: boolean;
    readonly paint: BarPaint;
  },
  { options, context }: FunnelFrame,
): readonly Shape[] {
  const { box, room, valueWidth, hasBoth, paint } = from;
  const { palette, measureText } = context;
  const sizePx = options.textSizePx;
  const free = box.height - sizePx * LINE_HEIGHT - GAP_PX;
  const height = Math.max(BAR.leastPx, Math.min(BAR.mostPx, free));
  const top = box.y + (box.height - sizePx * LINE_HEIGHT - height) / 2;
  const line = { kind: 'text', y: top + sizePx * 0.8 } as const;
  const ratesSizePx = sizePx * 0.9;
  const valueRoom = Math.min(valueWidth, (room.right - room.left) / 2);
  const ratesRight = room.right - valueRoom - (valueWidth === 0 ? 0 : 2 * GAP_PX);
  const wanted = ratesLine(stage, options, hasBoth);
  const isRoom = measureText(wanted, ratesSizePx, 600) <= ratesRight - PADDING_PX;
  const ratesText = isRoom ? wanted : '';
  const nameWidth = ratesRight - measureText(ratesText, ratesSizePx, 600) - GAP_PX - PADDING_PX;
  const name = fitText(stage.name, { widthPx: nameWidth, sizePx, measureText });
  const value = fitText(stage.cells.value, { widthPx: valueRoom, sizePx, weight: 600, measureText });
  const { fill, weight } = rateStyle(stage, 'step', { rates: options.rates, palette });
  return [
    { kind: 'rect', ...box, fill: 'transparent' },
    { ...line, x: PADDING_PX, text: name, sizePx, fill: palette.foreground },
    {
      ...line,
      x: ratesRight,
      text: ratesText,
      sizePx: ratesSizePx,
      anchor: 'end',
      fill: weight === 600 ? fill : palette.muted,
    },
    {
      ...line,
      x: room.right,
      text: value,
      sizePx,
      weight: 600,
      anchor: 'end',
      fill: stage.value === null ? palette.muted : palette.foreground,
    },
    ...barShapes(stage, { room, top: top + sizePx * LINE_HEIGHT, height, overhang: 2, options, paint }),
  ];
}

/** Step and total rate, or the first of them alone. */
function ratesLine(stage: FunnelStage, options: FunnelOptions, hasBoth: boolean): string {
  const { rates } = options;
  const texts = [
    ...(rates.showStep ? [rateText(stage, 'step', options)] : []),
    ...(rates.showTotal && stage.cells.step !== '' ? [stage.cells.total] : []),
  ].filter((text) => text !== '');
  return hasBoth ? texts.join(' · ') : (texts[0] ?? '');
}

function loopLine(loop: FunnelLoop, box: Mark['box'], { options, context }: FunnelFrame): readonly Shape[] {
  const { palette, measureText } = context;
  const sizePx = options.textSizePx;
  const y = box.y + box.height / 2;
  const half = (box.width - 3 * PADDING_PX) / 2;
  const value = fitText(loop.valueText, { widthPx: half, sizePx, weight: 600, measureText });
  const nameWidth = box.width - 3 * PADDING_PX - measureText(value, sizePx, 600);
  const name = fitText(`↺ ${loop.name}`, { widthPx: nameWidth, sizePx, measureText });
  const right = box.width - PADDING_PX;
  return [
    { kind: 'text', x: PADDING_PX, y, text: name, sizePx, fill: palette.foreground },
    { kind: 'text', x: right, y, text: value, sizePx, weight: 600, anchor: 'end', fill: palette.foreground },
  ];
}
