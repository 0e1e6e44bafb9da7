import { boxContains, boxesOverlap, discOverlapsBox, segmentCrossesBox } from '../geometry/box';
import type { Box, Disc, Point } from '../geometry/box';
import { BoxGrid } from '../geometry/box-grid';

/** A label that wants a place beside its mark. */
export interface LabelRequest {
  readonly key: string;
  readonly mark: Disc;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Labels with the higher priority choose first; among equals the one with the fewest places. */
  readonly priority: number;
}

/** What a label must keep clear of. */
export interface LabelSurroundings {
  readonly frame: Box;
  readonly marks: readonly Disc[];
  readonly obstacles: readonly Box[];
}

/** A label that found its place; with a leader line when it stands off its mark. */
export interface PlacedLabel {
  readonly key: string;
  readonly box: Box;
  readonly leader: { readonly from: Point; readonly to: Point } | undefined;
}

const GAP_PX = 3;
/** Words of neighbouring labels must not run together. */
const BETWEEN_LABELS_PX = 6;
/** Lengths of leader lines, tried from short to long. */
const LEADER_REACHES_PX = [14, 30] as const;
/** Beyond this many labels nobody reads them. */
const MOST_LABELS = 150;

/** Right, left, above, below, then the corners: the order cartographers prefer for points. */
const DIRECTIONS: readonly Point[] = [
  { x: 1, y: 0 },
  { x: -1, y: 0 },
  { x: 0, y: -1 },
  { x: 0, y: 1 },
  { x: 1, y: -1 },
  { x: -1, y: -1 },
  { x: 1, y: 1 },
  { x: -1, y: 1 },
];

/**
 * Greedy placement in eight positions, beside the mark first and at the end of a leader line after
 * that. No label overlaps a mark, an obstacle, another label or a leader line, and none leaves the
 * frame: a label without such a place is left out, for the tooltip and the sentence still name it.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  surroundings: LabelSurroundings,
): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const taken = new BoxGrid<PlacedLabel>();
  const near = nearby(surroundings);
  const byPriority = [...requests].sort((a, b) => b.priority - a.priority).slice(0, MOST_LABELS);
  const choices = byPriority.map((request) => ({
    request,
    places: candidatesFor(request).filter((label) => isFree(label, request, near)),
  }));
  choices.sort((a, b) => b.request.priority - a.request.priority || a.places.length - b.places.length);
  for (const { places } of choices) {
    const place = places.find((label) => !taken.some(reachOf(label), (other) => conflict(label, other)));
    if (place === undefined) continue;
    placed.push(place);
    taken.add(reachOf(place), place);
  }
  return placed;
}

/** The surroundings by place. */
interface Nearby {
  readonly frame: Box;
  readonly marks: BoxGrid<Disc>;
  readonly obstacles: BoxGrid<Box>;
}

function nearby({ frame, marks, obstacles }: LabelSurroundings): Nearby {
  const near = { frame, marks: new BoxGrid<Disc>(), obstacles: new BoxGrid<Box>() };
  for (const mark of marks) near.marks.add(boundingBox(mark), mark);
  for (const obstacle of obstacles) near.obstacles.add(obstacle, obstacle);
  return near;
}

/** Everything that a label and its leader line could be in conflict with touches this box. */
function reachOf({ box, leader }: PlacedLabel): Box {
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

function boxAround({ from, to }: { readonly from: Point; readonly to: Point }): Box {
  return {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(from.x - to.x),
    height: Math.abs(from.y - to.y),
  };
}

function candidatesFor(request: LabelRequest): readonly PlacedLabel[] {
  const close = DIRECTIONS.map((direction) => candidate(request, direction, GAP_PX));
  const far = LEADER_REACHES_PX.flatMap((reach) =>
    DIRECTIONS.map((direction) => candidate(request, direction, reach)),
  );
  return [...close, ...far];
}

function candidate(request: LabelRequest, direction: Point, gapPx: number): PlacedLabel {
  const { mark, widthPx, heightPx } = request;
  const length = Math.hypot(direction.x, direction.y);
  const reach = mark.radius + gapPx;
  const tip = { x: mark.x + (direction.x / length) * reach, y: mark.y + (direction.y / length) * reach };
  const box = {
    x: tip.x + (direction.x === 0 ? -widthPx / 2 : direction.x < 0 ? -widthPx : 0),
    y: tip.y + (direction.y === 0 ? -heightPx / 2 : direction.y < 0 ? -heightPx : 0),
    width: widthPx,
    height: heightPx,
  };
  if (gapPx === GAP_PX) return { key: request.key, box, leader: undefined };
  const rim = {
    x: mark.x + (direction.x / length) * mark.radius,
    y: mark.y + (direction.y / length) * mark.radius,
  };
  return { key: request.key, box, leader: { from: rim, to: tip } };
}

function isFree(label: PlacedLabel, request: LabelRequest, { frame, marks, obstacles }: Nearby): boolean {
  return (
    boxContains(frame, label.box) &&
    !obstacles.some(label.box, (obstacle) => boxesOverlap(obstacle, label.box)) &&
    !marks.some(label.box, (mark) => discOverlapsBox(mark, label.box)) &&
    !leaderCrossesMark(label, request, marks)
  );
}

function conflict(a: PlacedLabel, b: PlacedLabel): boolean {
  return boxesOverlap(widened(a.box), b.box) || crosses(a.leader, b.box) || crosses(b.leader, a.box);
}

function widened(box: Box): Box {
  return { ...box, x: box.x - BETWEEN_LABELS_PX, width: box.width + 2 * BETWEEN_LABELS_PX };
}

function crosses(leader: PlacedLabel['leader'], box: Box): boolean {
  return leader !== undefined && segmentCrossesBox(leader.from, leader.to, box);
}

function leaderCrossesMark(label: PlacedLabel, request: LabelRequest, marks: BoxGrid<Disc>): boolean {
  const { leader } = label;
  if (leader === undefined) return false;
  return marks.some(boxAround(leader), (mark) => mark !== request.mark && crosses(leader, boundingBox(mark)));
}

function boundingBox(disc: Disc): Box {
  return {
    x: disc.x - disc.radius,
    y: disc.y - disc.radius,
    width: 2 * disc.radius,
    height: 2 * disc.radius,
  };
}
