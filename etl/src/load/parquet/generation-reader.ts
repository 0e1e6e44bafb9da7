import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { Row } from '@ott-analytics/model/contract';
import { WarehouseError } from '../warehouse-error.js';
import { fromDuckdb } from './duckdb-values.js';
import { databasePath } from './generation-folder.js';
import { duckdbOptions } from './write-generation.js';

/** One generation, opened for reading; it stays what it is while others are published. */
export interface GenerationReader {
  readonly generation: number;
  /** Rows of a SELECT. Throws WarehouseError `warehouse/query-failed`. */
  query(sql: string): Promise<readonly Row[]>;
  close(): void;
}

/** Opens a generation of a warehouse folder, read only. Rejects with DuckDB's error when its file is gone. */
export async function openGeneration(folder: string, generation: number): Promise<GenerationReader> {
  const options = { ...duckdbOptions, access_mode: 'READ_ONLY' };
  const instance = await DuckDBInstance.create(databasePath(folder, generation), options);
  const connection = await instance.connect();
  return {
    generation,
    query: (sql) => select(connection, sql),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function select(connection: DuckDBConnection, sql: string): Promise<readonly Row[]> {
  try {
    const result = await connection.runAndReadAll(sql);
    const names = result.columnNames();
    const types = result.columnTypes().map(String);
    return result
      .getRows()
      .map((values) =>
        Object.fromEntries(
          values.map((value, index) => [names[index] ?? '', fromDuckdb(value, types[index] ?? '')]),
        ),
      );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new WarehouseError('warehouse/query-failed', `DuckDB refuses the query: ${reason}`, {
      cause: error,
    });
  }
}
