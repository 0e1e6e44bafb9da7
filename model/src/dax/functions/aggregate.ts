import { compareScalars } from '../value/compare.js';
import { toNumber } from '../value/convert.js';
import { DaxError } from '../value/dax-error.js';
import { typeName, type Scalar } from '../value/scalar.js';

/** Makes one value of many; BLANK for none. */
export type Aggregate = (values: readonly Scalar[]) => Scalar;

/** Sum without BLANK; the error of adding doubles is compensated (Neumaier), so that the order hardly matters. */
export function sum(values: readonly Scalar[]): Scalar {
  const numbers = numbersOf(values);
  return numbers.length === 0 ? null : sumNumbers(numbers);
}

/** Compensated sum. */
export function sumNumbers(numbers: readonly number[]): number {
  let [total, rest] = [0, 0];
  for (const number of numbers) {
    const next = total + number;
    if (Math.abs(total) >= Math.abs(number)) rest += total - next + number;
    else rest += number - next + total;
    total = next;
  }
  return Number.isNaN(rest) ? total : total + rest;
}

/** Mean of the values that are not BLANK. */
export function average(values: readonly Scalar[]): Scalar {
  const numbers = numbersOf(values);
  return numbers.length === 0 ? null : sumNumbers(numbers) / numbers.length;
}

/** Least value, BLANK left out. */
export function minimum(values: readonly Scalar[]): Scalar {
  return extreme(values, -1);
}

/** Greatest value, BLANK left out. */
export function maximum(values: readonly Scalar[]): Scalar {
  return extreme(values, 1);
}

/** Product of the values that are not BLANK. */
export function product(values: readonly Scalar[]): Scalar {
  const numbers = numbersOf(values);
  return numbers.length === 0 ? null : numbers.reduce((result, number) => result * number, 1);
}

/** Number of values that are not BLANK; BLANK for none. */
export function countNonBlank(values: readonly Scalar[]): Scalar {
  return values.filter((value) => value !== null).length || null;
}

/** The numbers among values: BLANK is left out, text and True/False are refused. */
export function numbersOf(values: readonly Scalar[]): number[] {
  const numbers: number[] = [];
  for (const value of values) {
    if (value === null) continue;
    if (typeof value === 'string' || typeof value === 'boolean')
      throw new DaxError('dax/type', `Cannot aggregate ${typeName(value)} as a number.`);
    numbers.push(toNumber(value));
  }
  return numbers;
}

function extreme(values: readonly Scalar[], sign: 1 | -1): Scalar {
  let best: Scalar = null;
  for (const value of values)
    if (value !== null && (best === null || compareScalars(value, best) * sign > 0)) best = value;
  return best;
}
