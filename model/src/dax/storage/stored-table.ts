import type { StoredColumn } from './stored-column.js';

/** A table of the model with its rows by column. Rows are numbered from 0; `rowCount` is the number of the blank row. */
export interface StoredTable {
  readonly name: string;
  /** Calculated columns are added while the model is compiled. */
  readonly columns: StoredColumn[];
  readonly rowCount: number;
  /** Marked as a date table: its key column of dates. */
  readonly dateColumn: StoredColumn | undefined;
  /** Some row on the many side of a relationship has no match here, so that the blank row exists. */
  hasBlankRow: boolean;
  /** Some relationship of the model filters in both directions or is limited, or CROSSFILTER may make it so. */
  hasDetours: boolean;
  /** Relationships of which this table is the `from` side, inactive ones included. */
  readonly outgoing: StoredRelationship[];
  /** Relationships of which this table is the `to` side, inactive ones included. */
  readonly incoming: StoredRelationship[];
}

/** Which way a relationship filters: from its `to` side only, from both sides, from its `from` side only, or not. */
export type FilterDirection = 'oneWay' | 'both' | 'reverse' | 'none';

/**
 * A relationship. Regular: many to one, part of the expanded table, with a blank row for what has no match. Limited: many
 * to many; it filters by equal values, expands nothing and knows no blank row.
 */
export interface StoredRelationship {
  readonly name: string;
  readonly isActive: boolean;
  readonly isLimited: boolean;
  /** How it filters where it is active and CROSSFILTER does not say otherwise. */
  readonly direction: 'oneWay' | 'both';
  readonly from: StoredTable;
  readonly fromColumn: StoredColumn;
  readonly to: StoredTable;
  readonly toColumn: StoredColumn;
  /** For each row of the many side, its blank row included, the row of the one side: its blank row without a match. */
  readonly rowMap: Int32Array;
}

/** Number of rows, the blank row counted where it exists. */
export function countWithBlankRow(table: StoredTable): number {
  return table.rowCount + (table.hasBlankRow ? 1 : 0);
}

/** The column of a name, in any letter case. */
export function findColumn(table: StoredTable, name: string): StoredColumn | undefined {
  const key = name.toLowerCase();
  return table.columns.find((column) => column.name.toLowerCase() === key);
}
