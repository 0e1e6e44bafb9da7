import type { StoredColumn } from '../storage/stored-column.js';
import type { StoredTable } from '../storage/stored-table.js';
import type { Scalar } from '../value/scalar.js';

/** A column of a table expression. `table` qualifies its name; `lineage` is the model column that its values come from. */
export interface ColumnSchema {
  readonly name: string;
  readonly table?: string;
  readonly lineage?: StoredColumn;
}

/** Columns of a table expression, known before it is evaluated. `base` is set when its rows are rows of that table. */
export interface TableSchema {
  readonly columns: readonly ColumnSchema[];
  readonly base?: StoredTable;
}

/** Rows of a table expression; columns are numbered as in its schema. Duplicates count. */
export interface TableValue {
  readonly schema: TableSchema;
  readonly count: number;
  cell(row: number, column: number): Scalar;
  /** Row numbers in the schema's base table, where it has one. */
  readonly baseRows?: Int32Array;
  /** Iterated under KEEPFILTERS: transition intersects with the filters there. */
  readonly keepsFilters?: boolean;
}

/** Rows of a table of the model. */
export function baseTableValue(schema: TableSchema, base: StoredTable, rows: Int32Array): TableValue {
  const { columns } = base;
  return {
    schema,
    count: rows.length,
    baseRows: rows,
    cell: (row, column) => columns[column]?.valueAt(rows[row] ?? 0) ?? null,
  };
}

/** Rows given as lists of values. */
export function rowsTableValue(schema: TableSchema, rows: readonly (readonly Scalar[])[]): TableValue {
  return { schema, count: rows.length, cell: (row, column) => rows[row]?.[column] ?? null };
}

/** Some rows of a table, by their places, base rows kept. */
export function selectRows(table: TableValue, places: readonly number[]): TableValue {
  const { baseRows } = table;
  return {
    schema: table.schema,
    count: places.length,
    ...(baseRows === undefined ? {} : { baseRows: Int32Array.from(places, (place) => baseRows[place] ?? 0) }),
    cell: (row, column) => table.cell(places[row] ?? 0, column),
  };
}

/** All values of a row. */
export function rowOf(table: TableValue, row: number): Scalar[] {
  return table.schema.columns.map((_, column) => table.cell(row, column));
}

/** The schema of a table of the model. */
export function baseSchema(base: StoredTable): TableSchema {
  return {
    base,
    columns: base.columns.map((column) => ({ name: column.name, table: column.tableName, lineage: column })),
  };
}

/** The schema of one column of the model. */
export function columnSchema(column: StoredColumn): ColumnSchema {
  return { name: column.name, table: column.tableName, lineage: column };
}

/** Rows of a table without its blank row, which comes last. */
export function withoutBlankRow(table: StoredTable, rows: Int32Array): Int32Array {
  return rows[rows.length - 1] === table.rowCount ? rows.subarray(0, -1) : rows;
}
