import type { FiscalYear, PeriodRule } from '../dataset/dataset-contract.js';
import { disneyQuarterEnd, endOfMonth, fiscalQuarterEnd, snapToMonthEnd } from './calendar.js';
import type { Period } from './figure.js';
import { AMBIGUOUS, parseDate, parseMonth, type DateStyle } from './parse-date.js';
import { parseLabel, type PeriodLabel } from './parse-label.js';

/** A period, or what was expected instead, with what to do where the contract can decide it. */
export type PeriodReading =
  | { readonly period: Period }
  | { readonly expected: string; readonly hint?: string; readonly isAmbiguous?: true };

const SPANS = { month: 'M', quarter: 'Q', half: 'H', year: 'Y' } as const;

/** What each kind of rule expects in the cell. */
const EXPECTED: Readonly<Record<Exclude<PeriodRule['kind'], 'snapshot'>, string>> = {
  year: 'a year such as 2020',
  'as-of-year': 'a year such as 2020',
  'fiscal-year': 'a fiscal year such as FY2020, FY20 or 2019/20',
  half: 'a half year such as H1 2020',
  'as-of-half': 'a half year such as H1 2020',
  'fiscal-half': 'a half of a fiscal year such as H1 FY2020',
  quarter: 'a quarter such as Q1 2020',
  'as-of-quarter': 'a quarter such as Q1 2020',
  'fiscal-quarter': 'a quarter such as Q1 2020',
  month: 'a month such as Dec 2020, 2020-12 or 12/2020',
  'as-of-month': 'a month such as Dec 2020, 2020-12 or 12/2020',
  date: 'a date such as 2020-12-31',
};

/** The period that the cell names under the rule, with dates in the column's style. Snapshots ignore the cell. */
export function parsePeriod(rule: PeriodRule, cell: string, style: DateStyle = {}): PeriodReading {
  const text = cell.replace(/[\u00a0\u202f]/g, ' ').trim();
  switch (rule.kind) {
    case 'snapshot':
      return snapshot(rule);
    case 'date':
      return readDate(rule, text, style);
    case 'month':
    case 'as-of-month': {
      const month = parseMonth(text, style);
      if (month === undefined) return unexpected(rule.kind);
      return stated(endOfMonth(month.year, month.month), rule.kind === 'month' ? 'M' : 'D');
    }
    case 'year':
    case 'as-of-year':
    case 'fiscal-year':
    case 'half':
    case 'as-of-half':
    case 'fiscal-half':
    case 'quarter':
    case 'as-of-quarter':
    case 'fiscal-quarter':
      return readLabel(rule, parseLabel(text));
  }
}

type LabelRule = Exclude<PeriodRule, { readonly kind: 'snapshot' | 'date' | 'month' | 'as-of-month' }>;

function readLabel(rule: LabelRule, label: PeriodLabel | undefined): PeriodReading {
  const { kind } = rule;
  const isFiscalRule = kind.startsWith('fiscal');
  if (label === undefined || !kind.endsWith(label.span) || (label.isFiscal && !isFiscalRule))
    return unexpected(kind);
  const { year, index } = label;
  switch (rule.kind) {
    case 'year':
      return stated(`${year}-12-31`, 'Y');
    case 'as-of-year':
      return asOfYear(rule, `${year}`);
    case 'half':
    case 'as-of-half':
      return stated(endOfMonth(year, index * 6), rule.kind === 'half' ? 'H' : 'D');
    case 'quarter':
    case 'as-of-quarter':
      return stated(endOfMonth(year, index * 3), rule.kind === 'quarter' ? 'Q' : 'D');
    case 'fiscal-quarter':
      if ('calendar' in rule) return stated(disneyQuarterEnd(year, index), 'Q');
      return stated(fiscalQuarterEnd(endingYear(label, rule), index, rule.yearEndMonth), 'Q');
    case 'fiscal-half':
      return stated(fiscalQuarterEnd(endingYear(label, rule), index * 2, rule.yearEndMonth), 'H');
    case 'fiscal-year':
      return stated(endOfMonth(endingYear(label, rule), rule.yearEndMonth), 'Y');
  }
}

/** The calendar year in which a fiscal year ends: the one it is named by, or the next. */
function endingYear({ year, isSpan }: PeriodLabel, { namedBy, yearEndMonth }: FiscalYear): number {
  return namedBy === 'start' && !isSpan && yearEndMonth < 12 ? year + 1 : year;
}

function readDate(
  rule: Extract<PeriodRule, { kind: 'date' }>,
  text: string,
  style: DateStyle,
): PeriodReading {
  const date = parseDate(text, style);
  if (date === AMBIGUOUS)
    return {
      expected: 'a date that is one day only; no other date of the column shows the order of day and month',
      hint: 'declare format: { dates: dmy } or { dates: mdy } in the contract',
      isAmbiguous: true,
    };
  if (date === undefined) return unexpected(rule.kind);
  return stated(date, rule.span === undefined ? 'D' : SPANS[rule.span]);
}

function snapshot(rule: Extract<PeriodRule, { kind: 'snapshot' }>): PeriodReading {
  const dateBasis = rule.dateBasis ?? 'Assumed';
  const kind = dateBasis === 'Matched' ? 'D' : 'S';
  return { period: { end: rule.date, reportedEnd: rule.date, kind, dateBasis } };
}

const unexpected = (kind: keyof typeof EXPECTED): PeriodReading => ({ expected: EXPECTED[kind] });

const stated = (reportedEnd: string, kind: Period['kind']): PeriodReading => ({
  period: { end: snapToMonthEnd(reportedEnd), reportedEnd, kind, dateBasis: 'Stated' },
});

function asOfYear(rule: Extract<PeriodRule, { kind: 'as-of-year' }>, year: string): PeriodReading {
  const exception = rule.dates?.[year];
  const reportedEnd = exception?.date ?? `${year}-${rule.monthDay}`;
  const dateBasis = exception?.dateBasis ?? rule.dateBasis ?? 'Assumed';
  return { period: { end: snapToMonthEnd(reportedEnd), reportedEnd, kind: 'D', dateBasis } };
}
