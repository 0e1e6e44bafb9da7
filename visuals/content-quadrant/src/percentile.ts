/**
 * The percentile with linear interpolation between the closest ranks (`PERCENTILE.INC` of DAX and
 * Excel, type 7 of Hyndman and Fan 1996); 50 is the median. Undefined without values; a percent
 * outside 0 to 100 counts as the nearest of the two.
 */
export function percentile(values: readonly number[], percent: number): number | undefined {
  return percentileOfSorted(Float64Array.from(values).sort(), percent);
}

/** As percentile, for values already in ascending order. */
export function percentileOfSorted(sorted: Float64Array, percent: number): number | undefined {
  const rank = ((sorted.length - 1) * Math.max(0, Math.min(100, percent))) / 100;
  const lower = sorted[Math.floor(rank)];
  const upper = sorted[Math.ceil(rank)];
  if (lower === undefined || upper === undefined) return undefined;
  const part = rank - Math.floor(rank);
  // Halves first: the difference of two huge values of different sign would be infinite.
  return lower === upper ? lower : lower * (1 - part) + upper * part;
}
