import type { TooltipItem } from '../../shared/src/data/tooltip-items';
import type { Basis } from './basis';

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
  /** The value with the baseline as 100; undefined when the baseline is not positive. */
  readonly index: number | undefined;
  /** The value as a share of the sum of all; undefined when one is negative or the sum is zero. */
  readonly share: number | undefined;
}

/** A platform in one period. */
export interface HistoryPoint {
  readonly value: number | null;
  readonly rank: number | undefined;
}

/** Colours that conditional formatting gave to one platform. */
export interface RuleColours {
  readonly fill: string | undefined;
  readonly comparison: string | undefined;
  readonly target: string | undefined;
}

/** One platform, ready to be laid out. */
export interface ComparisonRow extends ComparisonFigures {
  readonly key: string;
  /** Rows of the data view, the latest period first; empty for the others together. */
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
  readonly shareText: string;
  readonly rankChangeText: string;
  readonly sentence: string;
  readonly tooltip: readonly TooltipItem[];
  readonly isDimmed: boolean;
  readonly ruleColours: RuleColours;
  readonly basis: Basis | undefined;
  /** One point a period, in the order of time; empty when no period is bound. */
  readonly history: readonly HistoryPoint[];
  /** Texts of the further measures, when they are columns. */
  readonly metricTexts: readonly string[];
}

/** The platforms by one measure, in one small multiple: everything that one drawing needs. */
export interface ComparisonPanel {
  /** Stable across updates; empty when there is one panel only. */
  readonly key: string;
  /** What tells the panel from the others; empty when there is one panel only. */
  readonly title: string;
  readonly rows: readonly ComparisonRow[];
  /** Name of the bound measure; panels of one measure may share an axis. */
  readonly measureName: string;
  /** The measure, with its period when periods are bound. */
  readonly valueName: string;
  readonly comparisonName: string | undefined;
  readonly targetName: string | undefined;
  readonly higherIsBetter: boolean;
  /** The value that is index 100; undefined when each row has its own. */
  readonly baseline: number | undefined;
  /** What index 100 is, in words, with its value; empty without a baseline. */
  readonly baselineText: string;
  readonly axisText: (value: number) => string;
  readonly periods: readonly string[];
  /** Names of the further measures, when they are columns. */
  readonly metricNames: readonly string[];
}

/** One platform's figures of all bound measures, for two platforms side by side. */
export interface PlatformMetrics {
  readonly name: string;
  readonly rows: readonly number[];
  readonly figures: readonly { readonly value: number | null; readonly text: string }[];
}

/** A measure that two platforms are compared by. */
export interface Metric {
  readonly name: string;
  readonly higherIsBetter: boolean;
}

/** Everything the layout needs. */
export interface ComparisonModel {
  readonly panels: readonly ComparisonPanel[];
  /** Small multiples beyond those that are drawn. */
  readonly leftOut: readonly string[];
  readonly metrics: readonly Metric[];
  readonly platforms: readonly PlatformMetrics[];
}
