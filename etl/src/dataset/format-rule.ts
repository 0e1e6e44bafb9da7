import type { Delimiter } from '../read/detect-delimiter.js';
import type { TextEncodingName } from '../read/text-encoding.js';

/** What separates thousands; `none` refuses any separator. */
export const THOUSANDS = [',', '.', 'space', 'apostrophe', 'none'] as const;

export type Thousands = (typeof THOUSANDS)[number];

/**
 * How days and months are written: `iso` (2020-12-31), `dmy` (31/12/2020), `mdy` (12/31/2020), `ymd` (2020/12/31),
 * `text` (31 Dec 2020, December 31, 2020); for months `YYYY-MM`, `MM/YYYY` and `Mon YYYY`.
 */
export const DATE_FORMATS = ['iso', 'dmy', 'mdy', 'ymd', 'text', 'YYYY-MM', 'MM/YYYY', 'Mon YYYY'] as const;

export type DateFormat = (typeof DATE_FORMATS)[number];

/** What a word for a power of ten stands for. */
export const SCALE_NAMES = ['k', 'mm', 'bn', 'tn'] as const;

export type ScaleName = (typeof SCALE_NAMES)[number];

/** How the numbers of a dataset or of one figure are written; what is absent is detected or not allowed. */
export interface NumberFormat {
  /** Decimal separator; detected over all values of the column when absent. */
  readonly decimal?: '.' | ',';
  /** Thousands separator; any consistent one when absent. */
  readonly thousands?: Thousands;
  /** Texts that mean "not published", such as `n/a` or `-`; an empty cell always does. */
  readonly empty?: readonly string[];
  /** Further words for powers of ten, such as `Mrd: bn`. */
  readonly scales?: Readonly<Record<string, ScaleName>>;
  /** Further ways in which the file writes the currency of the contract's unit. */
  readonly currency?: readonly string[];
}

/** How a dataset's files are written. All of it is detected when absent, and counts when present. */
export interface FormatRule extends NumberFormat {
  readonly encoding?: TextEncodingName;
  readonly delimiter?: Delimiter | 'tab';
  /** Line of the header, counted from 1; found by the contract's columns when absent. */
  readonly headerRow?: number;
  /** Prefix of comment lines. */
  readonly comment?: string;
  readonly dates?: DateFormat;
  /** Names of the twelve months in the file's language; English ones are always known. */
  readonly months?: readonly string[];
}
