import type { UnitName } from '../stage/unit.js';
import type { FormatRule, NumberFormat } from './format-rule.js';

/** How sure a date is; see the column `date_basis` of the facts. */
export type DateBasis = 'Stated' | 'Matched' | 'Assumed';

/** A fiscal year of whole months. */
export interface FiscalYear {
  /** Last month of the fiscal year, 1 to 12. */
  readonly yearEndMonth: number;
  /** The calendar year that names it: the one in which it ends (unless given), or the one in which it starts. */
  readonly namedBy?: 'end' | 'start';
}

interface InColumn {
  /** Column that names the period; `HEADER_PERIOD` when the headers of a wide table do. */
  readonly column: string;
}

/** Stands for the column of the period where the headers of a wide table name it. */
export const HEADER_PERIOD = '(header)';

/**
 * How a record's period is found.
 * - `year`, `half`, `quarter`, `month`: flows; the column names the period ("2020", "H1 2020", "3Q19", "Dec 2019").
 * - `fiscal-year`, `fiscal-half`, `fiscal-quarter`: the same in fiscal years ("FY2016", "2015/16", "Q3 FY19").
 * - `as-of-year`: a stock in a column of years, as of a fixed day of the year (`monthDay`), with exceptions in `dates`.
 * - `as-of-half`, `as-of-quarter`, `as-of-month`: a stock at the end of the named period.
 * - `date`: a day in the column; `span` says that the record is a flow of that length up to it.
 * - `snapshot`: no date in the file; `date` is declared here. Undated unless `dateBasis` is Matched.
 */
export type PeriodRule =
  | (InColumn & { readonly kind: 'year' | 'half' | 'quarter' | 'as-of-half' | 'as-of-quarter' })
  | (InColumn & { readonly kind: 'month' | 'as-of-month' })
  | (InColumn & FiscalYear & { readonly kind: 'fiscal-year' | 'fiscal-half' | 'fiscal-quarter' })
  | (InColumn & { readonly kind: 'fiscal-quarter'; readonly calendar: 'disney' })
  | (InColumn & {
      readonly kind: 'as-of-year';
      readonly monthDay: string;
      readonly dateBasis?: DateBasis;
      readonly dates?: Readonly<Record<string, { readonly date: string; readonly dateBasis: DateBasis }>>;
    })
  | (InColumn & { readonly kind: 'date'; readonly span?: 'month' | 'quarter' | 'half' | 'year' })
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

/** Where figures go, and how they are written and measured. */
export interface FigureTarget extends MemberRules {
  readonly fact: string;
  readonly measure: string;
  readonly unit: UnitName;
  /** `negate`: the file writes losses without their sign. */
  readonly sign?: 'as-written' | 'negate';
  /** True when an empty cell means "not published" rather than a fault. */
  readonly optional?: boolean;
  readonly set?: AdditiveSet;
  /** How the numbers are written, where they differ from the rest of the file. */
  readonly format?: NumberFormat;
}

/** One column that holds figures, and where they go. */
export interface FigureRule extends FigureTarget {
  readonly column: string;
  readonly aliases?: readonly string[];
}

/** What the headers of a wide table name. */
export const WIDE_PARTS = [
  'period',
  'platform',
  'geography',
  'tier',
  'lineItem',
  'audience',
  'indicator',
  'segment',
] as const;

export type WidePart = (typeof WIDE_PARTS)[number];

/** Many columns that hold the same kind of figure and whose headers name a member or a period. */
export interface WideRule extends FigureTarget {
  /**
   * The columns by name, or the pattern that their headers match; the pattern's first group, where it has one, is the
   * name of the member or period.
   */
  readonly columns: readonly string[] | { readonly matches: string };
  readonly as: WidePart;
}

/** Records that mean something else than the rest: the members that replace the dataset's where the cell equals. */
export interface OverrideRule extends MemberRules {
  readonly when: { readonly column: string; readonly equals: string };
  readonly set?: AdditiveSet;
  readonly reason: string;
}

/**
 * Records that are left out on purpose, with the reason: those whose cell `equals` a text, `matches` a regular
 * expression or is `empty`. Without `column` the rule looks at the whole record as written, also at one that does not
 * fill the columns (a total row, a footnote).
 */
export interface SkipRule {
  readonly column?: string;
  readonly equals?: string;
  readonly matches?: string;
  readonly empty?: true;
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
  /** How the files are written; detected where absent. */
  readonly format?: FormatRule;
  /** Other headers of columns that hold no figures: the contract's name, and the headers that stand for it. */
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
  /** Empty when `wide` declares all of them. */
  readonly figures: readonly FigureRule[];
  readonly wide?: readonly WideRule[];
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
