import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDateRows, dateKey } from '../../../etl/src/conform/build-dates.js';
import { assignKeys, keyOf } from '../../../etl/src/conform/key-registry.js';
import { ending, makeFigure } from './make-figure.js';

describe('surrogate keys', () => {
  it('count up from 1 in the order of the members', () => {
    expect([...assignKeys(['b', 'a', 'c'], undefined)]).toEqual([
      ['b', 1],
      ['a', 2],
      ['c', 3],
    ]);
  });

  it('stay what they were; new members count on from the highest ever given', () => {
    const given = new Map([
      ['a', 7],
      ['gone', 9],
    ]);
    expect([...assignKeys(['new', 'a'], given)]).toEqual([
      ['new', 10],
      ['a', 7],
    ]);
  });

  it('are stable and unique over any sequence of runs', () => {
    const codes = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'));
    fc.assert(
      fc.property(fc.array(codes, { minLength: 1, maxLength: 6 }), (runs) => {
        let given = new Map<string, number>();
        for (const run of runs) {
          const keys = assignKeys(run, given);
          expect([...keys.keys()]).toEqual(run);
          expect(new Set(keys.values()).size).toBe(run.length);
          for (const [code, key] of keys) {
            expect(key).toBeGreaterThan(0);
            expect(given.get(code) ?? key).toBe(key);
          }
          given = new Map([...given, ...keys]);
        }
      }),
    );
  });

  it('are never made up for a member that got none', () => {
    expect(() => keyOf(new Map([['a', 1]]), 'b')).toThrow("no key was given to the member 'b'");
  });
});

describe('the date dimension', () => {
  it('covers the whole years that figures touch, every day once', () => {
    const rows = buildDateRows([
      makeFigure({ period: ending('2019-06-30') }),
      makeFigure({ period: ending('2020-02-29') }),
    ]);
    expect(rows).toHaveLength(365 + 366);
    expect([rows[0]?.['date'], rows.at(-1)?.['date']]).toEqual(['2019-01-01', '2020-12-31']);
    expect(new Set(rows.map((row) => row['date_key'])).size).toBe(rows.length);
  });

  it('is empty without figures', () => {
    expect(buildDateRows([])).toEqual([]);
  });

  it('names the half, quarter and month of a day', () => {
    const rows = buildDateRows([makeFigure({ period: ending('2020-08-31') })]);
    expect(rows.find((row) => row['date'] === '2020-08-31')).toEqual({
      date_key: 20200831,
      date: '2020-08-31',
      year: 2020,
      half: 'H2 2020',
      half_number: 20202,
      quarter: 'Q3 2020',
      quarter_number: 20203,
      month: 'Aug 2020',
      month_number: 202008,
    });
    expect(dateKey('1999-01-02')).toBe(19990102);
  });
});
