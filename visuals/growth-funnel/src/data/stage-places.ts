import type { GroupingColumn } from '../../../shared/src/data/categorical-table';
import { cellKey, type RowGroup } from './group-rows';

/** One stage of all funnels: where it is in each of them. */
export interface StagePlace {
  /** The first row of the data that has the stage. */
  readonly firstRow: number;
  /** The stage's row by the key of its group; a group without the stage is missing. */
  readonly rowIn: ReadonlyMap<string, number>;
}

/**
 * The stages of all groups in their order. The same value twice in one group is two stages, for no
 * row may be lost.
 */
export function stagePlaces(
  stage: GroupingColumn,
  groups: readonly RowGroup[],
  orderAt: (row: number) => number | null,
): readonly StagePlace[] {
  const byKey = new Map<string, { firstRow: number; order: number | null; rowIn: Map<string, number> }>();
  for (const group of groups) {
    const seen = new Map<string, number>();
    for (const row of group.rows) {
      const cell = cellKey(stage.values[row] ?? null);
      const occurrence = seen.get(cell) ?? 0;
      seen.set(cell, occurrence + 1);
      const key = `${occurrence} ${cell}`;
      const place = byKey.get(key) ?? { firstRow: row, order: null, rowIn: new Map<string, number>() };
      place.firstRow = Math.min(place.firstRow, row);
      place.order = smaller(place.order, orderAt(row));
      place.rowIn.set(group.key, row);
      byKey.set(key, place);
    }
  }
  return [...byKey.values()].sort((a, b) => compareOrder(a.order, b.order) || a.firstRow - b.firstRow);
}

function smaller(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}

/** Stages without an order come last, in the order of the data. */
function compareOrder(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a - b;
}
