import { groupingIn, type CategoricalTable, type GroupingColumn } from './categorical-table';
import { cellLabel } from './cell-label';

/** An item with one row. */
export interface SingleItem {
  readonly row: number;
  readonly label: string;
  readonly column: GroupingColumn;
}

/**
 * The first items of a well, `most` at most; none when items have several rows, as with periods or
 * segments: what is said of one row would not be said of the item.
 */
export function singleItems(
  table: CategoricalTable,
  role: string,
  { most, text }: { readonly most: number; readonly text: Parameters<typeof cellLabel>[2] },
): readonly SingleItem[] {
  const column = groupingIn(table, role);
  if (column === undefined || new Set(column.values).size < column.values.length) return [];
  return column.values.slice(0, most).map((_, row) => ({ row, label: cellLabel(column, row, text), column }));
}
