import type { Box } from './box';

/** Wider than most labels and bubbles, so that most boxes lie in one to four cells. */
const CELL_PX = 48;

/** Things by where they are, so that a question about a place looks at what is near it alone. */
export class BoxGrid<Item> {
  private readonly cells = new Map<number, Item[]>();

  /** Adds a thing that lies within `box`. */
  add(box: Box, item: Item): void {
    for (const cell of cellsOf(box)) {
      const items = this.cells.get(cell);
      if (items === undefined) this.cells.set(cell, [item]);
      else items.push(item);
    }
  }

  /** True when `matches` holds for a thing whose box may touch `box`; every such thing is asked. */
  some(box: Box, matches: (item: Item) => boolean): boolean {
    return cellsOf(box).some((cell) => this.cells.get(cell)?.some(matches) === true);
  }
}

/** More cells than a screen has in a row; keeps the number of a cell a small integer. */
const ROW_LENGTH = 4096;
const FIRST = -ROW_LENGTH / 2;
const LAST = ROW_LENGTH / 2 - 1;

function cellsOf({ x, y, width, height }: Box): readonly number[] {
  const cells: number[] = [];
  for (let row = cellAt(y); row <= cellAt(y + height); row += 1) {
    for (let column = cellAt(x); column <= cellAt(x + width); column += 1) {
      cells.push(row * ROW_LENGTH + column);
    }
  }
  return cells;
}

function cellAt(position: number): number {
  return Math.max(FIRST, Math.min(LAST, Math.floor(position / CELL_PX)));
}
