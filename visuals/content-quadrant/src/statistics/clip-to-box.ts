import type { Box, Point } from '../../../shared/src/geometry/box';

/** Half a plane: positive inside. */
type Side = (point: Point) => number;

/**
 * The part of a convex polygon within a box, edge by edge (I. E. Sutherland and G. W. Hodgman,
 * Reentrant Polygon Clipping, Communications of the ACM 17, 1974). Empty when nothing is within.
 */
export function clipToBox(polygon: readonly Point[], box: Box): readonly Point[] {
  const sides: readonly Side[] = [
    ({ x }) => x - box.x,
    ({ x }) => box.x + box.width - x,
    ({ y }) => y - box.y,
    ({ y }) => box.y + box.height - y,
  ];
  return sides.reduce(cutAt, polygon);
}

function cutAt(polygon: readonly Point[], side: Side): readonly Point[] {
  return polygon.flatMap((point, index): readonly Point[] => {
    const before = polygon.at(index - 1) ?? point;
    const [from, to] = [side(before), side(point)];
    const crossing = from >= 0 === to >= 0 ? [] : [between(before, point, from / (from - to))];
    return to >= 0 ? [...crossing, point] : crossing;
  });
}

function between(a: Point, b: Point, part: number): Point {
  return { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part };
}
