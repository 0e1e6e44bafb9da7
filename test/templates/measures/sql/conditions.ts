import type { Scope } from '../scope.js';

/**
 * SQL for a measure, written from its description and not from its DAX: a query that gives one value v. It may name the
 * values of other measures with `the` and `earlier`; they are found by their own SQL first.
 */
export type MeasureSql = (scope: Scope) => string;

/** The value of another measure in the same context. */
export const the = (measure: string): string => `{{${measure}}}`;

/** The value of another measure one year earlier; BLANK when more than a year is chosen. */
export const earlier = (measure: string): string => `{{${measure}@previous}}`;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A SELECT that gives nothing: BLANK. */
export const BLANK = 'SELECT NULL AS v';

const all = (conditions: readonly string[]): string => ['TRUE', ...conditions].join(' AND ');
const equals = (column: string, value: string | undefined): readonly string[] =>
  value === undefined ? [] : [`${column} = '${value.replaceAll("'", "''")}'`];

/** Condition on a joined dim_platform p. */
export const ofPlatform = ({ platform }: Scope): string => all(equals('p.platform', platform));

/** Condition on a joined dim_geography g. */
export const ofGeography = ({ region, geography }: Scope): string =>
  all([...equals('g.region', region), ...equals('g.geography', geography)]);

/** Condition on a joined dim_content d. */
export const ofContent = ({ genre, contentType, title }: Scope): string =>
  all([...equals('d.genre', genre), ...equals('d.content_type', contentType), ...equals('d.content', title)]);

/** Condition on a joined dim_line_item l. */
export const ofLineItem = ({ lineItem }: Scope): string => all(equals('l.line_item', lineItem));

/** Condition on a joined dim_audience a. */
export const ofAudience = ({ band }: Scope): string => all(equals('a.audience_band', band));

/** Condition on the segment of an indicator i. */
export const ofSegment = ({ segment }: Scope): string => all(equals('i.segment', segment));

/** First and last day of the period chosen as SQL dates; undefined when none is. */
export function periodOf({
  year,
  quarter,
  month,
}: Scope): readonly [first: string, last: string] | undefined {
  const label = month ?? quarter;
  if (label === undefined) return year === undefined ? undefined : [day(year, 1), lastOf(year, 12)];
  const of = Number(label.slice(-4));
  const end = month === undefined ? Number(label[1]) * 3 : MONTHS.indexOf(month.slice(0, 3)) + 1;
  return [day(of, month === undefined ? end - 2 : end), lastOf(of, end)];
}

const day = (year: number, month: number): string => `DATE '${year}-${String(month).padStart(2, '0')}-01'`;
const lastOf = (year: number, month: number): string => `LAST_DAY(${day(year, month)})`;

/** Condition that a date lies in the period chosen. */
export function inPeriod(scope: Scope, date: string): string {
  const period = periodOf(scope);
  return period === undefined ? 'TRUE' : `${date} BETWEEN ${period[0]} AND ${period[1]}`;
}

/** Last day of the period chosen; the last day of the calendar when none is. */
export const lastDay = (scope: Scope): string => periodOf(scope)?.[1] ?? '(SELECT MAX("date") FROM dim_date)';

/** First day of the period chosen; the first day of the calendar when none is. */
export const firstDay = (scope: Scope): string =>
  periodOf(scope)?.[0] ?? '(SELECT MIN("date") FROM dim_date)';

/** Period kinds that fit into the period chosen: a yearly figure is not the figure of a quarter. */
export function fittingKinds({ quarter, month }: Scope): string {
  if (month !== undefined) return "('M','D','S')";
  return quarter === undefined ? "('M','Q','H','Y','D','S')" : "('M','Q','D','S')";
}

/** Months that a row of a kind covers. */
export const monthsOf = (kind: string): string =>
  `CASE ${kind} WHEN 'Y' THEN 12 WHEN 'H' THEN 6 WHEN 'Q' THEN 3 ELSE 1 END`;

/** A quotient of two measures, BLANK over 0. */
export const ratio =
  (numerator: MeasureSql, denominator: MeasureSql): MeasureSql =>
  (scope) =>
    `SELECT (${numerator(scope)}) / NULLIF((${denominator(scope)}), 0) AS v`;

/** Another measure one year earlier. */
export const aYearAgo =
  (measure: string): MeasureSql =>
  () =>
    `SELECT ${earlier(measure)} AS v`;

/** Now less a year earlier, times 100: percentage points of a share. */
export const pointsSince =
  (share: string): MeasureSql =>
  () =>
    `SELECT 100 * (${the(share)} - ${earlier(share)}) AS v`;

/** A formula over the values of other measures. */
export const formula =
  (text: string): MeasureSql =>
  () =>
    `SELECT ${text} AS v`;
