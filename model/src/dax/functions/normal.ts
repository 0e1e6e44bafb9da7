/** Density of the standard normal distribution. */
export function normalDensity(z: number): number {
  return Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/**
 * Share of the standard normal distribution below z, to about 1e-15: a series near the middle, a continued fraction in
 * the tails. Source: Abramowitz and Stegun, 26.2.11 and 26.2.14.
 */
export function normalCumulative(z: number): number {
  const distance = Math.abs(z);
  if (distance > 40) return z > 0 ? 1 : 0;
  if (distance < 6) {
    let [term, sum] = [distance, distance];
    for (let odd = 3; Math.abs(term) > Number.EPSILON * Math.abs(sum) && odd < 1000; odd += 2) {
      term *= (distance * distance) / odd;
      sum += term;
    }
    const half = normalDensity(distance) * sum;
    return z < 0 ? 0.5 - half : 0.5 + half;
  }
  let fraction = distance;
  for (let depth = 60; depth > 0; depth--) fraction = distance + depth / fraction;
  const tail = normalDensity(distance) / fraction;
  return z < 0 ? tail : 1 - tail;
}

/** The z below which a share of the standard normal distribution lies: a first guess, then Newton's steps. */
export function normalQuantile(share: number): number {
  const tail = Math.min(share, 1 - share);
  const root = Math.sqrt(-2 * Math.log(tail));
  // Abramowitz and Stegun, 26.2.23: within 4.5e-4.
  let z =
    root -
    (2.515517 + 0.802853 * root + 0.010328 * root * root) /
      (1 + 1.432788 * root + 0.189269 * root * root + 0.001308 * root ** 3);
  if (share < 0.5) z = -z;
  for (let step = 0; step < 4; step++) {
    const density = normalDensity(z);
    if (density === 0) break;
    z -= (normalCumulative(z) - share) / density;
  }
  return z;
}
