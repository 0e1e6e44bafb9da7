import type { CellValue, Column, ColumnType } from '@ott-analytics/model/contract';
import { parseDate } from './parse-date.js';
import { parseDecimal } from './parse-decimal.js';

const INTEGER_LIMIT = 2 ** 31;
const BIGINT_LIMIT = 2n ** 63n;
const LONE_SURROGATE = /\p{Surrogate}/u;
const SHOWN_CHARACTERS = 60;

/** What is wrong with a value for its column, as the end of a sentence about the column; undefined when it fits. */
export function valueProblem(value: CellValue | undefined, column: Column): string | undefined {
  if (value === undefined) return 'is missing; expected a value or null';
  if (value === null) return column.nullable ? undefined : 'is null; expected a value (NOT NULL)';
  const expected = expectation(value, column.type);
  return expected === undefined ? undefined : `holds ${show(value)}; expected ${expected}`;
}

function expectation(value: NonNullable<CellValue>, type: ColumnType): string | undefined {
  switch (type.kind) {
    case 'integer':
      return isInteger(value) ? undefined : 'a whole number from -2147483648 to 2147483647';
    case 'bigint':
      return isBigint(value) ? undefined : 'a bigint of 64 bits or a safe whole number';
    case 'decimal':
      return typeof value === 'string' && parseDecimal(value, type) !== undefined
        ? undefined
        : `an exact decimal text with at most ${type.precision - type.scale} digits before and ${type.scale} after the point`;
    case 'date':
      return typeof value === 'string' && parseDate(value) !== undefined
        ? undefined
        : 'a date yyyy-mm-dd from 1000-01-01 to 9999-12-31';
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'true or false';
    case 'text':
      return textExpectation(value, type.length);
  }
}

const isInteger = (value: NonNullable<CellValue>): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= -INTEGER_LIMIT && value < INTEGER_LIMIT;

const isBigint = (value: NonNullable<CellValue>): boolean =>
  typeof value === 'bigint'
    ? value >= -BIGINT_LIMIT && value < BIGINT_LIMIT
    : typeof value === 'number' && Number.isSafeInteger(value);

function textExpectation(value: NonNullable<CellValue>, length: number): string | undefined {
  if (typeof value !== 'string') return 'a text';
  // Lengths count characters as MySQL's VARCHAR does, not UTF-16 units.
  if (value.length > length && Array.from(value).length > length) {
    return `at most ${length} characters, not ${Array.from(value).length}`;
  }
  return LONE_SURROGATE.test(value) ? 'well-formed Unicode (it has half of a surrogate pair)' : undefined;
}

function show(value: NonNullable<CellValue>): string {
  if (typeof value !== 'string') return `the ${typeof value} ${String(value)}`;
  return `'${value.length > SHOWN_CHARACTERS ? `${value.slice(0, SHOWN_CHARACTERS)}...` : value}'`;
}
