import type { FunnelStage } from './funnel-model';
import type { BarAlignment } from './funnel-options';

/** The room for bars and the value that fills it. */
export interface BarRoom {
  readonly left: number;
  readonly right: number;
  readonly largest: number;
  readonly alignment: BarAlignment;
}

/** A bar from left to right, in pixels. */
export interface BarSpan {
  readonly left: number;
  readonly width: number;
}

/** A positive value is always visible. */
const SMALLEST_WIDTH_PX = 2;

/** Width in proportion to the value, centred or on the left; none for BLANK and negative values. */
export function barSpan(
  value: number | null,
  { left, right, largest, alignment }: BarRoom,
): BarSpan | undefined {
  if (value === null || value < 0) return undefined;
  const room = Math.max(0, right - left);
  const proportional = largest > 0 ? (room * value) / largest : 0;
  const width = value > 0 ? Math.max(SMALLEST_WIDTH_PX, proportional) : 0;
  return { left: alignment === 'center' ? left + (room - width) / 2 : left, width };
}

/** The value that fills the room: the largest of all stages, which need not be the first. */
export function largestValue(stages: readonly Pick<FunnelStage, 'value'>[]): number {
  return Math.max(0, ...stages.map(({ value }) => value ?? 0));
}
