import type { PeriodRule } from '../dataset/dataset-contract.js';
import { disneyQuarterEnd, endOfMonth, isDate, snapToMonthEnd } from './calendar.js';
import type { Period } from './figure.js';

/** A period, or what was expected instead. */
export type PeriodReading = { readonly period: Period } | { readonly expected: string };

const SPANS = { month: 'M', quarter: 'Q', year: 'Y' } as const;

/** The period that the cell names under the rule. The cell is ignored for snapshots. */
export function parsePeriod(rule: PeriodRule, cell: string): PeriodReading {
  const text = cell.trim();
  switch (rule.kind) {
    case 'snapshot': {
      const dateBasis = rule.dateBasis ?? 'Assumed';
      return {
        period: {
          end: rule.date,
          reportedEnd: rule.date,
          kind: dateBasis === 'Matched' ? 'D' : 'S',
          dateBasis,
        },
      };
    }
    case 'year':
      return isYear(text) ? stated(`${text}-12-31`, 'Y') : { expected: 'a year such as 2020' };
    case 'as-of-year':
      return isYear(text) ? asOfYear(rule, text) : { expected: 'a year such as 2020' };
    case 'half':
    case 'as-of-half': {
      const match = /^H([12]) (\d{4})$/.exec(text);
      if (match === null) return { expected: 'a half year such as H1 2020' };
      return stated(endOfMonth(Number(match[2]), Number(match[1]) * 6), rule.kind === 'half' ? 'H' : 'D');
    }
    case 'quarter':
    case 'fiscal-quarter': {
      const match = /^Q([1-4]) (\d{4})$/.exec(text);
      if (match === null) return { expected: 'a quarter such as Q1 2020' };
      const [quarter, year] = [Number(match[1]), Number(match[2])];
      return stated(
        rule.kind === 'quarter' ? endOfMonth(year, quarter * 3) : disneyQuarterEnd(year, quarter),
        'Q',
      );
    }
    case 'date':
      if (!isDate(text)) return { expected: 'a date such as 2020-12-31' };
      return stated(text, rule.span === undefined ? 'D' : SPANS[rule.span]);
  }
}

const isYear = (text: string): boolean => /^(19|20)\d{2}$/.test(text);

const stated = (reportedEnd: string, kind: Period['kind']): PeriodReading => ({
  period: { end: snapToMonthEnd(reportedEnd), reportedEnd, kind, dateBasis: 'Stated' },
});

function asOfYear(rule: Extract<PeriodRule, { kind: 'as-of-year' }>, year: string): PeriodReading {
  const exception = rule.dates?.[year];
  const reportedEnd = exception?.date ?? `${year}-${rule.monthDay}`;
  const dateBasis = exception?.dateBasis ?? rule.dateBasis ?? 'Assumed';
  return { period: { end: snapToMonthEnd(reportedEnd), reportedEnd, kind: 'D', dateBasis } };
}
