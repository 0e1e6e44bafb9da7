import type { Shape } from '../../../shared/src/scene/shape';
import type { FunnelStage } from '../funnel-model';
import type { FunnelOptions } from '../funnel-options';
import { barSpan, type BarRoom } from './bar-geometry';
import type { FunnelFrame } from './funnel-frame';
import type { UprightPlan } from './upright-plan';

/** A column with its neighbours in the slot; undefined where it has none. */
export interface ColumnSpace {
  readonly stage: FunnelStage;
  readonly room: BarRoom;
  /** Middle and width of the column. */
  readonly middle: number;
  readonly width: number;
  /** Free width beside the column where there is no neighbour. */
  readonly margin: number;
  readonly neighbours: readonly (Pick<ColumnSpace, 'stage' | 'room'> | undefined)[];
}

/** Ticks and outlines keep this distance from the text. */
const CLEAR_PX = 4;

/**
 * The value above the column, clear of its tick and outline; "no data" in an empty one. A text wider
 * than its column may reach over lower neighbours, else it is left out.
 */
export function uprightLabel(space: ColumnSpace, plan: UprightPlan, frame: FunnelFrame): readonly Shape[] {
  const { options, context } = frame;
  const { palette, measureText } = context;
  const { stage, room, middle } = space;
  const sizePx = options.textSizePx;
  const text = stage.cells.value;
  if (!options.labels.showValues) return [];
  const overflow = (measureText(text, sizePx, 600) + 2 - space.width) / 2;
  const label = {
    kind: 'text',
    x: middle,
    text,
    sizePx,
    anchor: 'middle',
    halo: palette.background,
  } as const;
  const level = labelLevel(stage, room, { options, lineHeight: plan.lineHeight });
  if (level === undefined) {
    if (overflow > 0) return [];
    const y = room.alignment === 'center' ? (plan.top + plan.bottom) / 2 : plan.bottom - plan.lineHeight / 2;
    return [{ ...label, y, fill: palette.muted }];
  }
  if (overflow > 0 && !hasRoom(space, overflow, { level, options, lineHeight: plan.lineHeight })) return [];
  const y = plan.bottom - level - plan.lineHeight / 2;
  return [{ ...label, y, weight: 600, fill: palette.foreground }];
}

/** Height of the label's lower edge over the base line; undefined for a column without a bar. */
function labelLevel(
  { value, comparison, targetValue }: FunnelStage,
  room: BarRoom,
  { options, lineHeight }: { readonly options: FunnelOptions; readonly lineHeight: number },
): number | undefined {
  const endOf = (figure: number | null): number | undefined => {
    const span = barSpan(figure, room);
    return span === undefined ? undefined : span.left + span.width;
  };
  const end = endOf(value);
  if (end === undefined) return undefined;
  const { showComparison, showTarget } = options.rates;
  const lines = [
    ...(showComparison ? [endOf(comparison)] : []),
    ...(showTarget && targetValue !== undefined ? [endOf(targetValue)] : []),
  ].flatMap((line) => line ?? []);
  return lines
    .sort((a, b) => a - b)
    .reduce(
      (level, line) =>
        line > level - CLEAR_PX && line < level + lineHeight ? Math.max(level, line + CLEAR_PX) : level,
      end,
    );
}

function hasRoom(
  { width, margin, neighbours }: ColumnSpace,
  overflow: number,
  from: { readonly level: number; readonly options: FunnelOptions; readonly lineHeight: number },
): boolean {
  if (overflow > width / 2) return false;
  return neighbours.every((neighbour) => {
    if (neighbour === undefined) return overflow <= margin;
    const level = labelLevel(neighbour.stage, neighbour.room, from);
    return level !== undefined && level + from.lineHeight <= from.level;
  });
}
