import type { Quadrant } from './quadrant';
import type { ThresholdRule } from './threshold-rule';

/** How values become places on an axis; symlog is logarithmic in both directions from zero. */
export type ScaleKind = 'linear' | 'log' | 'symlog';

/** The author's choices, read from the formatting pane. */
export interface QuadrantOptions {
  /** Names of the quadrants; an empty name means the default in the reader's language. */
  readonly names: Readonly<Record<Quadrant, string>>;
  readonly showNames: boolean;
  readonly showTint: boolean;
  /** Where the lines run when no measure is bound for them. */
  readonly thresholds: { readonly x: ThresholdRule; readonly y: ThresholdRule };
  /** On a logarithmic axis items without a positive value are left out and counted. */
  readonly scales: { readonly x: ScaleKind; readonly y: ScaleKind };
  /** Axes end at the 1st and 99th percentile; what lies beyond is an arrow at the edge. */
  readonly clipOutliers: boolean;
  readonly showTitles: boolean;
  readonly fill: string;
  readonly largestRadiusPx: number;
  readonly showLabels: boolean;
  /** Paths through earlier periods for the bubbles pointed at, focused or selected. */
  readonly showTrails: boolean;
  readonly textSizePx: number;
}
