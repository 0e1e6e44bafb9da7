import { DaxError } from '../value/dax-error.js';
import type { Scalar } from '../value/scalar.js';
import { numbersOf, sumNumbers, type Aggregate } from './aggregate.js';

/** Median of the values that are not BLANK: the mean of the two middle ones when they are even. */
export function median(values: readonly Scalar[]): Scalar {
  return percentile(values, 0.5, 'inclusive');
}

/**
 * Percentile by linear interpolation: rank k(n-1)+1 when inclusive, k(n+1) when exclusive. BLANK for no values. Throws
 * DaxError for a share outside 0 to 1, and, exclusive, outside 1/(n+1) to n/(n+1). Source: Microsoft, PERCENTILE.INC and
 * PERCENTILE.EXC.
 */
export function percentile(
  values: readonly Scalar[],
  share: number,
  mode: 'inclusive' | 'exclusive',
): Scalar {
  const numbers = numbersOf(values).sort((left, right) => left - right);
  const count = numbers.length;
  if (count === 0) return null;
  const rank = mode === 'inclusive' ? share * (count - 1) : share * (count + 1) - 1;
  if (!(share >= 0 && share <= 1) || rank < 0 || rank > count - 1)
    throw new DaxError('dax/percentile', `The percentile ${share} is outside its range for ${count} values.`);
  const below = Math.floor(rank);
  const low = numbers[below] ?? 0;
  const high = numbers[Math.min(below + 1, count - 1)] ?? low;
  return low + (high - low) * (rank - below);
}

/** Variance of a population, or of a sample (BLANK below two values); BLANK for none. */
export function variance(kind: 'population' | 'sample'): Aggregate {
  return (values) => {
    const numbers = numbersOf(values);
    const divisor = kind === 'population' ? numbers.length : numbers.length - 1;
    if (divisor < 1) return null;
    const mean = sumNumbers(numbers) / numbers.length;
    return sumNumbers(numbers.map((number) => (number - mean) ** 2)) / divisor;
  };
}

/** Standard deviation: root of the variance. */
export function deviation(kind: 'population' | 'sample'): Aggregate {
  const squared = variance(kind);
  return (values) => {
    const result = squared(values);
    return typeof result === 'number' ? Math.sqrt(result) : null;
  };
}

/** Geometric mean of positive numbers; BLANK for none. Throws DaxError for a number that is not positive. */
export function geometricMean(values: readonly Scalar[]): Scalar {
  const numbers = numbersOf(values);
  if (numbers.length === 0) return null;
  if (numbers.some((number) => number <= 0))
    throw new DaxError('dax/geomean', 'A geometric mean needs positive numbers.');
  return Math.exp(sumNumbers(numbers.map((number) => Math.log(number))) / numbers.length);
}
