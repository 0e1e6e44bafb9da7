/** A rank correlation and the number of pairs it comes from. */
export interface Correlation {
  /** From -1 to 1. */
  readonly rho: number;
  readonly count: number;
}

/** With fewer pairs any order looks like a relation. */
const LEAST_PAIRS = 4;

/**
 * Spearman's rank correlation: Pearson's correlation of the ranks, where equal values share the mean
 * of their ranks (C. Spearman, The Proof and Measurement of Association between Two Things, 1904;
 * ties as in M. Kendall and J. D. Gibbons, Rank Correlation Methods, 5th ed., section 3.8).
 * Undefined below four pairs, and where all values of one side are equal.
 */
export function spearman(
  pairs: readonly { readonly x: number; readonly y: number }[],
): Correlation | undefined {
  const count = pairs.length;
  if (count < LEAST_PAIRS) return undefined;
  const x = meanRanks(pairs.map((pair) => pair.x));
  const y = meanRanks(pairs.map((pair) => pair.y));
  const middle = (count + 1) / 2;
  let both = 0;
  let ofX = 0;
  let ofY = 0;
  for (let index = 0; index < count; index += 1) {
    const dx = (x[index] ?? middle) - middle;
    const dy = (y[index] ?? middle) - middle;
    both += dx * dy;
    ofX += dx * dx;
    ofY += dy * dy;
  }
  if (ofX === 0 || ofY === 0) return undefined;
  return { rho: both / Math.sqrt(ofX * ofY), count };
}

/** Ranks from 1 for the least value; equal values get the mean of the ranks they take up together. */
export function meanRanks(values: readonly number[]): Float64Array {
  const order = Uint32Array.from(values, (_, index) => index);
  order.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = new Float64Array(values.length);
  for (let first = 0; first < order.length;) {
    let last = first;
    const value = values[order[first] ?? 0];
    while (last + 1 < order.length && values[order[last + 1] ?? 0] === value) last += 1;
    for (let index = first; index <= last; index += 1) ranks[order[index] ?? 0] = (first + last) / 2 + 1;
    first = last + 1;
  }
  return ranks;
}
