import { describe, expect, it } from 'vitest';
import type { PeriodRule } from '../../../etl/src/dataset/dataset-contract.js';
import { parsePeriod } from '../../../etl/src/stage/parse-period.js';

const column = 'Year';
const AS_OF: PeriodRule = {
  kind: 'as-of-year',
  column,
  monthDay: '06-30',
  dateBasis: 'Matched',
  dates: { '2019': { date: '2019-06-29', dateBasis: 'Stated' } },
};

describe('the period of a record', () => {
  it.each<[string, PeriodRule, string, readonly [string, string, string, string]]>([
    ['a year', { kind: 'year', column }, '2020', ['2020-12-31', '2020-12-31', 'Y', 'Stated']],
    ['a year in blanks', { kind: 'year', column }, ' 1999 ', ['1999-12-31', '1999-12-31', 'Y', 'Stated']],
    ['a half year', { kind: 'half', column }, 'H1 2019', ['2019-06-30', '2019-06-30', 'H', 'Stated']],
    ['a second half', { kind: 'half', column }, 'H2 2019', ['2019-12-31', '2019-12-31', 'H', 'Stated']],
    [
      'a stock at a half year',
      { kind: 'as-of-half', column },
      'H2 2020',
      ['2020-12-31', '2020-12-31', 'D', 'Stated'],
    ],
    ['a quarter', { kind: 'quarter', column }, 'Q3 2020', ['2020-09-30', '2020-09-30', 'Q', 'Stated']],
    [
      'a fiscal quarter',
      { kind: 'fiscal-quarter', column, calendar: 'disney' },
      'Q1 2020',
      ['2019-12-31', '2019-12-28', 'Q', 'Stated'],
    ],
    ['a stock of a year', AS_OF, '2018', ['2018-06-30', '2018-06-30', 'D', 'Matched']],
    ['a year with a date of its own', AS_OF, '2019', ['2019-06-30', '2019-06-29', 'D', 'Stated']],
    [
      'a stock without a basis',
      { kind: 'as-of-year', column, monthDay: '12-31' },
      '2018',
      ['2018-12-31', '2018-12-31', 'D', 'Assumed'],
    ],
    ['a date', { kind: 'date', column }, '2021-04-03', ['2021-03-31', '2021-04-03', 'D', 'Stated']],
    [
      'a date within a month',
      { kind: 'date', column },
      '2021-04-15',
      ['2021-04-15', '2021-04-15', 'D', 'Stated'],
    ],
    [
      'a month',
      { kind: 'date', column, span: 'month' },
      '2021-02-28',
      ['2021-02-28', '2021-02-28', 'M', 'Stated'],
    ],
    [
      'a dated quarter',
      { kind: 'date', column, span: 'quarter' },
      '2020-12-31',
      ['2020-12-31', '2020-12-31', 'Q', 'Stated'],
    ],
    [
      'a dated year',
      { kind: 'date', column, span: 'year' },
      '2020-12-31',
      ['2020-12-31', '2020-12-31', 'Y', 'Stated'],
    ],
    [
      'an undated snapshot',
      { kind: 'snapshot', date: '2020-12-31' },
      'ignored',
      ['2020-12-31', '2020-12-31', 'S', 'Assumed'],
    ],
    [
      'a snapshot whose date is known',
      { kind: 'snapshot', date: '2020-06-30', dateBasis: 'Matched' },
      '',
      ['2020-06-30', '2020-06-30', 'D', 'Matched'],
    ],
  ])('is read: %s', (_, rule, cell, [end, reportedEnd, kind, dateBasis]) => {
    expect(parsePeriod(rule, cell)).toEqual({ period: { end, reportedEnd, kind, dateBasis } });
  });

  it.each<[PeriodRule, string, RegExp]>([
    [{ kind: 'year', column }, 'FY2016', /a year such as 2020/],
    [{ kind: 'year', column }, '', /a year/],
    [{ kind: 'year', column }, '20', /a year/],
    [{ kind: 'year', column }, '2020.0', /a year/],
    [{ kind: 'year', column }, '3020', /a year/],
    [AS_OF, 'Q1 2020', /a year/],
    [{ kind: 'half', column }, 'H3 2020', /half year such as H1 2020/],
    [{ kind: 'as-of-half', column }, '2020', /half year/],
    [{ kind: 'quarter', column }, 'Q5 2020', /a quarter such as Q1 2020/],
    [{ kind: 'fiscal-quarter', column, calendar: 'disney' }, 'Q0 2020', /a quarter/],
    [{ kind: 'fiscal-quarter', column, calendar: 'disney' }, '2020 first', /a quarter/],
    [{ kind: 'date', column }, '32.12.2020', /a date such as 2020-12-31/],
    [{ kind: 'date', column }, '2021-02-29', /a date/],
  ])('is not guessed: %j from %j', (rule, cell, expected) => {
    const reading = parsePeriod(rule, cell);
    expect('expected' in reading ? reading.expected : '').toMatch(expected);
  });
});
