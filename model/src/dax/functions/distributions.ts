import { toBoolean, toNumber } from '../value/convert.js';
import { DaxError } from '../value/dax-error.js';
import type { Scalar } from '../value/scalar.js';
import { valueRows, type FunctionRow } from './function-row.js';
import { normalCumulative, normalDensity, normalQuantile } from './normal.js';

/** Distributions. Source: Microsoft, Statistical functions: NORM.DIST, EXPON.DIST, POISSON.DIST and others. */
export const DISTRIBUTION_ROWS: readonly FunctionRow[] = valueRows('Statistical', [
  [
    'NORM.DIST',
    'x mean deviation cumulative',
    ([x = null, mean = null, deviation = null, isCumulative = null]) => {
      const scale = positive('NORM.DIST', deviation);
      const z = (toNumber(x) - toNumber(mean)) / scale;
      return toBoolean(isCumulative) ? normalCumulative(z) : normalDensity(z) / scale;
    },
  ],
  [
    'NORM.INV',
    'probability mean deviation',
    ([share = null, mean = null, deviation = null]) =>
      toNumber(mean) + normalQuantile(probability('NORM.INV', share)) * positive('NORM.INV', deviation),
  ],
  [
    'NORM.S.DIST',
    'z cumulative',
    ([z = null, isCumulative = null]) =>
      toBoolean(isCumulative) ? normalCumulative(toNumber(z)) : normalDensity(toNumber(z)),
  ],
  ['NORM.S.INV', 'probability', ([share = null]) => normalQuantile(probability('NORM.S.INV', share))],
  [
    'CONFIDENCE.NORM',
    'alpha deviation size',
    ([alpha = null, deviation = null, size = null]) =>
      (normalQuantile(1 - probability('CONFIDENCE.NORM', alpha) / 2) *
        positive('CONFIDENCE.NORM', deviation)) /
      Math.sqrt(positive('CONFIDENCE.NORM', size)),
  ],
  [
    'EXPON.DIST',
    'x lambda cumulative',
    ([x = null, rate = null, isCumulative = null]) => {
      const [at, lambda] = [notNegative('EXPON.DIST', x), positive('EXPON.DIST', rate)];
      const tail = Math.exp(-lambda * at);
      return toBoolean(isCumulative) ? 1 - tail : lambda * tail;
    },
  ],
  [
    'POISSON.DIST',
    'x mean cumulative',
    ([x = null, mean = null, isCumulative = null]) =>
      poisson(
        Math.trunc(notNegative('POISSON.DIST', x)),
        notNegative('POISSON.DIST', mean),
        toBoolean(isCumulative),
      ),
  ],
]);

/** Terms that a cumulative Poisson distribution may need. */
const MOST_TERMS = 1_000_000;

function poisson(count: number, mean: number, isCumulative: boolean): number {
  if (count > MOST_TERMS)
    throw new DaxError('dax/domain', `POISSON.DIST takes at most ${MOST_TERMS} events.`);
  let logTerm = -mean;
  let sum = Math.exp(logTerm);
  for (let index = 1; index <= count; index++) {
    logTerm += Math.log(mean / index);
    sum += Math.exp(logTerm);
  }
  return isCumulative ? Math.min(1, sum) : Math.exp(logTerm);
}

function positive(name: string, value: Scalar): number {
  const number = toNumber(value);
  return number > 0 ? number : refuse(name, number);
}

function notNegative(name: string, value: Scalar): number {
  const number = toNumber(value);
  return number >= 0 ? number : refuse(name, number);
}

function probability(name: string, value: Scalar): number {
  const number = toNumber(value);
  return number > 0 && number < 1 ? number : refuse(name, number);
}

function refuse(name: string, value: number): never {
  throw new DaxError('dax/domain', `${value} is outside the domain of ${name}.`);
}
