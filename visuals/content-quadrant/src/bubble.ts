import type { Disc } from '../../shared/src/geometry/box';
import type { QuadrantItem } from './quadrant-model';

/** The direction in which a bubble lies beyond a clipped axis; 0 where it is within. */
export interface Edge {
  readonly dx: -1 | 0 | 1;
  readonly dy: -1 | 0 | 1;
}

/** A bubble in its place. */
export interface Bubble extends Disc {
  readonly item: QuadrantItem;
  readonly colour: string;
  /** A negative or BLANK size is an outline only. */
  readonly isHollow: boolean;
  /** Undefined for a bubble within the axes. */
  readonly edge: Edge | undefined;
}
