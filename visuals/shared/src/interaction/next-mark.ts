import { centreOf, type Box } from '../geometry/box';

/** A key that moves the focus from mark to mark. */
export type MoveKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End';

/** A place the focus can be. */
export interface Stop {
  readonly key: string;
  readonly box: Box;
}

/** Being off the line of travel counts double, so that an arrow key prefers what lies straight on. */
const DRIFT_WEIGHT = 2;

/** True for a key that nextMark understands. */
export function isMoveKey(key: string): key is MoveKey {
  return ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(key);
}

/**
 * Where a key leads: in a list (no two stops side by side) up and left are one back, down and right
 * one on; in a plane it is the nearest stop in the direction of the arrow. Undefined at the edge.
 */
export function nextMark(stops: readonly Stop[], currentKey: string, move: MoveKey): Stop | undefined {
  if (move === 'Home') return stops[0];
  if (move === 'End') return stops[stops.length - 1];
  const index = stops.findIndex((stop) => stop.key === currentKey);
  const current = stops[index];
  if (current === undefined) return stops[0];
  if (isList(stops)) return stops[index + (move === 'ArrowDown' || move === 'ArrowRight' ? 1 : -1)];
  return nearestInDirection(stops, current, move);
}

function isList(stops: readonly Stop[]): boolean {
  return stops.every((stop, index) => {
    const previous = stops[index - 1];
    return previous === undefined || stop.box.y >= previous.box.y + previous.box.height - 1;
  });
}

function nearestInDirection(stops: readonly Stop[], current: Stop, move: MoveKey): Stop | undefined {
  const from = centreOf(current.box);
  let best: Stop | undefined;
  let bestDistance = Infinity;
  for (const stop of stops) {
    if (stop === current) continue;
    const to = centreOf(stop.box);
    const { along, across } = travel(to.x - from.x, to.y - from.y, move);
    const distance = along + DRIFT_WEIGHT * across;
    if (along > 0 && distance < bestDistance) {
      best = stop;
      bestDistance = distance;
    }
  }
  return best;
}

function travel(dx: number, dy: number, move: MoveKey): { readonly along: number; readonly across: number } {
  switch (move) {
    case 'ArrowRight':
      return { along: dx, across: Math.abs(dy) };
    case 'ArrowLeft':
      return { along: -dx, across: Math.abs(dy) };
    case 'ArrowDown':
      return { along: dy, across: Math.abs(dx) };
    default:
      return { along: -dy, across: Math.abs(dx) };
  }
}
