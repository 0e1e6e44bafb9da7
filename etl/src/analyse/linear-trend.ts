/** The share of one point in the value of a least-squares line; `numerator` is exact for whole-numbered x. */
export interface LinearWeight {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * How the least-squares line through points at `xs` (whole numbers, at least two different ones) takes its value at
 * `at`: the sum of each y times its weight 1/n + (x - mean)(at - mean) / Sxx (ordinary least squares, rearranged). A
 * weight of exactly 0 means that the line turns on that point: its y does not move the value. Kept as the naive
 * benchmark beside real forecasts: its intervals and extrapolations are not to be trusted.
 */
export function linearWeights(xs: readonly number[], at: number): readonly LinearWeight[] {
  const n = xs.length;
  const sum = xs.reduce((total, x) => total + x, 0);
  const spread = n * xs.reduce((total, x) => total + x * x, 0) - sum * sum;
  return xs.map((x) => ({
    numerator: spread + (n * x - sum) * (n * at - sum),
    denominator: n * spread,
  }));
}
