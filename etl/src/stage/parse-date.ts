import type { DateFormat } from '../dataset/format-rule.js';
import { isDate } from './calendar.js';

/** How a column's days and months are written. `format` undefined: only what can be read in one way. */
export interface DateStyle {
  readonly format?: DateFormat;
  /** Order of day and month in days of digits where other values of the column show it. */
  readonly order?: 'dmy' | 'mdy';
  /** Names of the twelve months in the file's language, beside the English ones. */
  readonly months?: readonly string[];
}

/** A day that reads in two ways. */
export const AMBIGUOUS = 'ambiguous';

/** A day as `yyyy-mm-dd`. */
export type Day = `${string}-${string}-${string}`;

/** A month of a year, 1 to 12. */
export interface YearMonth {
  readonly year: number;
  readonly month: number;
}

const ENGLISH = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;
const YEAR_FIRST = /^(\d{4})([/.])(\d{1,2})\2(\d{1,2})$/;
const NUMERIC = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const DAY_NAME_YEAR = /^(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(\p{L}+)\.?,?[\s-]+'?(\d{4}|\d{2})$/u;
const NAME_DAY_YEAR = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u;

/**
 * The day that a text writes, as `yyyy-mm-dd`. AMBIGUOUS when it is one day with the day first and another with the
 * month first, and the style does not say which. Undefined when it is no real day.
 */
export function parseDate(text: string, style: DateStyle = {}): Day | typeof AMBIGUOUS | undefined {
  const { format } = style;
  const allows = (...formats: readonly DateFormat[]): boolean =>
    format === undefined || formats.includes(format);
  const iso = ISO.exec(text);
  if (iso !== null) return allows('iso') ? dayOf(iso[1], iso[2], iso[3]) : undefined;
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) return allows('ymd') ? dayOf(yearFirst[1], yearFirst[3], yearFirst[4]) : undefined;
  const numeric = NUMERIC.exec(text);
  if (numeric !== null) return parseNumeric(numeric, format ?? style.order);
  const dayFirst = DAY_NAME_YEAR.exec(text);
  const nameFirst = NAME_DAY_YEAR.exec(text);
  const day = dayFirst?.[1] ?? nameFirst?.[2];
  const month = findMonth(dayFirst?.[2] ?? nameFirst?.[1] ?? '', style);
  if (month === undefined || !allows('text')) return undefined;
  return dayOf(`${fullYear(dayFirst?.[3] ?? nameFirst?.[3] ?? '')}`, `${month}`, day);
}

function parseNumeric(
  [, first, , second, year]: RegExpExecArray,
  format: DateFormat | undefined,
): Day | typeof AMBIGUOUS | undefined {
  const dayFirst = dayOf(year, second, first);
  const monthFirst = dayOf(year, first, second);
  if (format === 'dmy') return dayFirst;
  if (format === 'mdy') return monthFirst;
  if (format !== undefined) return undefined;
  if (dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst)
    return dayFirst ?? monthFirst;
  return AMBIGUOUS;
}

/** The month that a text writes: `Dec 2019`, `Dec-19`, `2019-12`, `12/2019`. Undefined for anything else. */
export function parseMonth(text: string, style: DateStyle = {}): YearMonth | undefined {
  const allows = (format: DateFormat): boolean => style.format === undefined || style.format === format;
  const yearFirst = /^(\d{4})[-/.M](\d{1,2})$/.exec(text);
  if (yearFirst !== null)
    return allows('YYYY-MM') ? monthOf(Number(yearFirst[1]), Number(yearFirst[2])) : undefined;
  const monthFirst = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (monthFirst !== null)
    return allows('MM/YYYY') ? monthOf(Number(monthFirst[2]), Number(monthFirst[1])) : undefined;
  const named = /^(\p{L}+)\.?[\s\-/]*'?(\d{4}|\d{2})$/u.exec(text);
  const month = findMonth(named?.[1] ?? '', style);
  if (named === null || month === undefined || !allows('Mon YYYY')) return undefined;
  return monthOf(fullYear(named[2] ?? ''), month);
}

/** A year of two digits as POSIX strptime has it: 69 to 99 are of the 1900s, 00 to 68 of the 2000s. */
export function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 69 ? 2000 + year : 1900 + year;
}

function monthOf(year: number, month: number): YearMonth | undefined {
  return year >= 1900 && year < 2100 && month >= 1 && month <= 12 ? { year, month } : undefined;
}

/** The month of a name, or of its first three letters or more. */
function findMonth(name: string, { months = [] }: DateStyle): number | undefined {
  const wanted = name.toLowerCase();
  if (wanted.length < 3) return undefined;
  for (const names of [ENGLISH, months.map((month) => month.toLowerCase().replace(/\.$/, ''))]) {
    const alike = names.flatMap((month, index) => (month.startsWith(wanted) ? [index + 1] : []));
    if (alike.length === 1) return alike[0];
  }
  return wanted === 'sept' ? 9 : undefined;
}

const dayOf = (year = '', month = '', day = ''): Day | undefined =>
  real(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);

const real = (date: Day): Day | undefined =>
  isDate(date) && date >= '1900-01-01' && date < '2100-01-01' ? date : undefined;
