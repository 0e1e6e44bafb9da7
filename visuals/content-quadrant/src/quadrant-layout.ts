import type { Box } from '../../shared/src/geometry/box';
import type { Mark, Scene } from '../../shared/src/scene/scene';
import type { Shape } from '../../shared/src/scene/shape';
import type { Bubble } from './bubble';
import type { Quadrant } from './quadrant';
import type { ItemTexts, QuadrantItem } from './quadrant-model';

/** A drawn state of the quadrant and what pointer and keyboard need to find things in it. */
export interface QuadrantLayout {
  /** Its marks are those of the items; none when a canvas draws the bubbles. */
  readonly scene: Scene;
  /** What a canvas draws below the scene; undefined when every bubble is an element. */
  readonly crowd: { readonly backdrop: readonly Shape[]; readonly plot: Box } | undefined;
  /** Items in drawing order, the order of the marks. */
  readonly items: readonly QuadrantItem[];
  /** Bubbles in the order of the items; empty in the compact list. */
  readonly bubbles: readonly Bubble[];
  readonly texts: ItemTexts;
  readonly keyOf: (item: QuadrantItem) => string;
  /** The mark of an item by its place in `items`; throws a RangeError for another number. */
  readonly markAt: (index: number) => Mark;
  /** Where a click selects all bubbles of a quadrant. */
  readonly names: readonly { readonly quadrant: Quadrant; readonly box: Box }[];
  /** The way a bubble took through earlier periods; empty without one. */
  readonly trailOf: (index: number) => readonly Shape[];
}
