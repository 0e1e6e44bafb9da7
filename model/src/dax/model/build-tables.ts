import type { Diagnostic } from '../../contract/diagnostic.js';
import type { CalculationGroup, Column, Table } from '../../tmdl/index.js';
import { convertCell } from '../storage/convert-cell.js';
import { buildColumn } from '../storage/build-column.js';
import type { StoredColumn } from '../storage/stored-column.js';
import type { StoredTable } from '../storage/stored-table.js';
import type { Cell, TableRows } from '../storage/table-rows.js';
import { DaxError } from '../value/dax-error.js';

/**
 * Stores the tables of a model with their rows. A calculated column or table is reported as unsupported and left out, so
 * that what names it is reported, too. Throws DaxError `dax/rows` when columns of one table differ in length.
 */
export function buildTables(
  tables: readonly Table[],
  rows: TableRows,
  diagnostics: Diagnostic[],
): readonly StoredTable[] {
  let id = 0;
  return tables.flatMap((table) => {
    const fault = unsupportedTable(table);
    if (fault !== undefined) {
      diagnostics.push(report(fault, table));
      return [];
    }
    const cellsFrom = table.calculationGroup === undefined ? rows : itemRows(table.calculationGroup);
    const read = table.columns.flatMap((column) => {
      if (column.kind === 'data') return [{ column, cells: cellsOf(table, column, cellsFrom) }];
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
      storeColumn(table, column, cells ?? emptyCells(rowCount), id++),
    );
    return [
      {
        name: table.name,
        columns,
        rowCount,
        dateColumn: dateColumnOf(table, columns),
        hasBlankRow: false,
        outgoing: [],
      },
    ];
  });
}

function cellsOf(table: Table, column: Column, rows: TableRows): readonly Cell[] | undefined {
  const source = column.kind === 'calculated' ? undefined : column.sourceColumn;
  return rows(table.name, source ?? column.name);
}

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

function unsupportedTable(table: Table): string | undefined {
  const group = table.calculationGroup;
  if (group?.noSelectionExpression !== undefined || group?.multipleOrEmptySelectionExpression !== undefined)
    return `the selection expressions of the calculation group '${table.name}'`;
  return table.partitions.some(({ source }) => source.kind === 'calculated')
    ? `the calculated table '${table.name}'`
    : undefined;
}

function report(what: string, { at }: Pick<Table, 'at'>): Diagnostic {
  return {
    code: 'dax/unsupported',
    severity: 'error',
    message: `The engine does not support ${what}.`,
    ...(at === undefined ? {} : { at: { file: at.file, line: at.line, column: at.column } }),
  };
}
