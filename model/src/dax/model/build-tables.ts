import type { Diagnostic } from '../../contract/diagnostic.js';
import type { CalculationGroup, Column, Table } from '../../tmdl/index.js';
import { convertCell } from '../storage/convert-cell.js';
import { buildColumn } from '../storage/build-column.js';
import type { StoredColumn } from '../storage/stored-column.js';
import type { StoredTable } from '../storage/stored-table.js';
import type { Cell, TableRows } from '../storage/table-rows.js';
import { DaxError } from '../value/dax-error.js';
import { calculateRows, tableExpression } from './calculated-tables.js';

/**
 * Stores the tables of a model with their rows, calculated tables last and in the order of the model, so that one may
 * read those before it. A calculated column is reported as unsupported and left out, as is a calculated table whose
 * expression is faulty, so that what names it is reported, too. Throws DaxError `dax/rows` when columns of one table
 * differ in length.
 */
export function buildTables(
  tables: readonly Table[],
  rows: TableRows,
  diagnostics: Diagnostic[],
): readonly StoredTable[] {
  const stored: StoredTable[] = [];
  let id = 0;
  const store = (table: Table, from: TableRows): void => {
    stored.push(storeTable(table, from, { diagnostics, nextId: () => id++ }));
  };
  const supported = tables.filter((table) => isSupported(table, diagnostics));
  for (const table of supported) if (tableExpression(table) === undefined) store(table, rowsOf(table, rows));
  for (const table of supported) {
    if (tableExpression(table) === undefined) continue;
    const calculated = calculateRows(table, stored, diagnostics);
    if (calculated !== undefined) store(table, calculated);
  }
  return stored;
}

interface Storing {
  readonly diagnostics: Diagnostic[];
  readonly nextId: () => number;
}

function storeTable(table: Table, rows: TableRows, { diagnostics, nextId }: Storing): StoredTable {
  const read = table.columns.flatMap((column) => {
    if (column.kind !== 'calculated') return [{ column, cells: cellsOf(table, column, rows) }];
    diagnostics.push(report(`the calculated column '${table.name}'[${column.name}]`, column));
    return [];
  });
  const counts = read.flatMap(({ cells }) => (cells === undefined ? [] : [cells.length]));
  const rowCount = counts[0] ?? 0;
  if (counts.some((count) => count !== rowCount))
    throw new DaxError(
      'dax/rows',
      `The columns of '${table.name}' have ${[...new Set(counts)].join(' and ')} rows.`,
    );
  const columns = read.map(({ column, cells }) =>
    storeColumn(table, column, cells ?? emptyCells(rowCount), nextId()),
  );
  return {
    name: table.name,
    columns,
    rowCount,
    dateColumn: dateColumnOf(table, columns),
    hasBlankRow: false,
    outgoing: [],
  };
}

function cellsOf(table: Table, column: Column, rows: TableRows): readonly Cell[] | undefined {
  const source = column.kind === 'calculated' ? undefined : column.sourceColumn;
  return rows(table.name, source ?? column.name);
}

const rowsOf = ({ calculationGroup }: Table, rows: TableRows): TableRows =>
  calculationGroup === undefined ? rows : itemRows(calculationGroup);

/** Rows of a calculation group: the names of its items, and their places in a column of whole numbers. */
function itemRows({ calculationItems }: CalculationGroup): TableRows {
  return (_table, column) =>
    calculationItems.map(({ name }, index) => (column.toLowerCase() === 'ordinal' ? index : name));
}

const emptyCells = (count: number): readonly Cell[] => Array.from({ length: count }, () => null);

function storeColumn(table: Table, column: Column, cells: readonly Cell[], id: number): StoredColumn {
  const dataType = column.dataType ?? 'string';
  const name = `'${table.name}'[${column.name}]`;
  return buildColumn(
    { tableName: table.name, name: column.name, dataType, id },
    cells.map((cell) => convertCell(cell, dataType, name)),
  );
}

/** A table of category Time is marked as a date table by its key column of dates. */
function dateColumnOf(table: Table, columns: readonly StoredColumn[]): StoredColumn | undefined {
  if (table.dataCategory?.toLowerCase() !== 'time') return undefined;
  const key = table.columns.find(({ isKey, dataType }) => isKey === true && dataType === 'dateTime');
  return columns.find(({ name }) => name === key?.name);
}

function isSupported(table: Table, diagnostics: Diagnostic[]): boolean {
  const group = table.calculationGroup;
  if (group?.noSelectionExpression === undefined && group?.multipleOrEmptySelectionExpression === undefined)
    return true;
  diagnostics.push(report(`the selection expressions of the calculation group '${table.name}'`, table));
  return false;
}

function report(what: string, { at }: Pick<Table, 'at'>): Diagnostic {
  return {
    code: 'dax/unsupported',
    severity: 'error',
    message: `The engine does not support ${what}.`,
    ...(at === undefined ? {} : { at: { file: at.file, line: at.line, column: at.column } }),
  };
}
