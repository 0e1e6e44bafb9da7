import { BLANK_CODE, type StoredColumn } from '../storage/stored-column.js';
import type { Scalar } from '../value/scalar.js';
import { tupleKey } from './tuple-key.js';

/** Distinct combinations of some columns of one table over some of its rows, in the order of their first rows. */
export function distinctRows(columns: readonly StoredColumn[], rows: Iterable<number>): Scalar[][] {
  const key = tupleKey(columns);
  const found = new Map<number | string, Scalar[]>();
  for (const row of rows) {
    const value = key((position) => columns[position]?.codes[row] ?? BLANK_CODE);
    if (!found.has(value))
      found.set(
        value,
        columns.map((column) => column.valueAt(row)),
      );
  }
  return [...found.values()];
}
