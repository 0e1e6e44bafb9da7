/** An axis-parallel rectangle in pixels; y grows downwards. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A point in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A disc in pixels. */
export interface Disc extends Point {
  readonly radius: number;
}

/** True when two boxes share area; touching edges do not overlap. */
export function boxesOverlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** True when `inner` lies within `outer`, edges included. */
export function boxContains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** True when a disc and a box share area. */
export function discOverlapsBox(disc: Disc, box: Box): boolean {
  const nearestX = clamp(disc.x, box.x, box.x + box.width);
  const nearestY = clamp(disc.y, box.y, box.y + box.height);
  return (disc.x - nearestX) ** 2 + (disc.y - nearestY) ** 2 < disc.radius ** 2;
}

/** True when the segment from `a` to `b` passes through the box (slab method). */
export function segmentCrossesBox(a: Point, b: Point, box: Box): boolean {
  let enter = 0;
  let leave = 1;
  const slabs = [
    { start: a.x, delta: b.x - a.x, low: box.x, high: box.x + box.width },
    { start: a.y, delta: b.y - a.y, low: box.y, high: box.y + box.height },
  ];
  for (const { start, delta, low, high } of slabs) {
    if (delta === 0) {
      if (start <= low || start >= high) return false;
      continue;
    }
    const first = (low - start) / delta;
    const second = (high - start) / delta;
    enter = Math.max(enter, Math.min(first, second));
    leave = Math.min(leave, Math.max(first, second));
  }
  return enter < leave;
}

/** The centre of a box. */
export function centreOf(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** `value` moved into [low, high]; `low` wins when the interval is empty. */
export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
