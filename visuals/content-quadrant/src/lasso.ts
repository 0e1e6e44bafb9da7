import type { Point } from '../../shared/src/geometry/box';

/**
 * True when a point lies in a closed polygon, by the even-odd rule (ray casting); holes of a loop
 * that crosses itself are outside. A polygon of fewer than three points holds nothing.
 */
export function isInPolygon({ x, y }: Point, polygon: readonly Point[]): boolean {
  if (polygon.length < 3) return false;
  let isInside = false;
  let previous = polygon[polygon.length - 1];
  for (const corner of polygon) {
    if (previous !== undefined && corner.y > y !== previous.y > y) {
      const crossing = corner.x + ((y - corner.y) / (previous.y - corner.y)) * (previous.x - corner.x);
      if (x < crossing) isInside = !isInside;
    }
    previous = corner;
  }
  return isInside;
}

/** The corners of the rectangle between two points. */
export function rectangleBetween(a: Point, b: Point): readonly Point[] {
  return [a, { x: b.x, y: a.y }, b, { x: a.x, y: b.y }];
}
