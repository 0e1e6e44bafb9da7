/** What the rows are sorted by; `data` keeps the order the data view came in. */
export type ComparisonSort = 'value' | 'change' | 'changePercent' | 'rank' | 'name' | 'data';

/** How the rows are drawn: dots and their line, lines between two axes, or bars from index 100. */
export type ComparisonMode = 'dumbbell' | 'slope' | 'indexBars';

/** What index 100 stands for. */
export type IndexBaseline = 'median' | 'weightedMean' | 'focus';

/** What becomes of the rows beyond the top ones; `auto` sums, or averages a measure in percent. */
export type OthersMode = 'auto' | 'sum' | 'mean' | 'none';

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
  readonly showRank: boolean;
  readonly showChange: boolean;
  readonly showIndex: boolean;
  readonly currentColour: string;
  readonly betterColour: string;
  readonly worseColour: string;
  readonly textSizePx: number;
}
