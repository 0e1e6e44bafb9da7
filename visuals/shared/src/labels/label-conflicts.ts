import { boxContains, boxesOverlap, discOverlapsBox, segmentCrossesBox } from '../geometry/box';
import type { Box, Disc } from '../geometry/box';
import { BoxGrid } from '../geometry/box-grid';
import type { LabelRequest, PlacedLabel } from './label-places';

/** What a label must keep clear of. */
export interface LabelSurroundings {
  readonly frame: Box;
  readonly marks: readonly Disc[];
  readonly obstacles: readonly Box[];
}

/** Words of neighbouring labels must not run together. */
const BETWEEN_LABELS_PX = 6;

/**
 * Tells for a place whether its label stays in the frame and clear of marks and obstacles, and its
 * leader line clear of the other marks.
 */
export function freeOf({
  frame,
  marks,
  obstacles,
}: LabelSurroundings): (label: PlacedLabel, request: LabelRequest) => boolean {
  const marksByPlace = new BoxGrid<Disc>();
  const obstaclesByPlace = new BoxGrid<Box>();
  for (const mark of marks) marksByPlace.add(boundingBox(mark), mark);
  for (const obstacle of obstacles) obstaclesByPlace.add(obstacle, obstacle);
  return ({ box, leader }, request) =>
    boxContains(frame, box) &&
    !obstaclesByPlace.some(box, (obstacle) => boxesOverlap(obstacle, box)) &&
    !marksByPlace.some(box, (mark) => discOverlapsBox(mark, box)) &&
    (leader === undefined ||
      !marksByPlace.some(
        boxAround(leader),
        (mark) => mark !== request.mark && crosses(leader, boundingBox(mark)),
      ));
}

/** True when two labels run together, or the leader line of one through the words of the other. */
export function labelsConflict(a: PlacedLabel, b: PlacedLabel): boolean {
  return boxesOverlap(widened(a.box), b.box) || crosses(a.leader, b.box) || crosses(b.leader, a.box);
}

/** Everything that a label and its leader line could be in conflict with touches this box. */
export function reachOf({ box, leader }: PlacedLabel): Box {
  const { x, y, width, height } = widened(box);
  if (leader === undefined) return { x, y, width, height };
  const line = boxAround(leader);
  const left = Math.min(x, line.x);
  const top = Math.min(y, line.y);
  return {
    x: left,
    y: top,
    width: Math.max(x + width, line.x + line.width) - left,
    height: Math.max(y + height, line.y + line.height) - top,
  };
}

function widened(box: Box): Box {
  return { ...box, x: box.x - BETWEEN_LABELS_PX, width: box.width + 2 * BETWEEN_LABELS_PX };
}

function crosses(leader: PlacedLabel['leader'], box: Box): boolean {
  return leader !== undefined && segmentCrossesBox(leader.from, leader.to, box);
}

function boxAround({ from, to }: NonNullable<PlacedLabel['leader']>): Box {
  return {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(from.x - to.x),
    height: Math.abs(from.y - to.y),
  };
}

function boundingBox(disc: Disc): Box {
  return {
    x: disc.x - disc.radius,
    y: disc.y - disc.radius,
    width: 2 * disc.radius,
    height: 2 * disc.radius,
  };
}
