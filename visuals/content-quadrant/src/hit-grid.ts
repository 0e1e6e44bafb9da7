import type { Box, Disc, Point } from '../../shared/src/geometry/box';

const CELL_PX = 24;
/** Wider than any screen in cells, so that a cell is one number. */
const ROW_CELLS = 1e5;

/**
 * Finds discs by place. A uniform grid: built in one pass, and in the plane of a screen as quick to
 * ask as a tree. Discs are known by their place in the given order; later ones lie on top.
 */
export class HitGrid {
  private readonly cells = new Map<number, number[]>();
  private readonly largestPx: number;

  constructor(private readonly discs: readonly Disc[]) {
    let largest = 0;
    discs.forEach((disc, index) => {
      largest = Math.max(largest, disc.radius);
      const cell = cellOf(disc.x, disc.y);
      const members = this.cells.get(cell);
      if (members === undefined) this.cells.set(cell, [index]);
      else members.push(index);
    });
    this.largestPx = largest;
  }

  /**
   * The topmost disc under a point; with none, the disc whose rim is nearest within `slackPx`.
   * Undefined on empty space.
   */
  at(point: Point, slackPx: number): number | undefined {
    const reach = this.largestPx + slackPx;
    let top: number | undefined;
    let nearest: number | undefined;
    let least = slackPx;
    const box = { x: point.x - reach, y: point.y - reach, width: 2 * reach, height: 2 * reach };
    for (const index of this.within(box)) {
      const disc = this.discs[index];
      if (disc === undefined) continue;
      const beyond = Math.hypot(disc.x - point.x, disc.y - point.y) - disc.radius;
      if (beyond <= 0) top = top === undefined ? index : Math.max(top, index);
      else if (beyond <= least) {
        least = beyond;
        nearest = index;
      }
    }
    return top ?? nearest;
  }

  /** Discs whose centre may be in a box, or whose area may reach into it; never too few. */
  within(box: Box): readonly number[] {
    const found: number[] = [];
    const reach = this.largestPx;
    const lastX = Math.floor((box.x + box.width + reach) / CELL_PX);
    const lastY = Math.floor((box.y + box.height + reach) / CELL_PX);
    for (let row = Math.floor((box.y - reach) / CELL_PX); row <= lastY; row += 1) {
      for (let column = Math.floor((box.x - reach) / CELL_PX); column <= lastX; column += 1) {
        const members = this.cells.get(column + ROW_CELLS * row);
        if (members !== undefined) for (const index of members) found.push(index);
      }
    }
    return found;
  }
}

function cellOf(x: number, y: number): number {
  return Math.floor(x / CELL_PX) + ROW_CELLS * Math.floor(y / CELL_PX);
}
