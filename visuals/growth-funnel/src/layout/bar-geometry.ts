import type { FunnelStage } from '../funnel-model';
import type { BarAlignment } from '../funnel-options';
import { scaledShare, type BarScale } from './bar-scale';

/** The room for bars and the value that fills it. */
export interface BarRoom {
  readonly left: number;
  readonly right: number;
  readonly largest: number;
  readonly alignment: BarAlignment;
  readonly scale: BarScale;
}

/** A bar from left to right, in pixels. */
export interface BarSpan {
  readonly left: number;
  readonly width: number;
}

/** A positive value is always visible. */
const SMALLEST_WIDTH_PX = 2;

/** Width by the scale, centred or on the left; none for BLANK and negative values. */
export function barSpan(
  value: number | null,
  { left, right, largest, alignment, scale }: BarRoom,
): BarSpan | undefined {
  if (value === null || value < 0) return undefined;
  const room = Math.max(0, right - left);
  const wanted = Math.max(SMALLEST_WIDTH_PX, room * scaledShare(value, largest, scale));
  const width = value > 0 ? Math.min(room, wanted) : 0;
  return { left: alignment === 'center' ? left + (room - width) / 2 : left, width };
}

/**
 * The value that fills the room: the largest of all stages, now, before, highlighted or wanted,
 * which need not be the first.
 */
export function largestValue(
  stages: readonly Pick<FunnelStage, 'value' | 'comparison' | 'highlight' | 'targetValue'>[],
): number {
  return stages.reduce(
    (largest, { value, comparison, highlight, targetValue }) =>
      Math.max(largest, value ?? 0, comparison ?? 0, highlight ?? 0, targetValue ?? 0),
    0,
  );
}
