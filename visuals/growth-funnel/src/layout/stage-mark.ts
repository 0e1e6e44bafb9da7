import type { Box } from '../../../shared/src/geometry/box';
import type { Mark } from '../../../shared/src/scene/scene';
import type { Shape } from '../../../shared/src/scene/shape';
import type { FunnelStage } from '../funnel-model';

/** The mark of a stage: its place and shapes, and what the host and a screen reader want of the stage. */
export function stageMark(
  { key, rows, sentence, tooltip, isDimmed }: FunnelStage,
  box: Box,
  shapes: readonly Shape[],
): Mark {
  return { key, rows, sentence, tooltip, isDimmed, box, shapes };
}
