import type { TooltipItem } from '../../shared/src/data/tooltip-items';

/** How a platform's rank moved since the comparison; `none` without a comparison or a rank. */
export type RankChange =
  | { readonly kind: 'none' }
  | { readonly kind: 'new' }
  | { readonly kind: 'same' }
  | { readonly kind: 'up'; readonly by: number }
  | { readonly kind: 'down'; readonly by: number };

/** Whether a change is to be welcomed, given the author's higher-is-better setting. */
export type Verdict = 'better' | 'worse' | 'same' | 'unknown';

/** The figures of one platform. Null is BLANK; undefined is a figure that cannot be computed. */
export interface ComparisonFigures {
  readonly value: number | null;
  readonly comparison: number | null;
  readonly target: number | null;
  /** Standard competition rank (1, 2, 2, 4); BLANK values have none. */
  readonly rank: number | undefined;
  readonly rankChange: RankChange;
  readonly change: number | undefined;
  /** Change as a share of the comparison's magnitude; undefined when that is zero. */
  readonly changeRatio: number | undefined;
  readonly verdict: Verdict;
  /** The value with the median as 100; undefined when the median is not positive. */
  readonly index: number | undefined;
}

/** One platform, ready to be laid out. */
export interface ComparisonRow extends ComparisonFigures {
  readonly key: string;
  /** Rows of the data view; empty for the others together, which have no identity. */
  readonly rows: readonly number[];
  readonly isFocus: boolean;
  readonly isOthers: boolean;
  /** The highlighted part of the value; undefined when nothing is highlighted. */
  readonly highlight: number | null | undefined;
  readonly name: string;
  readonly valueText: string;
  readonly changeText: string;
  readonly changePercentText: string;
  readonly indexText: string;
  readonly rankChangeText: string;
  readonly sentence: string;
  readonly tooltip: readonly TooltipItem[];
  readonly isDimmed: boolean;
  /** Colour of the current dot by a conditional-formatting rule. */
  readonly ruleColour: string | undefined;
}

/** Everything the layout needs. */
export interface ComparisonModel {
  readonly rows: readonly ComparisonRow[];
  readonly valueName: string;
  readonly comparisonName: string | undefined;
  readonly targetName: string | undefined;
  /** The value that is index 100. */
  readonly baseline: number | undefined;
  /** What index 100 is, in words, with its value. */
  readonly baselineText: string;
  readonly axisText: (value: number) => string;
}
