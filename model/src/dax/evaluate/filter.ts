import type { RelationshipSwitches } from '../storage/expansion.js';
import type { StoredColumn } from '../storage/stored-column.js';
import type { StoredTable } from '../storage/stored-table.js';
import type { Scalar } from '../value/scalar.js';

/** Filter of one column: which codes of its dictionary are allowed, rising, each once. */
export interface ValuesFilter {
  readonly kind: 'values';
  readonly columns: readonly [StoredColumn];
  readonly codes: Int32Array;
}

/** Filter of several columns by combinations; `tuples` hold one code a column. */
export interface TuplesFilter {
  readonly kind: 'tuples';
  readonly columns: readonly StoredColumn[];
  readonly tuples: readonly Int32Array[];
}

/** Filter by rows of a table, over its expanded table; `columns` are those of them that are still filtered. */
export interface RowsFilter {
  readonly kind: 'rows';
  readonly columns: readonly StoredColumn[];
  readonly table: StoredTable;
  /** One flag a row, the blank row included. */
  readonly rows: Uint8Array;
  /** Relationships as they were where the rows were taken. */
  readonly switches: RelationshipSwitches;
}

/** One filter of a filter context; all filters of a context hold together. */
export type Filter = ValuesFilter | TuplesFilter | RowsFilter;

/** The filter that a column has one value; a value that the column does not hold lets nothing through. */
export function valueFilter(column: StoredColumn, value: Scalar): ValuesFilter {
  const code = column.codeOf(value);
  return { kind: 'values', columns: [column], codes: Int32Array.from(code === undefined ? [] : [code]) };
}

/** The filter that a column has one of some values, by their codes in any order. */
export function codesFilter(column: StoredColumn, codes: Iterable<number>): ValuesFilter {
  return { kind: 'values', columns: [column], codes: Int32Array.from(new Set(codes)).sort() };
}
