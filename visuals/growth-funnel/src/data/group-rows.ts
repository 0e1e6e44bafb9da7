import type { Cell, GroupingColumn } from '../../../shared/src/data/categorical-table';

/** Rows that belong together. */
export interface RowGroup {
  /** Stable across updates as long as the groups keep their order. */
  readonly key: string;
  /** Undefined for the group of all rows. */
  readonly name: string | undefined;
  readonly rows: readonly number[];
}

/** A cell as a key: dates that are the same moment are the same, the number 1 is not the text "1". */
export function cellKey(cell: Cell): string {
  return cell instanceof Date ? `date ${cell.getTime()}` : `${typeof cell} ${String(cell)}`;
}

/** Rows by the value of a column, in the order of the data; with `isEachRowOne` every row is a group. */
export function groupRows(
  column: GroupingColumn,
  rows: readonly number[],
  how: { readonly isEachRowOne: boolean; readonly nameOf: (row: number) => string },
): readonly RowGroup[] {
  const byKey = new Map<string, number[]>();
  for (const row of rows) {
    const key = how.isEachRowOne ? String(row) : cellKey(column.values[row] ?? null);
    const group = byKey.get(key);
    if (group === undefined) byKey.set(key, [row]);
    else group.push(row);
  }
  return [...byKey.values()].map((group, index) => {
    const name = how.nameOf(group[0] ?? 0);
    return { key: `${index}:${name}`, name, rows: group };
  });
}
