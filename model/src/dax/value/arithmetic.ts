import { toNumber } from './convert.js';
import { DateTime, type Scalar } from './scalar.js';

/** Sum; BLANK + BLANK is BLANK, else BLANK is 0. A date plus a number is a date. */
export function add(left: Scalar, right: Scalar): Scalar {
  if (left === null && right === null) return null;
  return datedResult(left, right, toNumber(left) + toNumber(right));
}

/** Difference; BLANK - BLANK is BLANK, else BLANK is 0. */
export function subtract(left: Scalar, right: Scalar): Scalar {
  if (left === null && right === null) return null;
  return datedResult(left, right, toNumber(left) - toNumber(right));
}

/** Product; BLANK when either factor is BLANK. */
export function multiply(left: Scalar, right: Scalar): Scalar {
  return left === null || right === null ? null : toNumber(left) * toNumber(right);
}

/** Quotient of `/`; BLANK when the numerator is BLANK, else division by zero or BLANK gives infinity or NaN. */
export function divide(left: Scalar, right: Scalar): Scalar {
  return left === null ? null : toNumber(left) / toNumber(right);
}

/** Power; BLANK when both are BLANK, else BLANK is 0. */
export function power(left: Scalar, right: Scalar): Scalar {
  return left === null && right === null ? null : Math.pow(toNumber(left), toNumber(right));
}

/** Minus; BLANK stays BLANK. */
export function negate(value: Scalar): Scalar {
  return value === null ? null : -toNumber(value);
}

/** DIVIDE without its third argument: BLANK when the numerator is BLANK or the denominator 0 or BLANK. */
export function safeDivide(left: Scalar, right: Scalar, alternate: Scalar = null): Scalar {
  const divisor = toNumber(right);
  if (divisor === 0) return alternate;
  return left === null ? null : toNumber(left) / divisor;
}

function datedResult(left: Scalar, right: Scalar, result: number): Scalar {
  return left instanceof DateTime || right instanceof DateTime ? new DateTime(result) : result;
}
