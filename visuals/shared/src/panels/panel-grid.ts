import type { Box } from '../geometry/box';

/** What small multiples are to fit into. All in pixels. */
export interface PanelRoom {
  readonly widthPx: number;
  readonly heightPx: number;
  /** A panel is never smaller; rows that do not fit below one another make the drawing scroll. */
  readonly leastWidthPx: number;
  readonly leastHeightPx: number;
  readonly gapPx: number;
}

/** Panels a little wider than high are read best: room for words beside the marks. */
const IDEAL_ASPECT = 1.5;
/** A grid full of panels may be this much further from the ideal aspect, on a logarithmic scale. */
const EMPTY_WEIGHT = 0.5;

/**
 * Boxes of `count` panels of one size, row by row from the top left. Of the numbers of columns that
 * fit the width, one whose rows fit the height wins, and among those the one whose panels come
 * closest to the ideal aspect and leave the fewest places empty. At least one column, whatever the width.
 */
export function panelGrid(count: number, room: PanelRoom): readonly Box[] {
  const { widthPx, heightPx, leastWidthPx, leastHeightPx, gapPx } = room;
  const mostColumns = Math.max(1, Math.floor((widthPx + gapPx) / (leastWidthPx + gapPx)));
  const sizes = Array.from({ length: Math.min(count, mostColumns) }, (_, index) => {
    const columns = index + 1;
    const rows = Math.ceil(count / columns);
    const width = (widthPx - (columns - 1) * gapPx) / columns;
    const free = (heightPx - (rows - 1) * gapPx) / rows;
    const height = Math.max(leastHeightPx, free);
    const overflowPx = Math.max(0, rows * height + (rows - 1) * gapPx - heightPx);
    const emptyShare = 1 - count / (rows * columns);
    const misfit = Math.abs(Math.log(width / height / IDEAL_ASPECT)) + EMPTY_WEIGHT * emptyShare;
    return { columns, width, height, overflowPx, misfit };
  });
  const [best] = sizes.sort((a, b) => a.overflowPx - b.overflowPx || a.misfit - b.misfit);
  if (best === undefined) return [];
  const { columns, width, height } = best;
  return Array.from({ length: count }, (_, index) => ({
    x: (index % columns) * (width + gapPx),
    y: Math.floor(index / columns) * (height + gapPx),
    width,
    height,
  }));
}
