import type { StoredColumn } from './stored-column.js';

/** A table of the model with its rows by column. Rows are numbered from 0; `rowCount` is the number of the blank row. */
export interface StoredTable {
  readonly name: string;
  readonly columns: readonly StoredColumn[];
  readonly rowCount: number;
  /** Marked as a date table: its key column of dates. */
  readonly dateColumn: StoredColumn | undefined;
  /** Some row on the many side of a relationship has no match here, so that the blank row exists. */
  hasBlankRow: boolean;
  /** Relationships of which this table is the many side, inactive ones included. */
  readonly outgoing: StoredRelationship[];
}

/** A regular relationship, many to one, filtering from the one side to the many side. */
export interface StoredRelationship {
  readonly name: string;
  readonly isActive: boolean;
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
