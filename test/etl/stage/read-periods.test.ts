import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PeriodRule } from '../../../etl/src/dataset/dataset-contract.js';
import { detectDateOrder } from '../../../etl/src/stage/detect-date-order.js';
import { AMBIGUOUS, parseDate } from '../../../etl/src/stage/parse-date.js';
import { parsePeriod } from '../../../etl/src/stage/parse-period.js';

const year = fc.integer({ min: 1970, max: 2068 });
const NAMES = 'January February March April May June July August September October November December'.split(
  ' ',
);

const endOf = (rule: PeriodRule, text: string): string => {
  const reading = parsePeriod(rule, text);
  return 'period' in reading ? reading.period.reportedEnd : reading.expected;
};

/** Last day of a month by the calendar of the machine, independent of the code under test. */
const lastDay = (y: number, month: number): string =>
  new Date(Date.UTC(y, month, 0)).toISOString().slice(0, 10);
const two = (number: number): string => `${number % 100}`.padStart(2, '0');

describe('the label of a period', () => {
  it('is read in any spelling of quarters and halves', () => {
    const part = fc.constantFrom(['quarter', 'Q', 4, 3] as const, ['half', 'H', 2, 6] as const);
    fc.assert(
      fc.property(part, fc.nat(3), year, fc.nat(8), ([kind, letter, parts, months], nth, y, spelling) => {
        const n = (nth % parts) + 1;
        const spellings = [
          `${letter}${n} ${y}`,
          `${letter}${n}-${y}`,
          `${letter}${n}'${two(y)}`,
          `${n}${letter}${two(y)}`,
          `${n}${letter} ${y}`,
          `${y}-${letter}${n}`,
          `${y}${letter}${n}`,
          `${y} ${letter}${n}`,
          `${letter.toLowerCase()}${n}/${y}`,
        ];
        expect(endOf({ kind, column: 'X' }, spellings[spelling] ?? '')).toBe(lastDay(y, n * months));
      }),
      { numRuns: 2000 },
    );
  });

  it('is read in any spelling of months', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), year, fc.nat(8), (month, y, spelling) => {
        const name = NAMES[month - 1] ?? '';
        const spellings = [
          `${name} ${y}`,
          `${name.slice(0, 3)} ${y}`,
          `${name.slice(0, 3)}. ${y}`,
          `${name.slice(0, 3)}-${two(y)}`,
          `${name.toUpperCase()} ${y}`,
          `${y}-${two(month)}`,
          `${month}/${y}`,
          `${two(month)}.${y}`,
          `${y}M${two(month)}`,
        ];
        expect(endOf({ kind: 'month', column: 'X' }, spellings[spelling] ?? '')).toBe(lastDay(y, month));
      }),
      { numRuns: 2000 },
    );
  });

  it('is a fiscal year, half or quarter that ends with the declared month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), year, (yearEndMonth, y) => {
        const rule = { column: 'X', yearEndMonth } as const;
        const end = lastDay(y, yearEndMonth);
        for (const text of [
          `FY${y}`,
          `FY${two(y)}`,
          `${y}`,
          `FY ${y}`,
          `${y - 1}/${two(y)}`,
          `${y - 1}-${y}`,
        ])
          expect(endOf({ kind: 'fiscal-year', ...rule }, text)).toBe(end);
        expect(endOf({ kind: 'fiscal-quarter', ...rule }, `Q4 FY${two(y)}`)).toBe(end);
        expect(endOf({ kind: 'fiscal-half', ...rule }, `H2 FY${y}`)).toBe(end);
        expect(endOf({ kind: 'fiscal-quarter', ...rule }, `Q1 ${y}`)).toBe(lastDay(y, yearEndMonth - 9));
      }),
    );
  });

  it('of fiscal years is refused where the contract says calendar years', () => {
    expect(endOf({ kind: 'year', column: 'X' }, 'FY2016')).toMatch(/a year such as/);
    expect(endOf({ kind: 'quarter', column: 'X' }, 'Q3 FY19')).toMatch(/a quarter such as/);
    expect(endOf({ kind: 'fiscal-year', column: 'X', yearEndMonth: 9 }, '2015/17')).toMatch(/a fiscal year/);
  });
});

describe('a day', () => {
  const day = fc
    .integer({ min: 0, max: 36_000 })
    .map((days) => new Date(Date.UTC(1969, 0, 1 + days)).toISOString().slice(0, 10));

  it('is the same in every format that names its month or its order', () => {
    fc.assert(
      fc.property(day, (iso) => {
        const [y = '', m = '', d = ''] = iso.split('-');
        const name = NAMES[Number(m) - 1] ?? '';
        for (const text of [
          iso,
          `${y}/${m}/${d}`,
          `${d} ${name} ${y}`,
          `${Number(d)}-${name.slice(0, 3)}-${y.slice(2)}`,
          `${name} ${Number(d)}, ${y}`,
        ])
          expect(parseDate(text)).toBe(iso);
        expect(parseDate(`${d}/${m}/${y}`, { format: 'dmy' })).toBe(iso);
        expect(parseDate(`${d}.${m}.${y}`, { format: 'dmy' })).toBe(iso);
        expect(parseDate(`${m}/${d}/${y}`, { format: 'mdy' })).toBe(iso);
        const open = parseDate(`${d}/${m}/${y}`);
        expect(open === iso || (open === AMBIGUOUS && Number(d) <= 12)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('of a column is read in the order that its other days show, and never in another', () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 8 }), fc.boolean(), (days, isDayFirst) => {
        const cells = days.map((iso) => {
          const [y = '', m = '', d = ''] = iso.split('-');
          return isDayFirst ? `${d}/${m}/${y}` : `${m}/${d}/${y}`;
        });
        const { style } = detectDateOrder(cells, {});
        for (const [index, cell] of cells.entries()) {
          const found = parseDate(cell, style);
          expect(found === AMBIGUOUS || found === days[index]).toBe(true);
        }
        if (days.some((iso) => Number(iso.slice(8)) > 12))
          expect(cells.map((cell) => parseDate(cell, style))).toEqual(days);
      }),
      { numRuns: 1000 },
    );
  });
});
