import type { Box, Disc, Point } from '../geometry/box';

/** A label that wants a place beside its mark. */
export interface LabelRequest {
  readonly key: string;
  readonly mark: Disc;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Labels with the higher priority choose first; among equals the one asked for first. */
  readonly priority: number;
}

/** A label that found its place; with a leader line when it stands off its mark. */
export interface PlacedLabel {
  readonly key: string;
  readonly box: Box;
  readonly leader: { readonly from: Point; readonly to: Point } | undefined;
}

const GAP_PX = 3;
/** Lengths of leader lines, tried from short to long. */
const LEADER_REACHES_PX = [14, 30] as const;

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

/** Every place a label may take, the best first: eight beside its mark, then eight for each leader. */
export function labelPlaces(request: LabelRequest): readonly PlacedLabel[] {
  const close = DIRECTIONS.map((direction) => placeAt(request, direction, GAP_PX));
  const far = LEADER_REACHES_PX.flatMap((reach) =>
    DIRECTIONS.map((direction) => placeAt(request, direction, reach)),
  );
  return [...close, ...far];
}

function placeAt(request: LabelRequest, direction: Point, gapPx: number): PlacedLabel {
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
