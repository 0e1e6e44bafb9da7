import {
  starSchema,
  type Column,
  type Row,
  type Table,
  type WarehouseRows,
} from '@ott-analytics/model/contract';
import { WarehouseError } from '../warehouse-error.js';
import { keyIdentity, showKey } from './row-key.js';
import { valueProblem } from './value-problem.js';

/**
 * Throws a WarehouseError that names table, column and key at the first row that breaks the contract: a table or
 * column that is missing or unknown, a value that does not fit its type, a null where one is not allowed, a primary
 * key twice, or a foreign key without its dimension member. Run before anything is written, for every kind of warehouse.
 */
export function checkRows(rows: WarehouseRows): void {
  const names = new Set(starSchema.map((table) => table.name));
  for (const name of rows.keys()) {
    if (!names.has(name)) {
      throw new WarehouseError('warehouse/unknown-table', `the star schema has no table '${name}'`);
    }
  }
  for (const table of starSchema) checkTable(table, rowsOf(rows, table));
  for (const table of starSchema) checkForeignKeys(table, rows);
}

/** The rows of one table. Throws a WarehouseError when the map does not have the table. */
export function rowsOf(rows: WarehouseRows, table: Table): readonly Row[] {
  const found = rows.get(table.name);
  if (found !== undefined) return found;
  throw new WarehouseError(
    'warehouse/unknown-table',
    `the rows of table '${table.name}' are missing; a table without rows needs an empty list`,
    { at: { table: table.name } },
  );
}

function checkTable(table: Table, rows: readonly Row[]): void {
  const columns = new Set(table.columns.map((column) => column.name));
  const keys = new Set<string>();
  for (const row of rows) {
    for (const column of table.columns) checkValue(table, column, row);
    for (const name of Object.keys(row)) {
      if (!columns.has(name)) throw unknownColumn(table, name);
    }
    const key = keyIdentity(row, table);
    if (keys.has(key)) throw duplicateKey(table, row);
    keys.add(key);
  }
}

function checkValue(table: Table, column: Column, row: Row): void {
  const problem = valueProblem(row[column.name], column);
  if (problem === undefined) return;
  const key = showKey(row, table);
  throw new WarehouseError('warehouse/bad-value', `${table.name}.${column.name} ${problem} (row ${key})`, {
    at: { table: table.name, column: column.name, key },
  });
}

function checkForeignKeys(table: Table, rows: WarehouseRows): void {
  for (const column of table.columns) {
    if (column.role.kind !== 'foreign-key') continue;
    const { references } = column.role;
    const members = new Set((rows.get(references) ?? []).map((member) => member[column.name]));
    const orphan = rowsOf(rows, table).find((row) => !members.has(row[column.name]));
    if (orphan === undefined) continue;
    const key = showKey(orphan, table);
    throw new WarehouseError(
      'warehouse/orphan-key',
      `${table.name}.${column.name} is ${String(orphan[column.name])}, which ${references} does not have (row ${key})`,
      { at: { table: table.name, column: column.name, key } },
    );
  }
}

function duplicateKey(table: Table, row: Row): WarehouseError {
  const key = showKey(row, table);
  const message = `${table.name} has two rows with the primary key ${key}; expected ${table.grain}`;
  return new WarehouseError('warehouse/duplicate-key', message, { at: { table: table.name, key } });
}

function unknownColumn(table: Table, column: string): WarehouseError {
  return new WarehouseError(
    'warehouse/unknown-column',
    `a row of ${table.name} has the column '${column}', which the star schema does not have`,
    { at: { table: table.name, column } },
  );
}
