import type { Cell, TableRows } from '@ott-analytics/model/dax';
import type { Model, Table } from '@ott-analytics/model/tmdl';
import { listWarehouseTables } from '../../project/warehouse-table.js';
import type { RowSource } from './row-source.js';

/** The rows of a model, and the tables whose rows only Power Query can make: they are empty here. */
export interface ModelRows {
  readonly rows: TableRows;
  readonly emptyTables: readonly string[];
}

/**
 * Reads the rows of every table of a model that names a table of the warehouse in its Power Query, column by column under
 * the name of its source column. Numbers with decimals, dates and counts come as text, so that every digit stays.
 */
export async function readModelRows({ tables }: Model, source: RowSource): Promise<ModelRows> {
  const cells = new Map<string, ReadonlyMap<string, ArrayLike<Cell>>>();
  const emptyTables: string[] = [];
  for (const table of tables) {
    const [physical] = listWarehouseTables(table);
    if (physical !== undefined) cells.set(table.name, await source.read(physical, columnsOf(table)));
    else if (isFilledByPowerQuery(table)) emptyTables.push(table.name);
  }
  return { rows: (table, column) => cells.get(table)?.get(column), emptyTables };
}

function columnsOf({ columns }: Table): readonly { name: string; asText: boolean }[] {
  return columns.flatMap((column) =>
    column.kind === 'data'
      ? [{ name: column.sourceColumn ?? column.name, asText: column.dataType !== 'boolean' }]
      : [],
  );
}

/** Has the table columns to fill and a Power Query that does not read the warehouse? A table of measures has none. */
function isFilledByPowerQuery({ columns, partitions }: Table): boolean {
  return (
    columns.some((column) => column.kind === 'data' && column.isHidden !== true) &&
    partitions.some(({ source }) => source.kind === 'm')
  );
}
