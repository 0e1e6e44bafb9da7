import type { Quadrant } from './quadrant';

/** The author's choices, read from the formatting pane. */
export interface QuadrantOptions {
  /** Names of the quadrants; an empty name means the default in the reader's language. */
  readonly names: Readonly<Record<Quadrant, string>>;
  readonly showNames: boolean;
  readonly showTint: boolean;
  /** Logarithmic x axis; items without a positive x are then left out and counted. */
  readonly logX: boolean;
  readonly showTitles: boolean;
  readonly fill: string;
  readonly largestRadiusPx: number;
  readonly showLabels: boolean;
  readonly textSizePx: number;
}
