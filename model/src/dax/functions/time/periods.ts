import { addMonths, civilOf, daysInMonth, serialOf } from '../../value/calendar.js';
import type { Span } from './bind-dates.js';
import { DaxError } from '../../value/dax-error.js';

/** Units of time that functions of time intelligence step in. */
export const UNITS = ['DAY', 'MONTH', 'QUARTER', 'YEAR'] as const;
export type Unit = (typeof UNITS)[number];

const MONTHS: Readonly<Record<Exclude<Unit, 'DAY'>, number>> = { MONTH: 1, QUARTER: 3, YEAR: 12 };

/** A day moved by units, clipped to the end of the month reached. */
export function shift(date: number, count: number, unit: Unit): number {
  return unit === 'DAY' ? date + count : addMonths(date, count * MONTHS[unit]);
}

/** First day of the unit that a day is in. */
export function startOf(date: number, unit: Unit): number {
  if (unit === 'DAY') return date;
  const { year, month } = civilOf(date);
  const length = MONTHS[unit];
  return serialOf(year, Math.floor((month - 1) / length) * length + 1, 1);
}

/** Last day of the unit that a day is in. */
export function endOf(date: number, unit: Unit): number {
  return unit === 'DAY' ? date : addMonths(startOf(date, unit), MONTHS[unit]) - 1;
}

/** First day of the year that ends on a given month and day and that a date is in. */
export function startOfFiscalYear(date: number, yearEnd: { month: number; day: number }): number {
  const { year } = civilOf(date);
  const end = (of: number): number =>
    serialOf(of, yearEnd.month, Math.min(yearEnd.day, daysInMonth(of, yearEnd.month)));
  return date > end(year) ? end(year) + 1 : end(year - 1) + 1;
}

/** Reads a year end such as "6-30" or "6/30". Throws DaxError `dax/year-end` for other texts. */
export function parseYearEnd(text: string): { readonly month: number; readonly day: number } {
  const match = /^(\d{1,2})[-/](\d{1,2})$/.exec(text.trim());
  const [month, day] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || month < 1 || month > 12 || day < 1 || day > 31)
    throw new DaxError('dax/year-end', `The year end "${text}" is not month-day, such as "6-30".`);
  return { month, day };
}

/**
 * DATEADD's span. A selection that ends with the last two days of a month ends at the end of the month reached. Source:
 * Microsoft, DATEADD, "Remarks".
 */
export function shiftSpan({ first, last }: Span, count: number, unit: Unit): Span {
  if (unit === 'DAY') return { first: first + count, last: last + count };
  const endsMonth = endOf(last, 'MONTH') === last && last - first >= 1;
  const moved = shift(last, count, unit);
  return { first: shift(first, count, unit), last: endsMonth ? endOf(moved, 'MONTH') : moved };
}
