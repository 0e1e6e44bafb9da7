/** What the rows are sorted by; `data` keeps the order the data view came in. */
export type ComparisonSort = 'value' | 'change' | 'changePercent' | 'name' | 'data';

/** The author's choices, read from the formatting pane. */
export interface ComparisonOptions {
  /** False for measures such as churn, where the smallest value ranks first and growth is bad. */
  readonly higherIsBetter: boolean;
  readonly sortBy: ComparisonSort;
  readonly startAtZero: boolean;
  readonly showRank: boolean;
  readonly showChange: boolean;
  readonly showIndex: boolean;
  readonly currentColour: string;
  readonly betterColour: string;
  readonly worseColour: string;
  readonly textSizePx: number;
}
