import type { Box } from '../../shared/src/geometry/box';
import type { Mark, Scene } from '../../shared/src/scene/scene';
import type { Shape } from '../../shared/src/scene/shape';
import type { Bubble } from './bubble';
import type { Period } from './periods';
import type { ItemTexts, QuadrantItem, QuadrantMove } from './quadrant-model';

/** A place where a click selects many bubbles: the name of a quadrant, a line of the table of moves. */
export interface Spot {
  readonly box: Box;
  readonly holds: (item: QuadrantItem) => boolean;
}

/** A line between quadrants that a hand may move. */
export interface ThresholdLine {
  readonly axis: 'x' | 'y';
  /** Its pixel across the axis: x of the vertical line, y of the horizontal one. */
  readonly at: number;
  readonly plot: Box;
  readonly value: number;
  /** The value at a pixel, rounded to what a pixel can tell. */
  readonly valueAt: (pixel: number) => number;
  readonly pixelOf: (value: number) => number;
  readonly textOf: (value: number) => string;
  /** What the axis is called. */
  readonly name: string;
  /** Least and greatest value that the line can be moved to. */
  readonly range: readonly [low: number, high: number];
}

/** What the play control shows. */
export interface PlayPosition {
  readonly fieldName: string;
  /** All periods in order of time. */
  readonly periods: readonly Period[];
  readonly period: Period;
  readonly secondsPerPeriod: number;
}

/** A drawn state of the quadrant and what pointer and keyboard need to find things in it. */
export interface QuadrantLayout {
  /** Its marks are those of the items; none when a canvas draws the bubbles. */
  readonly scene: Scene;
  /** What a canvas draws below the scene; undefined when every bubble is an element. */
  readonly crowd: { readonly backdrop: readonly Shape[] } | undefined;
  /** Items in drawing order, the order of the marks. */
  readonly items: readonly QuadrantItem[];
  /** Bubbles in the order of the items; empty in the compact list. */
  readonly bubbles: readonly Bubble[];
  readonly texts: ItemTexts;
  readonly keyOf: (item: QuadrantItem) => string;
  /** The mark of an item by its place in `items`; throws a RangeError for another number. */
  readonly markAt: (index: number) => Mark;
  readonly spots: readonly Spot[];
  readonly moves: readonly QuadrantMove[];
  /** Lines that can be moved in a report that is being edited; none that a measure sets. */
  readonly lines: readonly ThresholdLine[];
  /** The way a bubble took through earlier periods; empty without one. */
  readonly trailOf: (index: number) => readonly Shape[];
  /** Bubbles whose trails are always shown, by their place in `items`. */
  readonly lastingTrails: readonly number[];
  /** Undefined without a play control, which has its place below the scene. */
  readonly play: PlayPosition | undefined;
}
