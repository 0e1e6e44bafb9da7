import type { DecimalsChoice } from '../../shared/src/format/decimals-choice';
import type { UnitsChoice } from '../../shared/src/format/display-unit';

/** Rows of bars below one another, or columns beside one another. */
export type Orientation = 'rows' | 'columns';

/** How the bars stand to each other; `left` is the bottom for columns. */
export type BarAlignment = 'center' | 'left';

/** How lengths follow values; `auto` is `sqrt` where a stage would be too small to see, else `linear`. */
export type ScaleChoice = 'linear' | 'sqrt' | 'log' | 'auto';

/** How much air the rows have. */
export type Density = 'normal' | 'dense' | 'spacious';

/** What the colour of a bar says: nothing but its own, or how its rate did against target or comparison. */
export type ColourBy = 'fill' | 'target' | 'comparison';

/** What changes, targets and drop-off shares are measured against. */
export type RateBasis = 'previous' | 'first';

/** The author's choices for the bars; colours as `#rrggbb`. */
export interface BarOptions {
  readonly orientation: Orientation;
  readonly alignment: BarAlignment;
  readonly scale: ScaleChoice;
  readonly density: Density;
  readonly colourBy: ColourBy;
  readonly fill: string;
  readonly gainFill: string;
  readonly betterFill: string;
  readonly worseFill: string;
}

/** Which figures stand beside the bars. */
export interface RateOptions {
  readonly basis: RateBasis;
  readonly showStep: boolean;
  readonly showTotal: boolean;
  readonly showLost: boolean;
  readonly showLostShare: boolean;
  readonly showCumulative: boolean;
  readonly showTime: boolean;
  readonly showLeak: boolean;
  readonly showComparison: boolean;
  readonly showTarget: boolean;
  readonly showTargetLabel: boolean;
  readonly decimals: DecimalsChoice;
}

/** How the values of the stages are written. */
export interface LabelOptions {
  readonly showValues: boolean;
  readonly units: UnitsChoice;
  readonly decimals: DecimalsChoice;
}

/** How segments stand to each other. */
export interface SegmentOptions {
  readonly layout: 'panels' | 'sideBySide';
  readonly scale: 'common' | 'own';
  readonly hasColours: boolean;
  readonly showAll: boolean;
  readonly benchmark: 'pooled' | 'median' | 'none';
}

/** The arrow from the last stage back into the funnel; stages are counted from 1. */
export interface LoopOptions {
  readonly isShown: boolean;
  readonly toStage: number;
}

/** The author's choices, read from the formatting pane. */
export interface FunnelOptions {
  readonly bars: BarOptions;
  readonly rates: RateOptions;
  readonly labels: LabelOptions;
  readonly segments: SegmentOptions;
  readonly loop: LoopOptions;
  /** What the author says about cohorts and lags; empty for nothing. */
  readonly cohortNote: string;
  readonly textSizePx: number;
}
