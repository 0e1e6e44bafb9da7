/**
 * Where the poor and the fair band end, in the measure's unit: `ends` in percent of `base`, in rising
 * order whatever order they were typed in. Undefined without a positive base, of which a percentage
 * would mean nothing.
 */
export function bandEdges(
  base: number | null,
  ends: readonly [number, number],
): readonly [poor: number, fair: number] | undefined {
  if (base === null || base <= 0) return undefined;
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  return [(base * low) / 100, (base * high) / 100];
}
