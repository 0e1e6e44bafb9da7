/** One of the four fields; named by its place. */
export type Quadrant = 'topRight' | 'topLeft' | 'bottomRight' | 'bottomLeft';

/** All quadrants in reading order. */
export const QUADRANTS: readonly Quadrant[] = ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'];

/** Where the lines between the quadrants run, in units of the measures. */
export interface Thresholds {
  readonly x: number;
  readonly y: number;
}

/** The quadrant of a point. A point on a line belongs to the right or upper side. */
export function quadrantOf(
  point: { readonly x: number; readonly y: number },
  thresholds: Thresholds,
): Quadrant {
  if (point.y >= thresholds.y) return point.x >= thresholds.x ? 'topRight' : 'topLeft';
  return point.x >= thresholds.x ? 'bottomRight' : 'bottomLeft';
}

/** A value for every quadrant. */
export function eachQuadrant<Value>(valueOf: (quadrant: Quadrant) => Value): Record<Quadrant, Value> {
  return {
    topRight: valueOf('topRight'),
    topLeft: valueOf('topLeft'),
    bottomRight: valueOf('bottomRight'),
    bottomLeft: valueOf('bottomLeft'),
  };
}
