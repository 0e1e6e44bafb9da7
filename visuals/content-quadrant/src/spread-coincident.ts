import type { Disc } from '../../shared/src/geometry/box';

/** Golden angle in radians: successive points of the spiral never line up (Vogel 1979). */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const STEP_PX = 2.5;
/** Wider than any screen, so that a place is one number, and a small one, which maps find soonest. */
const ROW_PX = 8192;

/**
 * Moves discs that share a pixel apart on a small spiral, never by more than their own radius, so
 * that each can be seen and hit. The first stays; the same input always gives the same output.
 */
export function spreadCoincident<Placed extends Disc>(discs: readonly Placed[]): readonly Placed[] {
  const seen = new Map<number, number>();
  return discs.map((disc) => {
    const place = Math.round(disc.x) + ROW_PX * Math.round(disc.y);
    const turn = seen.get(place) ?? 0;
    seen.set(place, turn + 1);
    if (turn === 0) return disc;
    const distance = Math.min(disc.radius, STEP_PX * Math.sqrt(turn));
    return {
      ...disc,
      x: disc.x + distance * Math.cos(turn * GOLDEN_ANGLE),
      y: disc.y + distance * Math.sin(turn * GOLDEN_ANGLE),
    };
  });
}
