import { QUADRANTS, type Quadrant, type Thresholds, quadrantOf } from './quadrant';
import type { QuadrantItem, QuadrantMove, QuadrantSummary } from './quadrant-model';

/** Name, count, share of the size and leader of each quadrant, in reading order. */
export function quadrantSummaries(
  items: readonly QuadrantItem[],
  names: Readonly<Record<Quadrant, string>>,
): readonly QuadrantSummary[] {
  const largest = items.reduce((most, { size }) => Math.max(most, Math.abs(size ?? 0)), 0);
  const counts = new Map<Quadrant, number>();
  const weights = new Map<Quadrant, number>();
  const leaders = new Map<Quadrant, QuadrantItem>();
  let total = 0;
  for (const item of items) {
    const { quadrant, size } = item;
    // In units of the largest: the sum of huge sizes would leave the range of numbers.
    const weight = largest > 0 ? Math.abs(size ?? 0) / largest : 0;
    total += weight;
    counts.set(quadrant, (counts.get(quadrant) ?? 0) + 1);
    weights.set(quadrant, (weights.get(quadrant) ?? 0) + weight);
    const leader = leaders.get(quadrant);
    if (leader === undefined || leadOf(item) > leadOf(leader)) leaders.set(quadrant, item);
  }
  return QUADRANTS.map((quadrant) => ({
    quadrant,
    name: names[quadrant],
    count: counts.get(quadrant) ?? 0,
    sizeShare: total > 0 ? (weights.get(quadrant) ?? 0) / total : undefined,
    leader: leaders.get(quadrant),
  }));
}

/** What decides who leads a quadrant: the magnitude of the size, without a size measure the height. */
export function leadOf({ size, y }: QuadrantItem): number {
  return size === undefined ? y : Math.abs(size ?? 0);
}

/**
 * Which bubbles are in another quadrant than in the period before, by way; the way most took first,
 * equal ones in reading order. The lines of the present hold for the past as well.
 */
export function quadrantMoves(
  items: readonly QuadrantItem[],
  thresholdsOf: (item: QuadrantItem) => Thresholds,
): readonly QuadrantMove[] {
  const byWay = new Map<string, QuadrantItem[]>();
  for (const item of items) {
    const before = item.trail.at(-1);
    if (before === undefined) continue;
    const from = quadrantOf(before, thresholdsOf(item));
    if (from === item.quadrant) continue;
    const way = wayKey(from, item.quadrant);
    const movers = byWay.get(way);
    if (movers === undefined) byWay.set(way, [item]);
    else movers.push(item);
  }
  return QUADRANTS.flatMap((from) =>
    QUADRANTS.flatMap((to) => {
      const movers = byWay.get(wayKey(from, to));
      return movers === undefined ? [] : [{ from, to, items: movers }];
    }),
  ).sort((a, b) => b.items.length - a.items.length);
}

function wayKey(from: Quadrant, to: Quadrant): string {
  return `${from}>${to}`;
}
