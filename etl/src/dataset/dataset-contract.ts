import type { UnitName } from '../stage/unit.js';

/** How sure a date is; see the column `date_basis` of the facts. */
export type DateBasis = 'Stated' | 'Matched' | 'Assumed';

/**
 * How a record's period is found.
 * - `year`, `half`, `quarter`, `fiscal-quarter`: flows; the column names the period ("2020", "H1 2020", "Q1 2020").
 * - `as-of-year`: a stock in a column of years, as of a fixed day of the year (`monthDay`), with exceptions in `dates`.
 * - `as-of-half`: a stock at the end of a named half year.
 * - `date`: an ISO date in the column; `span` says that the record is a flow of that length up to it.
 * - `snapshot`: no date in the file; `date` is declared here. Undated unless `dateBasis` is Matched.
 */
export type PeriodRule =
  | { readonly kind: 'year' | 'half' | 'quarter' | 'as-of-half'; readonly column: string }
  | { readonly kind: 'fiscal-quarter'; readonly column: string; readonly calendar: 'disney' }
  | {
      readonly kind: 'as-of-year';
      readonly column: string;
      readonly monthDay: string;
      readonly dateBasis?: DateBasis;
      readonly dates?: Readonly<Record<string, { readonly date: string; readonly dateBasis: DateBasis }>>;
    }
  | { readonly kind: 'date'; readonly column: string; readonly span?: 'month' | 'quarter' | 'year' }
  | { readonly kind: 'snapshot'; readonly date: string; readonly dateBasis?: 'Assumed' | 'Matched' };

/** A member given for the whole dataset (its code), or read from a column (a name or alias of the member). */
export type MemberRule = string | { readonly column: string };

/**
 * Which published set a figure belongs to; at most one set of a platform, metric and date enters totals.
 * - `total`: the published total.
 * - `regions`: a breakdown of the total by the `members` listed.
 * - `line-items`: a breakdown of the total by line item; what is missing to the total is `not-broken-down`.
 * - `country`, `part`: kept and shown for its own member only, never in totals.
 * - `none`: a fact without totals (users, shares, indicators).
 */
export type AdditiveSet =
  | { readonly kind: 'total' | 'country' | 'part' | 'none' }
  | { readonly kind: 'regions' | 'line-items'; readonly members: readonly string[] };

/** The members a figure has; each may stand at the dataset (for all figures) or at one figure. */
export interface MemberRules {
  readonly platform?: MemberRule;
  readonly geography?: MemberRule;
  readonly tier?: MemberRule;
  readonly lineItem?: MemberRule;
  readonly audience?: MemberRule;
  readonly audienceDimension?: string;
  readonly content?: {
    readonly level: 'Type' | 'Genre' | 'Game' | 'Title';
    readonly type: MemberRule;
    readonly column?: string;
  };
  readonly indicator?: MemberRule;
  readonly segment?: MemberRule;
  readonly marketMeasure?: string;
}

/** One column that holds figures, and where they go. */
export interface FigureRule extends MemberRules {
  readonly column: string;
  readonly aliases?: readonly string[];
  readonly fact: string;
  readonly measure: string;
  readonly unit: UnitName;
  /** `negate`: the file writes losses without their sign. */
  readonly sign?: 'as-written' | 'negate';
  /** True when an empty cell means "not published" rather than a fault. */
  readonly optional?: boolean;
  readonly set?: AdditiveSet;
}

/** Records that mean something else than the rest: the members that replace the dataset's where the cell equals. */
export interface OverrideRule extends MemberRules {
  readonly when: { readonly column: string; readonly equals: string };
  readonly set?: AdditiveSet;
  readonly reason: string;
}

/** Records that are left out on purpose, with the reason. */
export interface SkipRule {
  readonly column: string;
  readonly equals: string;
  readonly reason: string;
}

/** A dataset contract: which files it reads and what every cell of them means. */
export interface DatasetContract extends MemberRules {
  readonly dataset: string;
  readonly title: string;
  readonly match: readonly string[];
  readonly note?: string;
  readonly period: PeriodRule;
  readonly basis: 'Reported' | 'Derived' | 'Estimated';
  readonly set?: AdditiveSet;
  /** Where two sources give the same figure, the higher one is loaded and the other staged, with a warning. */
  readonly precedence?: number;
  /** Share of records (0 to 1) that may be refused before the run fails; 0 unless given. */
  readonly rejectThreshold?: number;
  readonly figures: readonly FigureRule[];
  readonly overrides?: readonly OverrideRule[];
  readonly skip?: readonly SkipRule[];
  /** Columns that are read for people only. */
  readonly ignore?: readonly string[];
}

/** A contract with the file it stands in and the fingerprint of that text. */
export interface LoadedContract {
  readonly contract: DatasetContract;
  readonly path: string;
  readonly version: string;
}
