import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import {
  printCreateTable,
  quoteIdentifier,
  starSchema,
  type Table,
  type WarehouseRows,
} from '@ott-analytics/model/contract';
import { rowsOf } from '../check/check-rows.js';
import { WarehouseError } from '../warehouse-error.js';
import { appendRows } from './append-rows.js';
import { syncToDisk } from './durable-files.js';
import { databasePath, generationFolder, generationsFolder } from './generation-folder.js';

const CATALOG = 'warehouse';

/** DuckDB never looks for extensions on the network: Parquet is built in. */
export const duckdbOptions = {
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
} as const;

/**
 * Writes checked rows as one generation, `v/<n>/`: `ott.duckdb` with every table of the star schema, and a SNAPPY
 * Parquet file a table. On return all of it is on disk, and row counts and contents of both are compared. Returns the
 * rows of each table. Throws WarehouseError `warehouse/check-failed` when a comparison fails.
 */
export async function writeGeneration(
  folder: string,
  generation: number,
  rows: WarehouseRows,
): Promise<Readonly<Record<string, number>>> {
  await mkdir(generationFolder(folder, generation), { recursive: true });
  const database = databasePath(folder, generation);
  const counts: Record<string, number> = {};
  const instance = await DuckDBInstance.create(':memory:', duckdbOptions);
  const connection = await instance.connect();
  try {
    await connection.run(`ATTACH ${textLiteral(database)} AS ${CATALOG}`);
    await connection.run(`USE ${CATALOG}`);
    for (const table of starSchema) {
      await connection.run(printCreateTable(table, 'duckdb'));
      await appendRows(connection, { catalog: CATALOG, table }, rowsOf(rows, table));
      const file = join(generationFolder(folder, generation), `${table.name}.parquet`);
      await exportTable(connection, table, file);
      counts[table.name] = await checkTable(connection, table, {
        file,
        expectedRows: rowsOf(rows, table).length,
      });
    }
    await connection.run('USE memory');
    await connection.run(`DETACH ${CATALOG}`);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
  await syncToDisk(database, 'file');
  await syncToDisk(generationFolder(folder, generation), 'folder');
  await syncToDisk(generationsFolder(folder), 'folder');
  return counts;
}

async function exportTable(connection: DuckDBConnection, table: Table, file: string): Promise<void> {
  const name = quoteIdentifier(table.name, 'duckdb');
  await connection.run(`COPY ${name} TO ${textLiteral(file)} (FORMAT parquet, COMPRESSION snappy)`);
  await syncToDisk(file, 'file');
}

/** Rows of the table, after the table and its Parquet file are found equal in number of rows and in content. */
async function checkTable(
  connection: DuckDBConnection,
  table: Table,
  expectation: { readonly file: string; readonly expectedRows: number },
): Promise<number> {
  const { file, expectedRows } = expectation;
  const columns = table.columns.map((column) => quoteIdentifier(column.name, 'duckdb')).join(', ');
  const digest = (source: string): string =>
    `SELECT count(*), coalesce(sum(hash(${columns}))::VARCHAR, '') FROM ${source}`;
  const result = await connection.runAndReadAll(
    `${digest(quoteIdentifier(table.name, 'duckdb'))} UNION ALL ${digest(`read_parquet(${textLiteral(file)})`)}`,
  );
  const [stored, exported] = result.getRows().map(([count, sum]) => ({ count: Number(count), sum }));
  if (stored?.count === expectedRows && exported?.count === expectedRows && stored.sum === exported.sum) {
    return expectedRows;
  }
  const found = `${String(stored?.count)} in ott.duckdb and ${String(exported?.count)} in the Parquet file`;
  throw new WarehouseError(
    'warehouse/check-failed',
    `${table.name} is not what was loaded: ${expectedRows} rows expected, ${found}, contents ${stored?.sum === exported?.sum ? 'equal' : 'different'}`,
    { at: { table: table.name } },
  );
}

const textLiteral = (text: string): string => `'${text.replaceAll("'", "''")}'`;
