import type { Box, Disc } from '../../shared/src/geometry/box';
import type { Quadrant } from './quadrant';
import type { QuadrantModel, QuadrantPanel } from './quadrant-model';
import type { QuadrantOptions } from './quadrant-options';

/** What the four fields of a panel are drawn from. */
export interface FieldInput {
  readonly model: QuadrantModel;
  readonly panel: QuadrantPanel;
  readonly options: QuadrantOptions;
  readonly plot: Box;
  /** Where the two threshold lines cross, in pixels. */
  readonly crossing: { readonly x: number; readonly y: number };
  readonly bubbles: readonly Disc[];
}

/** The field of a quadrant in pixels. */
export function fieldOf(quadrant: Quadrant, { plot, crossing }: Pick<FieldInput, 'plot' | 'crossing'>): Box {
  const isRight = quadrant === 'topRight' || quadrant === 'bottomRight';
  const isTop = quadrant === 'topRight' || quadrant === 'topLeft';
  const x = isRight ? crossing.x : plot.x;
  const y = isTop ? plot.y : crossing.y;
  return {
    x,
    y,
    width: (isRight ? plot.x + plot.width : crossing.x) - x,
    height: (isTop ? crossing.y : plot.y + plot.height) - y,
  };
}
