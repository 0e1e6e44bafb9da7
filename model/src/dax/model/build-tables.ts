import type { CalculationGroup, Column, Table } from '../../tmdl/index.js';
import { convertCell } from '../storage/convert-cell.js';
import { buildColumn } from '../storage/build-column.js';
import type { StoredColumn } from '../storage/stored-column.js';
import type { StoredTable } from '../storage/stored-table.js';
import type { Cell, TableRows } from '../storage/table-rows.js';
import { DaxError } from '../value/dax-error.js';

/** Numbers the columns of a model. */
export type NextId = () => number;

/**
 * Stores the tables of a model with the rows of their data columns; calculated tables and columns come later. Throws
 * DaxError `dax/rows` when columns of one table differ in length.
 */
export function buildTables(tables: readonly Table[], rows: TableRows, nextId: NextId): StoredTable[] {
  return tables.flatMap((table) => (isCalculated(table) ? [] : [buildTable(table, rows, nextId)]));
}

/** Is the table a DAX expression? */
export function isCalculated(table: Table): boolean {
  return table.partitions.some(({ source }) => source.kind === 'calculated');
}

/** The key column of dates of a table of category Time, which marks it as a date table. */
export function dateColumnOf(table: Table, columns: readonly StoredColumn[]): StoredColumn | undefined {
  if (table.dataCategory?.toLowerCase() !== 'time') return undefined;
  const keys = table.columns.filter(({ isKey }) => isKey === true).map(({ name }) => name);
  return columns.find(({ name, dataType }) => keys.includes(name) && dataType === 'dateTime');
}

/** A table without relationships. */
export function newTable(
  parts: Pick<StoredTable, 'name' | 'columns' | 'rowCount' | 'dateColumn'>,
): StoredTable {
  return { ...parts, hasBlankRow: false, hasDetours: false, outgoing: [], incoming: [] };
}

function buildTable(table: Table, rows: TableRows, nextId: NextId): StoredTable {
  const cellsFrom = table.calculationGroup === undefined ? rows : itemRows(table.calculationGroup);
  const read = table.columns.flatMap((column) =>
    column.kind === 'data' ? [{ column, cells: cellsOf(table, column, cellsFrom) }] : [],
  );
  const counts = read.flatMap(({ cells }) => (cells === undefined ? [] : [cells.length]));
  const rowCount = counts[0] ?? 0;
  if (counts.some((count) => count !== rowCount))
    throw new DaxError(
      'dax/rows',
      `The columns of '${table.name}' have ${[...new Set(counts)].join(' and ')} rows.`,
    );
  const columns = read.map(({ column, cells }) =>
    storeColumn(table, column, { cells: cells ?? emptyCells(rowCount), id: nextId() }),
  );
  return newTable({ name: table.name, columns, rowCount, dateColumn: dateColumnOf(table, columns) });
}

function cellsOf(table: Table, column: Column, rows: TableRows): ArrayLike<Cell> | undefined {
  const source = column.kind === 'calculated' ? undefined : column.sourceColumn;
  return rows(table.name, source ?? column.name);
}

/** Rows of a calculation group: the names of its items, and their places in a column of whole numbers. */
function itemRows({ calculationItems }: CalculationGroup): TableRows {
  return (_table, column) =>
    calculationItems.map(({ name }, index) => (column.toLowerCase() === 'ordinal' ? index : name));
}

const emptyCells = (count: number): readonly Cell[] => Array.from({ length: count }, () => null);

function storeColumn(
  table: Table,
  column: Column,
  { cells, id }: { readonly cells: ArrayLike<Cell>; readonly id: number },
): StoredColumn {
  const dataType = column.dataType ?? 'string';
  const name = `'${table.name}'[${column.name}]`;
  return buildColumn({ tableName: table.name, name: column.name, dataType, id }, cells, (cell) =>
    convertCell(cell, dataType, name),
  );
}
