import type { Box } from '../../shared/src/geometry/box';
import { clamp } from '../../shared/src/geometry/box';
import { colourFor, type Palette } from '../../shared/src/palette/palette';
import type { PlotScales } from './axis-shapes';
import type { Bubble } from './bubble';
import { bubbleRadius } from './bubble-radius';
import { quadrantColour } from './quadrant-look';
import type { QuadrantItem, QuadrantModel } from './quadrant-model';
import type { QuadrantOptions } from './quadrant-options';
import { spreadCoincident } from './spread-coincident';

/** What bubbles are placed by. */
export interface Placement {
  readonly model: QuadrantModel;
  /** The items of the plot. */
  readonly items: readonly QuadrantItem[];
  readonly options: QuadrantOptions;
  readonly plot: Box;
  readonly scales: PlotScales;
  readonly largestPx: number;
  readonly palette: Palette;
}

const ARROW_RADIUS_PX = 7;
/** In a crowd small discs keep the shape of the cloud; sizes are still told apart. */
const CROWD = { from: 1500, largestPx: 9, unsizedPx: 3 } as const;
const EDGE_PX = ARROW_RADIUS_PX + 2;
/** Radii are told apart to a quarter of a pixel when bubbles are put in drawing order. */
const BUCKETS_PER_PX = 4;

/** Bubbles of a plot in drawing order, large ones first; none shares its place with another. */
export function placeBubbles(placement: Placement): readonly Bubble[] {
  const { model, items, palette } = placement;
  const largestPx = largestRadius(model, placement.largestPx);
  const colourOf = colours(placement);
  const placeOf = placer(placement);
  const bubbles = items.map((item): Bubble => {
    const radius = bubbleRadius(item.size, model.largestSize, largestPx);
    const place = placeOf(item, radius);
    const fallback = colourOf(item);
    return {
      item,
      x: place.x,
      y: place.y,
      edge: place.edge,
      radius: place.edge === undefined ? radius : ARROW_RADIUS_PX,
      colour: item.ruleColour === undefined ? fallback : colourFor(palette, item.ruleColour, fallback),
      isHollow: item.size === null || (item.size ?? 0) < 0,
    };
  });
  return largestFirst(spreadCoincident(bubbles));
}

/** Radius of the largest bubble: less in a crowd than in the room of the plot. */
export function largestRadius({ items, size }: QuadrantModel, roomPx: number): number {
  if (items.length <= CROWD.from) return roomPx;
  return Math.min(roomPx, size === undefined ? CROWD.unsizedPx : CROWD.largestPx);
}

/** The colour of a bubble that no rule colours: by quadrant, by group or one for all. */
export function bubbleColour(
  { quadrant, group }: QuadrantItem,
  options: QuadrantOptions,
  palette: Palette,
): string {
  if (options.colourByQuadrant) return quadrantColour(quadrant, options, palette);
  return group === undefined ? colourFor(palette, options.fill, palette.accent) : palette.seriesColour(group);
}

/** Colours as above, asked of the host once for each. */
function colours({ options, palette }: Placement): (item: QuadrantItem) => string {
  const known = new Map<string | undefined, string>();
  return (item) => {
    const key = options.colourByQuadrant ? item.quadrant : item.group;
    const colour = known.get(key) ?? bubbleColour(item, options, palette);
    known.set(key, colour);
    return colour;
  };
}

/**
 * Places of items. Where an axis does not reach to all of them, one whose disc would leave the plot
 * becomes an arrow at the edge.
 */
function placer({ scales, plot, options }: Placement) {
  const right = plot.x + plot.width;
  const bottom = plot.y + plot.height;
  const { x: onX, y: onY } = options.limits;
  const isWhole = [onX.low, onX.high, onY.low, onY.high].every((limit) => limit === undefined);
  const canLeave = options.clipOutliers || !isWhole;
  return (item: QuadrantItem, radius: number): Pick<Bubble, 'x' | 'y' | 'edge'> => {
    const x = scales.x(item.x);
    const y = scales.y(item.y);
    if (!canLeave) return { x, y, edge: undefined };
    const dx = x - radius < plot.x ? -1 : x + radius > right ? 1 : 0;
    const dy = y - radius < plot.y ? -1 : y + radius > bottom ? 1 : 0;
    return {
      x: dx === 0 ? x : clamp(x, plot.x + EDGE_PX, right - EDGE_PX),
      y: dy === 0 ? y : clamp(y, plot.y + EDGE_PX, bottom - EDGE_PX),
      edge: dx === 0 && dy === 0 ? undefined : { dx, dy },
    };
  };
}

/** Sorted by counting: a comparison sort of 30,000 bubbles would cost as much as drawing them. */
function largestFirst(bubbles: readonly Bubble[]): readonly Bubble[] {
  const buckets = new Map<number, Bubble[]>();
  for (const bubble of bubbles) {
    const size = Math.round(bubble.radius * BUCKETS_PER_PX);
    const bucket = buckets.get(size);
    if (bucket === undefined) buckets.set(size, [bubble]);
    else bucket.push(bubble);
  }
  return [...buckets].sort(([a], [b]) => b - a).flatMap(([, bucket]) => bucket);
}
