import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api';

/** A row of a query, by column. Whole numbers beyond 53 bits and sums come as bigint. */
export type StoreRow = Readonly<Record<string, DuckDBValue>>;

/** The engine that logs are staged in: a DuckDB database of its own in a folder that goes when it is closed. */
export interface EventStore {
  readonly folder: string;
  run(sql: string): Promise<void>;
  rows(sql: string): Promise<readonly StoreRow[]>;
  /** Rows one chunk at a time, for results that may be large. */
  chunks(sql: string): AsyncIterable<readonly (readonly DuckDBValue[])[]>;
  close(): Promise<void>;
}

/** What DuckDB may hold in memory. The process as a whole stays below 1 GB with it (docs/benchmarks.md). */
const MEMORY_LIMIT = '400MB';

/** Opens a store in a new folder below `parent`, on the disk of the project. Rejects when the folder cannot be made. */
export async function openEventStore(parent: string): Promise<EventStore> {
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, '.events-'));
  const instance = await DuckDBInstance.create(join(folder, 'events.duckdb'), {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    memory_limit: MEMORY_LIMIT,
    temp_directory: join(folder, 'spill'),
    // Row ids follow the lines of a file only in this order; see stage-log-sql.ts.
    preserve_insertion_order: 'true',
  });
  const connection = await instance.connect();
  // Measured: choosing a compression for text costs more than reading and checking the log; the file lives minutes.
  await connection.run("SET force_compression = 'uncompressed'");
  return {
    folder,
    run: async (sql) => {
      await connection.run(sql);
    },
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRowObjects(),
    chunks: (sql) => streamChunks(connection, sql),
    close: async () => {
      connection.closeSync();
      instance.closeSync();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function* streamChunks(
  connection: DuckDBConnection,
  sql: string,
): AsyncGenerator<readonly (readonly DuckDBValue[])[]> {
  const result = await connection.stream(sql);
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) return;
    yield chunk.getRows();
  }
}

/** `text` as a literal of DuckDB's SQL. */
export const sqlText = (text: string): string => `'${text.replaceAll("'", "''")}'`;
