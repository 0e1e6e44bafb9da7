import type { StoredColumn } from '../storage/stored-column.js';
import type { StoredTable } from '../storage/stored-table.js';
import { DaxError } from '../value/dax-error.js';
import type { Scalar } from '../value/scalar.js';
import { distinctRows } from './distinct-rows.js';
import type { FilterContext } from './filter-context.js';

/** A group: its values, and the filter context in which it is measured. */
export interface GroupContext {
  readonly values: readonly Scalar[];
  readonly filters: FilterContext;
}

/** What groups are made of: their columns, the context that is narrowed to each of them, and the tables of columns. */
export interface Grouping {
  readonly columns: readonly StoredColumn[];
  readonly into: FilterContext;
  readonly tableOf: (column: StoredColumn) => StoredTable;
}

/** Groups that one question may have. */
const MOST_GROUPS = 5_000_000;

/**
 * The groups of some columns under a filter context: combinations that exist for columns of one table, all combinations
 * for columns of different tables. Throws DaxError `dax/too-many-rows`.
 */
export function groupContexts(
  visible: FilterContext,
  { columns, into, tableOf }: Grouping,
): readonly GroupContext[] {
  const clusters = new Map<StoredTable, number[]>();
  for (const [index, column] of columns.entries()) {
    const stored = tableOf(column);
    clusters.set(stored, [...(clusters.get(stored) ?? []), index]);
  }
  let groups: readonly Scalar[][] = [columns.map(() => null)];
  for (const [stored, indexes] of clusters) {
    const own = indexes.flatMap((index) => columns[index] ?? []);
    const found = distinctRows(own, visible.visibleRows(stored));
    if (groups.length * found.length > MOST_GROUPS)
      throw new DaxError('dax/too-many-rows', `There would be ${groups.length * found.length} groups.`);
    groups = groups.flatMap((row) =>
      found.map((values) => row.map((value, index) => values[indexes.indexOf(index)] ?? value)),
    );
  }
  return groups.map((values) => ({ values, filters: into.narrowedTo(columns, values) }));
}
