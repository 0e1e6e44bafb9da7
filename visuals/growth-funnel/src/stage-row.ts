import { isDark } from '../../shared/src/palette/mix-colours';
import type { Shape } from '../../shared/src/scene/shape';
import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import { fitText } from '../../shared/src/text/fit-text';
import { barSpan, type BarRoom } from './bar-geometry';
import { barColour, barShapes } from './bar-shapes';
import { rateText, type FunnelColumns, type RateColumn } from './funnel-columns';
import type { FunnelStage } from './funnel-model';
import type { FunnelOptions } from './funnel-options';

/** Where a stage's row goes. */
export interface StageRowFrame {
  readonly y: number;
  readonly height: number;
  readonly barHeight: number;
  readonly columns: FunnelColumns;
  readonly room: BarRoom;
  readonly options: FunnelOptions;
}

const VALUE_GAP_PX = 6;

/** Shapes of one stage: hit area, name, bar, value in or beside the bar, rates. */
export function stageRowShapes(
  stage: FunnelStage,
  frame: StageRowFrame,
  context: LayoutContext,
): readonly Shape[] {
  const { y, height, barHeight, columns, room, options } = frame;
  const { palette, measureText, widthPx } = context;
  const sizePx = options.textSizePx;
  const middle = y + height / 2;
  const name = fitText(stage.name, { widthPx: columns.name.width, sizePx, measureText });
  const bar = barShapes(stage, { room, top: middle - barHeight / 2, height: barHeight, options, palette });
  return [
    { kind: 'rect', x: 0, y, width: widthPx, height, fill: 'transparent' },
    { kind: 'text', x: columns.name.left, y: middle, text: name, sizePx, fill: palette.foreground },
    ...bar,
    valueShape(stage, middle, frame, context),
    ...columns.rates.map((column): Shape => rateShape(stage, column, middle, frame, context)),
  ];
}

function valueShape(stage: FunnelStage, middle: number, frame: StageRowFrame, context: LayoutContext): Shape {
  const { room, options } = frame;
  const { palette, measureText } = context;
  const sizePx = options.textSizePx;
  const text = { kind: 'text', y: middle, text: stage.valueText, sizePx, weight: 600 } as const;
  const width = measureText(stage.valueText, sizePx, 600);
  const span = barSpan(stage.value, room);
  const isCentred = room.alignment === 'center';
  if (span === undefined) {
    const x = isCentred ? (room.left + room.right) / 2 : room.left + VALUE_GAP_PX;
    const fill = stage.value === null ? palette.muted : palette.foreground;
    return { ...text, x, anchor: isCentred ? 'middle' : 'start', weight: 400, fill };
  }
  const isInside = span.width >= width + 2 * VALUE_GAP_PX && stage.highlight === undefined;
  if (!isInside) {
    const right = span.left + span.width + VALUE_GAP_PX;
    const x = Math.min(right, room.right - width);
    return { ...text, x, fill: palette.foreground, halo: palette.background };
  }
  const x = isCentred ? span.left + span.width / 2 : span.left + VALUE_GAP_PX;
  const fill = textOn(barColour(stage, options, palette), stage, context);
  return { ...text, x, anchor: isCentred ? 'middle' : 'start', fill };
}

/** Text colour that stands out on a bar. */
function textOn(colour: string, stage: FunnelStage, { palette }: LayoutContext): string {
  if (palette.isHighContrast) return stage.isGain ? palette.foreground : palette.background;
  return isDark(colour) ? '#FFFFFF' : '#1F1F1F';
}

/** A better step rate than before is welcome; gains are not judged. */
function rateColour(stage: FunnelStage, { kind }: RateColumn, palette: LayoutContext['palette']): string {
  const { stepChange } = stage;
  if (kind !== 'stepChange' || stepChange === undefined || stepChange === 0 || stage.isGain)
    return palette.muted;
  return stepChange > 0 ? palette.better : palette.worse;
}

function rateShape(
  stage: FunnelStage,
  column: RateColumn,
  middle: number,
  { options }: StageRowFrame,
  { palette }: LayoutContext,
): Shape {
  const isLeak = column.kind === 'step' && stage.isLeak && options.showLeak;
  return {
    kind: 'text',
    x: column.right,
    y: middle,
    text: rateText(stage, column.kind, options),
    sizePx: options.textSizePx,
    weight: isLeak ? 600 : 400,
    anchor: 'end',
    fill: isLeak
      ? palette.worse
      : column.kind === 'step'
        ? palette.foreground
        : rateColour(stage, column, palette),
  };
}
