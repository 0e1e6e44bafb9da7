/** Where a figure behind an insight stands. */
export interface InsightSource {
  readonly file: string;
  readonly line: number;
}

/**
 * One published insight, computed from the loaded warehouse. `value` is unrounded in `unit` (`percent`, a currency
 * code, `count`, or `text` for a name); `text` is rounded for people; `asOf` is the last date that it rests on.
 */
export interface Insight {
  readonly id: string;
  readonly value: number | string;
  readonly unit: string;
  readonly text: string;
  readonly asOf: string;
  readonly sources: readonly InsightSource[];
}

/** One figure as the staging table keeps it, in base units. */
export interface SeriesPoint {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly name: string;
  readonly year: number;
  readonly periodEnd: string;
  readonly value: number;
}
