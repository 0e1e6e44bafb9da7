import type { StoredTable } from '../storage/stored-table.js';
import type { Filter } from './filter.js';

/** Is the filter about the columns of this table alone, or about its rows? */
export function isDecidedBy(filter: Filter, table: StoredTable): boolean {
  // A filter by rows holds all columns of its table: without one of them it is a filter by combinations.
  if (filter.kind === 'rows') return filter.table === table;
  return filter.columns.every(({ tableName }) => tableName === table.name);
}

/** Where all masks hold. */
export function intersectMasks(masks: readonly Uint8Array[]): Uint8Array {
  const [first = new Uint8Array(), ...others] = masks;
  if (others.length === 0) return first;
  return first.map((flag, row) => (others.every((mask) => mask[row] === 1) ? flag : 0));
}
