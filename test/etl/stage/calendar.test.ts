import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  disneyQuarterEnd,
  endOfMonth,
  isDate,
  snapToMonthEnd,
} from '../../../etl/src/stage/calendar.js';
import { readPlainRecords } from '../../pipeline/sample-project.js';

const day = fc
  .integer({ min: 0, max: 36_524 })
  .map((days) => new Date(Date.UTC(1950, 0, 1 + days)).toISOString().slice(0, 10));

describe('Disney\u2019s fiscal quarters', () => {
  it.each([
    [2020, 1, '2019-12-28'],
    [2020, 2, '2020-03-28'],
    [2020, 3, '2020-06-27'],
    [2020, 4, '2020-10-03'],
    [2021, 1, '2021-01-02'],
    [2021, 2, '2021-04-03'],
    [2021, 3, '2021-07-03'],
    [2021, 4, '2021-10-02'],
    [2022, 1, '2022-01-01'],
  ])('end as the company dates them: fiscal %i, quarter %i on %s', (year, quarter, end) => {
    expect(disneyQuarterEnd(year, quarter)).toBe(end);
  });

  it('end on all the dates of the company\u2019s table of subscribers', async () => {
    const records = await readPlainRecords('Sourced Tables/disney-direct-to-consumer.csv');
    const published = [...new Set(records.map(([end = '']) => end))];
    const computed = [2020, 2021, 2022].flatMap((year) => [1, 2, 3, 4].map((q) => disneyQuarterEnd(year, q)));
    expect(computed.slice(0, published.length)).toEqual(published);
  });

  it('are 13 weeks long, or 14 in the fourth quarter of a 53-week year, and end on Saturdays', () => {
    for (let year = 2000; year < 2060; year += 1) {
      for (const quarter of [1, 2, 3, 4]) {
        const end = disneyQuarterEnd(year, quarter);
        const before = quarter === 1 ? disneyQuarterEnd(year - 1, 4) : disneyQuarterEnd(year, quarter - 1);
        const days = (Date.parse(end) - Date.parse(before)) / 86_400_000;
        expect(quarter === 4 ? [91, 98] : [91]).toContain(days);
        expect(new Date(end).getUTCDay()).toBe(6);
      }
    }
  });
});

describe('snapping to month ends', () => {
  it.each([
    ['2019-12-28', '2019-12-31'],
    ['2020-10-03', '2020-09-30'],
    ['2021-01-02', '2020-12-31'],
    ['2020-06-27', '2020-06-30'],
    ['2020-02-29', '2020-02-29'],
    ['2021-03-07', '2021-02-28'],
    ['2021-03-08', '2021-03-08'],
    ['2021-03-24', '2021-03-31'],
    ['2021-03-23', '2021-03-23'],
    ['2020-06-15', '2020-06-15'],
  ])('takes %s to %s', (date, end) => {
    expect(snapToMonthEnd(date)).toBe(end);
  });

  it('moves at most seven days, always to a month end, and leaves month ends alone', () => {
    fc.assert(
      fc.property(day, (date) => {
        const end = snapToMonthEnd(date);
        const moved = Math.abs(Date.parse(end) - Date.parse(date)) / 86_400_000;
        expect(moved).toBeLessThanOrEqual(7);
        if (moved > 0) expect(addDays(end, 1).slice(8)).toBe('01');
        expect(snapToMonthEnd(end)).toBe(end);
      }),
    );
  });
});

describe('days', () => {
  it.each(['2020-02-29', '1900-01-01', '2021-12-31'])('knows that %s is one', (text) => {
    expect(isDate(text)).toBe(true);
  });

  it.each(['2021-02-29', '2020-13-01', '2020-00-10', '2020-1-1', '2020-12-31T00:00', '31.12.2020', ''])(
    'knows that %j is none',
    (text) => {
      expect(isDate(text)).toBe(false);
    },
  );

  it('ends February as leap years ask', () => {
    expect([1900, 2000, 2020, 2021].map((year) => endOfMonth(year, 2))).toEqual([
      '1900-02-28',
      '2000-02-29',
      '2020-02-29',
      '2021-02-28',
    ]);
  });

  it('lists every day from first to last once', () => {
    fc.assert(
      fc.property(day, fc.nat(800), (first, length) => {
        const days = daysBetween(first, addDays(first, length));
        expect(days).toHaveLength(length + 1);
        expect(days).toEqual(days.map((_, index) => addDays(first, index)));
      }),
    );
    expect(daysBetween('2020-01-02', '2020-01-01')).toEqual([]);
  });
});
