/** A straight line y = intercept + slope * x. */
export interface LinearTrend {
  readonly intercept: number;
  readonly slope: number;
}

/**
 * The least-squares line through the points (ordinary least squares: slope = Sxy / Sxx). Needs two different x.
 * Kept as the naive benchmark beside real forecasts: its intervals and extrapolations are not to be trusted.
 */
export function fitLinearTrend(points: readonly (readonly [x: number, y: number])[]): LinearTrend {
  const n = points.length;
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / n;
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / n;
  const sxx = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  const sxy = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  const slope = sxy / sxx;
  return { intercept: meanY - slope * meanX, slope };
}
