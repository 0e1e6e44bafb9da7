import { eachQuadrant, QUADRANTS, type Quadrant, type Thresholds, quadrantOf } from './quadrant';
import type { QuadrantItem, QuadrantMove, QuadrantSummary } from './quadrant-model';

/** Name, count, share of the size and leader of each quadrant, in reading order. */
export function quadrantSummaries(
  items: readonly QuadrantItem[],
  names: Readonly<Record<Quadrant, string>>,
): readonly QuadrantSummary[] {
  const largest = items.reduce((most, { size }) => Math.max(most, Math.abs(size ?? 0)), 0);
  // Objects rather than maps: this loop runs 30,000 times an update.
  const tallies = eachQuadrant((): Tally => ({ count: 0, weight: 0, leader: undefined }));
  let total = 0;
  for (const item of items) {
    const tally = tallies[item.quadrant];
    // In units of the largest: the sum of huge sizes would leave the range of numbers.
    const weight = largest > 0 ? Math.abs(item.size ?? 0) / largest : 0;
    total += weight;
    tally.count += 1;
    tally.weight += weight;
    if (tally.leader === undefined || leadOf(item) > leadOf(tally.leader)) tally.leader = item;
  }
  return QUADRANTS.map((quadrant) => {
    const { count, weight, leader } = tallies[quadrant];
    const sizeShare = total > 0 ? weight / total : undefined;
    return { quadrant, name: names[quadrant], count, sizeShare, leader };
  });
}

interface Tally {
  count: number;
  weight: number;
  leader: QuadrantItem | undefined;
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
