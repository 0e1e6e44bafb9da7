/**
 * Standard competition ranks ("1224"): equal values share a rank and the next rank is skipped.
 * Null is not ranked and gets undefined. The best value is the largest, or the smallest when
 * `higherIsBetter` is false.
 */
export function competitionRanks(
  values: readonly (number | null)[],
  higherIsBetter: boolean,
): readonly (number | undefined)[] {
  const sign = higherIsBetter ? -1 : 1;
  const sorted = values.flatMap((value) => (value === null ? [] : [value * sign])).sort((a, b) => a - b);
  const rankByValue = new Map<number, number>();
  sorted.forEach((value, index) => {
    if (!rankByValue.has(value)) rankByValue.set(value, index + 1);
  });
  return values.map((value) => (value === null ? undefined : rankByValue.get(value * sign)));
}
