import { isDark } from '../../../shared/src/palette/mix-colours';
import type { Shape } from '../../../shared/src/scene/shape';
import type { FunnelStage } from '../funnel-model';
import { barColour, type BarPaint } from './bar-colour';
import { barSpan, type BarRoom } from './bar-geometry';
import type { FunnelFrame } from './funnel-frame';

const GAP_PX = 6;

/**
 * The value in the bar where it fits, else beside it, within the room of the bars; "no data" stands
 * where the bar would be, even where values are switched off.
 */
export function barLabel(
  stage: FunnelStage,
  place: { readonly room: BarRoom; readonly middle: number; readonly paint: BarPaint },
  { options, context }: FunnelFrame,
): readonly Shape[] {
  const { room, middle, paint } = place;
  const { palette, measureText } = context;
  if (!options.labels.showValues && stage.value !== null) return [];
  const sizePx = options.textSizePx;
  const text = { kind: 'text', y: middle, text: stage.cells.value, sizePx, weight: 600 } as const;
  const width = measureText(stage.cells.value, sizePx, 600);
  const span = barSpan(stage.value, room);
  const isCentred = room.alignment === 'center';
  if (width > room.right - room.left) return [];
  if (span === undefined) {
    const x = isCentred ? (room.left + room.right) / 2 : room.left + GAP_PX;
    const fill = stage.value === null ? palette.muted : palette.foreground;
    const isRoom = width + GAP_PX <= room.right - room.left;
    return isRoom ? [{ ...text, x, anchor: isCentred ? 'middle' : 'start', weight: 400, fill }] : [];
  }
  const isInside = span.width >= width + 2 * GAP_PX && stage.highlight === undefined;
  if (!isInside) {
    const right = span.left + span.width + GAP_PX;
    const x = Math.min(right, room.right - width);
    return [{ ...text, x, fill: palette.foreground, halo: palette.background }];
  }
  const x = isCentred ? span.left + span.width / 2 : span.left + GAP_PX;
  return [{ ...text, x, anchor: isCentred ? 'middle' : 'start', fill: textOn(stage, paint) }];
}

/** Text colour that stands out on a bar. */
function textOn(stage: FunnelStage, paint: BarPaint): string {
  const { palette } = paint;
  if (palette.isHighContrast) return stage.isGain ? palette.foreground : palette.background;
  return isDark(barColour(stage, paint)) ? '#FFFFFF' : '#1F1F1F';
}
