/** What the rows are sorted by; `data` keeps the order the data view came in. */
export type ComparisonSort = 'value' | 'change' | 'changePercent' | 'rank' | 'name' | 'data';

/**
 * How the rows are drawn: dots and their line, bars on bands with a target, lines between two axes,
 * ranks over periods, or bars from index 100.
 */
export type ComparisonMode = 'dumbbell' | 'bullet' | 'slope' | 'bump' | 'indexBars';

/** What index 100 stands for; the target is each row's own. */
export type IndexBaseline = 'median' | 'weightedMean' | 'focus' | 'target';

/** What becomes of the rows beyond the top ones; `auto` sums, or averages a measure in percent. */
export type OthersMode = 'auto' | 'sum' | 'mean' | 'none';

/** Which columns show the change. */
export type ChangeColumns = 'both' | 'absolute' | 'percent';

/** Which lines of a slope or bump chart are named: all that fit, the outer three and the focus, none. */
export type LabelDensity = 'all' | 'outer' | 'none';

/** What tells the lines of a slope or bump chart apart. */
export type LineColours = 'change' | 'platform';

/** What the bands of a bullet are a percentage of: the row's target, or the largest value. */
export type BandBase = 'target' | 'max';

/** Whether further measures are drawings of their own or columns of figures. */
export type MeasuresAs = 'panels' | 'columns';

/** The author's choices, read from the formatting pane. */
export interface ComparisonOptions {
  /** False for measures such as churn, where the smallest value ranks first and growth is bad. */
  readonly higherIsBetter: boolean;
  readonly sortBy: ComparisonSort;
  readonly mode: ComparisonMode;
  readonly baseline: IndexBaseline;
  /** Name of the platform that stands out, compared without regard to case; empty for none. */
  readonly focusItem: string;
  /** How many rows are shown one by one; 0 shows all. */
  readonly topCount: number;
  readonly othersMode: OthersMode;
  readonly startAtZero: boolean;
  /** Logarithmic axes show positive figures only; bars, indices and ranks stay linear. */
  readonly isLog: boolean;
  readonly showZeroLine: boolean;
  /** True when panels of one measure have one axis. */
  readonly sharesScale: boolean;
  readonly showRank: boolean;
  readonly showChange: boolean;
  readonly changeColumns: ChangeColumns;
  readonly showIndex: boolean;
  readonly showShare: boolean;
  readonly showSparkline: boolean;
  readonly labelDensity: LabelDensity;
  readonly lineColours: LineColours;
  readonly bandBase: BandBase;
  /** Ends of the poor and the fair band in percent of the base; the good one goes on. */
  readonly bandEnds: readonly [poor: number, fair: number];
  readonly measuresAs: MeasuresAs;
  readonly showHeadToHead: boolean;
  readonly currentColour: string;
  readonly comparisonColour: string;
  readonly targetColour: string;
  readonly bandColour: string;
  readonly focusColour: string;
  readonly betterColour: string;
  readonly worseColour: string;
  readonly textSizePx: number;
}
