import { scalar, type Bound } from '../binder/bound.js';
import type { Call } from '../binder/call.js';
import { power, safeDivide } from '../value/arithmetic.js';
import { toNumber } from '../value/convert.js';
import { DaxError } from '../value/dax-error.js';
import type { Scalar } from '../value/scalar.js';
import { specialRows, valueRows, type FunctionRow } from './function-row.js';

type OneNumber = (value: number) => number;

/** Functions of one number for which BLANK is BLANK. */
const KEEPING_BLANK: readonly (readonly [string, OneNumber])[] = [
  ['ABS', Math.abs],
  ['SIGN', Math.sign],
  ['INT', Math.floor],
  ['SQRT', (value) => (value < 0 ? outside('SQRT', value) : Math.sqrt(value))],
  ['EVEN', (value) => Math.sign(value) * Math.ceil(Math.abs(value) / 2) * 2],
  ['ODD', (value) => (value < 0 ? -1 : 1) * (Math.ceil((Math.abs(value) - 1) / 2) * 2 + 1)],
  ['DEGREES', (value) => (value * 180) / Math.PI],
  ['RADIANS', (value) => (value * Math.PI) / 180],
  ['SIN', Math.sin],
  ['TAN', Math.tan],
  ['ASIN', (value) => (Math.abs(value) > 1 ? outside('ASIN', value) : Math.asin(value))],
  ['ATAN', Math.atan],
  ['SINH', Math.sinh],
  ['TANH', Math.tanh],
  ['ASINH', Math.asinh],
  ['ATANH', (value) => (Math.abs(value) >= 1 ? outside('ATANH', value) : Math.atanh(value))],
  ['SQRTPI', (value) => (value < 0 ? outside('SQRTPI', value) : Math.sqrt(value * Math.PI))],
];

/** Functions of one number for which BLANK is 0. */
const OF_ZERO: readonly (readonly [string, OneNumber])[] = [
  ['EXP', Math.exp],
  ['LN', (value) => (value <= 0 ? outside('LN', value) : Math.log(value))],
  ['LOG10', (value) => (value <= 0 ? outside('LOG10', value) : Math.log10(value))],
  ['COS', Math.cos],
  ['COSH', Math.cosh],
  ['ACOS', (value) => (Math.abs(value) > 1 ? outside('ACOS', value) : Math.acos(value))],
  ['ACOSH', (value) => (value < 1 ? outside('ACOSH', value) : Math.acosh(value))],
  ['ACOT', (value) => Math.PI / 2 - Math.atan(value)],
  ['ACOTH', (value) => (Math.abs(value) <= 1 ? outside('ACOTH', value) : Math.atanh(1 / value))],
  ['COT', (value) => (value === 0 ? outside('COT', value) : 1 / Math.tan(value))],
  ['COTH', (value) => (value === 0 ? outside('COTH', value) : 1 / Math.tanh(value))],
  ['FACT', (value) => factorial(Math.trunc(value))],
];

/** Functions of numbers. Source: Microsoft, Math and Trig functions. */
export const MATH_ROWS: readonly FunctionRow[] = [
  ...valueRows(
    'Math and trig',
    KEEPING_BLANK.map(([name, compute]) => [
      name,
      'number',
      ([value = null]) => (value === null ? null : compute(toNumber(value))),
    ]),
  ),
  ...valueRows(
    'Math and trig',
    OF_ZERO.map(([name, compute]) => [name, 'number', ([value = null]) => compute(toNumber(value))]),
  ),
  ...valueRows('Math and trig', [
    ['PI', '', () => Math.PI],
    ['POWER', 'number power', ([base = null, exponent = null]) => power(base, exponent)],
    ['LOG', 'number base?', ([value = null, base = 10]) => logarithm(toNumber(value), toNumber(base))],
    ['MOD', 'number divisor', ([value = null, divisor = null]) => modulo(value, toNumber(divisor))],
    [
      'QUOTIENT',
      'numerator denominator',
      ([value = null, divisor = null]) => quotient(value, toNumber(divisor)),
    ],
    ['ROUND', 'number digits', (values) => rounded(values, roundHalfAway)],
    [
      'ROUNDUP',
      'number digits',
      (values) => rounded(values, (value) => Math.sign(value) * Math.ceil(Math.abs(value))),
    ],
    ['ROUNDDOWN', 'number digits', (values) => rounded(values, Math.trunc)],
    ['TRUNC', 'number digits?', ([value = null, digits = 0]) => rounded([value, digits], Math.trunc)],
    [
      'MROUND',
      'number multiple',
      ([value = null, step = null]) => toMultiple(value, toNumber(step), roundHalfAway),
    ],
    [
      'CEILING',
      'number significance',
      ([value = null, step = null]) => toMultiple(value, toNumber(step), Math.ceil),
    ],
    [
      'FLOOR',
      'number significance',
      ([value = null, step = null]) => toMultiple(value, toNumber(step), Math.floor),
    ],
    [
      'ISO.CEILING',
      'number significance?',
      ([value = null, step = 1]) => toMultiple(value, Math.abs(toNumber(step)), Math.ceil),
    ],
    [
      'COMBINA',
      'number chosen',
      ([n = null, k = null]) => (whole(k) === 0 ? 1 : combinations(whole(n) + whole(k) - 1, whole(k))),
    ],
    ['PERMUT', 'number chosen', ([n = null, k = null]) => permutations(whole(n), whole(k))],
    ['GCD', 'number1 number2', ([a = null, b = null]) => gcd(whole(a), whole(b))],
    ['LCM', 'number1 number2', ([a = null, b = null]) => lcm(whole(a), whole(b))],
    ['COMBIN', 'number chosen', ([n = null, k = null]) => combinations(whole(n), whole(k))],
  ]),
  ...specialRows('Math and trig', [['DIVIDE', 'numerator denominator alternate?', 'scalar', bindDivide]]),
];

