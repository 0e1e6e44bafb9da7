import { describe, expect, it } from 'vitest';
import { findTable, type CellValue, type Column } from '@ott-analytics/model/contract';
import { parseDate } from '../../../../etl/src/load/check/parse-date.js';
import { valueProblem } from '../../../../etl/src/load/check/value-problem.js';

function columnOf(table: string, name: string): Column {
  const column = findTable(table).columns.find((candidate) => candidate.name === name);
  if (column === undefined) throw new RangeError(`${table} has no column ${name}`);
  return column;
}

const integer = columnOf('dim_date', 'year');
const bigint = columnOf('fact_subscriber', 'closing_subscribers');
const boolean = columnOf('fact_revenue', 'is_additive');
const tier = columnOf('dim_tier', 'tier');

describe('a value and its column', () => {
  it.each<readonly [CellValue, Column]>([
    [2_147_483_647, integer],
    [-2_147_483_648, integer],
    [2n ** 63n - 1n, bigint],
    [Number.MAX_SAFE_INTEGER, bigint],
    [null, bigint],
    [false, boolean],
    ['🎬'.repeat(40), tier],
  ])('fit: %s', (value, column) => {
    expect(valueProblem(value, column)).toBeUndefined();
  });

  it.each<readonly [CellValue | undefined, Column, string]>([
    [2_147_483_648, integer, 'holds the number 2147483648; expected a whole number'],
    [1.5, integer, 'holds the number 1.5'],
    [Number.NaN, integer, 'holds the number NaN'],
    [5n, integer, 'holds the bigint 5'],
    [2n ** 63n, bigint, 'holds the bigint 9223372036854775808'],
    [2 ** 53, bigint, 'a safe whole number'],
    [1, boolean, 'expected true or false'],
    ['half \ud83c', tier, 'well-formed Unicode'],
    [null, tier, 'is null'],
    [undefined, bigint, 'is missing'],
  ])('do not fit: %s', (value, column, problem) => {
    expect(valueProblem(value, column)).toContain(problem);
  });
});

describe('a date', () => {
  it('is counted in days from 1970-01-01', () => {
    expect(parseDate('1970-01-01')).toBe(0);
    expect(parseDate('2000-03-01')).toBe(11_017);
    expect(parseDate('1969-12-31')).toBe(-1);
  });

  it.each([
    '2021-02-29',
    '2020-13-01',
    '2020-00-10',
    '0999-12-31',
    '2020-1-1',
    '31.12.2020',
    '2020-12-31T00:00',
  ])('is not %s', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });
});
