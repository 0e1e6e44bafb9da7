import type { PeriodClass } from './period-class.js';

/** What a column seems to be. */
export type ColumnKind = 'period' | 'member' | 'number' | 'text' | 'empty';

/** The parts of a record whose names stand in a column. */
export type NamedPart = 'platform' | 'geography' | 'tier' | 'lineItem' | 'audience' | 'indicator' | 'type';

/** Periods as a column writes them. */
export interface PeriodEvidence {
  readonly kind: PeriodClass;
  /** Cells of another kind, such as yearly totals among quarters; each once. */
  readonly others: readonly string[];
  /** Names of months in the file's language, where they are not English. */
  readonly months?: readonly string[];
}

/** A name that no member has, with the nearest one that there is. */
export interface UnknownName {
  readonly name: string;
  readonly nearest: string | undefined;
  /** Code of a member that the name stands for in another language. */
  readonly translated?: string;
}

/** Names of members as a column writes them. */
export interface NameEvidence {
  readonly part: NamedPart;
  /** Codes by names that are known. */
  readonly known: ReadonlyMap<string, string>;
  readonly unknown: readonly UnknownName[];
}

/** Numbers as a column writes them. */
export interface NumberEvidence {
  /** Cells with text that are no number, each once. */
  readonly unread: readonly string[];
  /** Words for powers of ten in cells, as written. */
  readonly scaleWords: readonly string[];
  /** True when every figure brings its own word for a power of ten. */
  readonly isScaled: boolean;
  readonly currencies: readonly string[];
  readonly isPercent: boolean;
  readonly isWhole: boolean;
  readonly largest: number;
}

/** One column of a file and everything that its cells say. */
export interface ColumnProfile {
  readonly header: string;
  /** The header without a unit in parentheses. */
  readonly name: string;
  readonly kind: ColumnKind;
  readonly filled: number;
  readonly empty: number;
  readonly distinct: number;
  readonly examples: readonly string[];
  readonly period?: PeriodEvidence;
  readonly names?: NameEvidence;
  readonly number?: NumberEvidence;
}

/** A file as it was found: how it is written, and its columns. */
export interface TableProfile {
  /** Path below the source folder, with forward slashes. */
  readonly file: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly headerLine: number;
  readonly records: number;
  /** Rows above, below and between that are no records, with what they are taken for. */
  readonly leftOut: readonly { readonly line: number; readonly why: string }[];
  /** Records that do not fill the columns or are damaged: lines. */
  readonly broken: readonly number[];
  /** The decimal separator that the numbers show; undefined where none depends on it. */
  readonly decimal: '.' | ',' | undefined;
  /** True when a number would change with the separator and nothing shows it. */
  readonly isDecimalOpen: boolean;
  readonly columns: readonly ColumnProfile[];
  readonly rows: readonly ReadonlyMap<string, string>[];
}