/** DIVIDE: the alternate, or BLANK, when the denominator is 0 or BLANK. */
function bindDivide(call: Call): Bound {
  const [numerator, denominator, alternate] = [call.scalar(0), call.scalar(1), call.optional(2)];
  return scalar((context) => {
    const divisor = denominator.evaluate(context);
    if (toNumber(divisor) === 0) return alternate?.evaluate(context) ?? null;
    return safeDivide(numerator.evaluate(context), divisor);
  });
}

/** Rounds at a decimal place on the decimal text of the number, so that 2.675 is a tie as it reads. */
function rounded([value = null, digits = null]: readonly Scalar[], round: OneNumber): Scalar {
  if (value === null) return null;
  const places = Math.trunc(toNumber(digits));
  const shifted = shift(Number(toNumber(value).toPrecision(15)), places);
  return shift(round(shifted), -places);
}

function shift(value: number, places: number): number {
  const [mantissa = '0', exponent = '0'] = value.toExponential().split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

const roundHalfAway: OneNumber = (value) => Math.sign(value) * Math.round(Math.abs(value));

function modulo(value: Scalar, divisor: number): Scalar {
  if (divisor === 0) throw new DaxError('dax/division', 'MOD divides by zero.');
  if (value === null) return null;
  const number = toNumber(value);
  return number - divisor * Math.floor(number / divisor);
}

function quotient(value: Scalar, divisor: number): Scalar {
  if (divisor === 0) throw new DaxError('dax/division', 'QUOTIENT divides by zero.');
  return value === null ? null : Math.trunc(toNumber(value) / divisor);
}

function logarithm(value: number, base: number): number {
  if (value <= 0 || base <= 0 || base === 1) return outside('LOG', value);
  return base === 10 ? Math.log10(value) : base === 2 ? Math.log2(value) : Math.log(value) / Math.log(base);
}

function toMultiple(value: Scalar, step: number, round: OneNumber): Scalar {
  if (value === null) return null;
  if (step === 0) return 0;
  return Number((round(Number((toNumber(value) / step).toPrecision(15))) * step).toPrecision(15));
}

const whole = (value: Scalar): number => Math.trunc(toNumber(value));

function gcd(left: number, right: number): number {
  return right === 0 ? Math.abs(left) : gcd(right, left % right);
}

const lcm = (left: number, right: number): number =>
  left === 0 || right === 0 ? 0 : Math.abs(left * right) / gcd(left, right);

function factorial(value: number): number {
  if (value < 0) return outside('FACT', value);
  let result = 1;
  for (let factor = 2; factor <= value && Number.isFinite(result); factor++) result *= factor;
  return result;
}

function combinations(n: number, k: number): number {
  if (n < 0 || k < 0 || k > n) return outside('COMBIN', k);
  let result = 1;
  const steps = Math.min(k, n - k);
  for (let step = 1; step <= steps && Number.isFinite(result); step++)
    result = (result * (n - step + 1)) / step;
  return Math.round(result);
}

function permutations(n: number, k: number): number {
  if (n < 0 || k < 0 || k > n) return outside('PERMUT', k);
  let result = 1;
  for (let factor = n - k + 1; factor <= n && Number.isFinite(result); factor++) result *= factor;
  return result;
}

function outside(name: string, value: number): never {
  throw new DaxError('dax/domain', `${value} is outside the domain of ${name}.`);
}
