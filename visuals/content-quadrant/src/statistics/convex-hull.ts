import type { Point } from '../../../shared/src/geometry/box';

/**
 * The corners of the smallest convex polygon around points, in turn; none for fewer than three
 * points or points in one line (monotone chain: A. M. Andrew, Information Processing Letters 9, 1979).
 */
export function convexHull(points: readonly Point[]): readonly Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const lower = chain(sorted);
  const upper = chain(sorted.reverse());
  const corners = [...lower.slice(0, -1), ...upper.slice(0, -1)];
  return corners.length < 3 ? [] : corners;
}

/** One side of the hull: points that do not turn outwards are left out. */
function chain(sorted: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of sorted) {
    for (;;) {
      const last = kept.at(-1);
      const before = kept.at(-2);
      if (last === undefined || before === undefined || turn(before, last, point) > 0) break;
      kept.pop();
    }
    kept.push(point);
  }
  return kept;
}

function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
