import type { Quadrant } from './quadrant';
import type { ThresholdRule } from './threshold-rule';

/**
 * How values become places on an axis; symlog is logarithmic in both directions from zero, time is
 * an axis of dates and never chosen but read from the data.
 */
export type ScaleKind = 'linear' | 'log' | 'symlog' | 'time';

/** What a rule for a line is computed from: all items shown, those of the panel, or every row. */
export type ThresholdBasis = 'shown' | 'panel' | 'all';

/** The outline around the bubbles of a group. */
export type GroupOutline = 'none' | 'hull' | 'ellipse';

/** A fixed end of an axis; undefined lets the data decide. */
export interface AxisLimits {
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/** The author's choices, read from the formatting pane. */
export interface QuadrantOptions {
  /** Names of the quadrants; an empty name means the default in the reader's language. */
  readonly names: Readonly<Record<Quadrant, string>>;
  readonly showNames: boolean;
  readonly showTint: boolean;
  /** Colours of tints and symbols; empty means the default of the theme. */
  readonly quadrantFills: Readonly<Record<Quadrant, string>>;
  /** Opacity of the tints, from 0 to 1. */
  readonly tintOpacity: number;
  /** A small symbol before the name of each quadrant. */
  readonly showIcons: boolean;
  /** A table of who came from which quadrant since the period before. */
  readonly showMoves: boolean;
  /** Where the lines run when no measure is bound for them. */
  readonly thresholds: { readonly x: ThresholdRule; readonly y: ThresholdRule };
  readonly thresholdBasis: ThresholdBasis;
  /** On a logarithmic axis items without a positive value are left out and counted. */
  readonly scales: { readonly x: ScaleKind; readonly y: ScaleKind };
  readonly limits: { readonly x: AxisLimits; readonly y: AxisLimits };
  /** Axes end at the 1st and 99th percentile; what lies beyond is an arrow at the edge. */
  readonly clipOutliers: boolean;
  /** Both axes cover the same values, and a diagonal shows where they are equal. */
  readonly equalAxes: boolean;
  readonly showZeroLines: boolean;
  readonly showTitles: boolean;
  readonly fill: string;
  /** Bubbles have the colour of their quadrant, in place of group or single colour. */
  readonly colourByQuadrant: boolean;
  readonly largestRadiusPx: number;
  readonly showSizeLegend: boolean;
  readonly showLabels: boolean;
  /** So many labels are tried in each quadrant; 0 tries all. */
  readonly labelsPerQuadrant: number;
  /** Paths through earlier periods for the bubbles pointed at, focused or selected. */
  readonly showTrails: boolean;
  /** Paths of so many of the largest bubbles are always shown. */
  readonly topTrails: number;
  /** The control that steps through the periods. */
  readonly play: { readonly show: boolean; readonly secondsPerPeriod: number };
  readonly statistics: { readonly correlation: boolean; readonly outline: GroupOutline };
  readonly textSizePx: number;
}
