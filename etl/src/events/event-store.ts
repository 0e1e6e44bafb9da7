import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api';
import { EtlError } from '../run/etl-error.js';

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

/**
 * Opens a store in a new folder below `parent`, on the disk of the project. Its methods throw EtlError `etl/source` when
 * the disk or the memory is full. What runs that were killed left behind a day ago or earlier is removed.
 */
export async function openEventStore(parent: string): Promise<EventStore> {
  await mkdir(parent, { recursive: true });
  await removeLeftovers(parent);
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
      await connection.run(sql).catch(explain(folder));
    },
    rows: async (sql) => (await connection.runAndReadAll(sql).catch(explain(folder))).getRowObjects(),
    chunks: (sql) => streamChunks(connection, sql),
    close: async () => {
      connection.closeSync();
      instance.closeSync();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Trouble of the machine in words of the user; anything else is a fault of this program and stays as it is. */
const explain =
  (folder: string) =>
  (cause: unknown): never => {
    const message = cause instanceof Error ? cause.message : String(cause);
    if (!/^(IO Error|Out of Memory Error)/.test(message)) throw cause;
    const [first = ''] = message.split('\n');
    throw new EtlError(
      'etl/source',
      `the event logs cannot be staged in ${folder}: ${first}; make room on that disk, about the size of the logs`,
      [],
      cause,
    );
  };

const LEFTOVER_MS = 86_400_000;

async function removeLeftovers(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!/^\.(events|rejects)-/.test(name)) continue;
    const path = join(parent, name);
    // Another run may remove its own folder meanwhile.
    const found = await stat(path).catch(() => undefined);
    if (found !== undefined && Date.now() - found.mtimeMs > LEFTOVER_MS)
      await rm(path, { recursive: true, force: true });
  }
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
