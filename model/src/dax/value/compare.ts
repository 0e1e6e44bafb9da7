import { DaxError } from './dax-error.js';
import { keyOf, typeName, type DateTime, type Scalar } from './scalar.js';

const collator = new Intl.Collator('en-US', { sensitivity: 'accent' });

/**
 * Sign of left - right with BLANK as 0, "", FALSE or 1899-12-30. Text is compared without letter case. Text with
 * numbers and True/False with numbers are errors, never casts (Microsoft: DAX operator reference).
 */
export function compareScalars(left: Scalar, right: Scalar): number {
  if (typeof left === 'string' || typeof right === 'string') {
    if ((left !== null && typeof left !== 'string') || (right !== null && typeof right !== 'string'))
      return refuse(left, right);
    return compareText(left ?? '', right ?? '');
  }
  if (typeof left === 'boolean' || typeof right === 'boolean') {
    if ((left !== null && typeof left !== 'boolean') || (right !== null && typeof right !== 'boolean'))
      return refuse(left, right);
    return Number(left ?? false) - Number(right ?? false);
  }
  const [a, b] = [numeric(left), numeric(right)];
  if (a === b) return 0;
  return a < b ? -1 : a > b ? 1 : Number.NaN;
}

/** `==`: equal without BLANK standing for anything else. */
export function strictlyEqual(left: Scalar, right: Scalar): boolean {
  if (left === null || right === null) return left === right;
  return compareScalars(left, right) === 0;
}

/** Same value of a column: BLANK is only BLANK, text without letter case; different types differ. */
export function sameValue(left: Scalar, right: Scalar): boolean {
  return keyOf(left) === keyOf(right);
}

/** Order for sorting: BLANK first among text and dates, as 0 among numbers; different types by type, never an error. */
export function sortOrder(left: Scalar, right: Scalar): number {
  const [a, b] = [typeRank(left), typeRank(right)];
  if (a !== b && left !== null && right !== null) return a - b;
  return compareScalars(left, right) || Number(left !== null) - Number(right !== null);
}

function compareText(left: string, right: string): number {
  const [a, b] = [left.toLowerCase(), right.toLowerCase()];
  if (a === b) return 0;
  return collator.compare(left, right) || (a < b ? -1 : 1);
}

const numeric = (value: number | DateTime | null): number =>
  value === null ? 0 : typeof value === 'number' ? value : value.serial;

const typeRank = (value: Scalar): number =>
  typeof value === 'string' ? 2 : typeof value === 'boolean' ? 1 : 0;

function refuse(left: Scalar, right: Scalar): never {
  throw new DaxError(
    'dax/compare-types',
    `DAX does not compare ${typeName(left)} with ${typeName(right)}; convert one of them with VALUE or FORMAT.`,
  );
}
