/** A label that wants to be at a height, and how much it matters. */
export interface SpreadRequest {
  readonly at: number;
  readonly priority: number;
}

/** The band the labels share and the height of one; all in pixels. */
export interface SpreadBand {
  readonly low: number;
  readonly high: number;
  readonly heightPx: number;
}

/**
 * Middles of labels in one column, in the order of where they want to be, moved apart as little as
 * a sweep down and one up need. When the band has no room for all, those with the lowest priority
 * are left out; the first of equal ones stays. Undefined for a label that is not placed.
 */
export function spreadLabels(
  requests: readonly (SpreadRequest | undefined)[],
  { low, high, heightPx }: SpreadBand,
): readonly (number | undefined)[] {
  const capacity = Math.max(0, Math.floor((high - low) / heightPx) + 1);
  const kept = requests
    .flatMap((request, index) => (request === undefined ? [] : [{ ...request, index }]))
    .sort((a, b) => b.priority - a.priority || a.index - b.index)
    .slice(0, high < low ? 0 : capacity)
    .sort((a, b) => a.at - b.at || a.index - b.index);
  const places = kept.map(({ at }) => at);
  let least = low;
  for (const [index, place] of places.entries()) {
    places[index] = Math.max(place, least);
    least = (places[index] ?? least) + heightPx;
  }
  let most = high;
  for (let index = places.length - 1; index >= 0; index -= 1) {
    places[index] = Math.min(places[index] ?? most, most);
    most = (places[index] ?? most) - heightPx;
  }
  const placeOf = new Map(kept.map(({ index }, position) => [index, places[position]]));
  return requests.map((_, index) => placeOf.get(index));
}
