import type { Connection } from 'mysql2/promise';
import type { Row } from '@ott-analytics/model/contract';
import { connect, selectRows } from './connect.js';
import type { MysqlOptions } from './mysql-options.js';

/** A connection for queries that is opened when it is first needed, and again after it was lost. */
export interface MysqlReader {
  /** Runs `read` on the connection. Rejects with mysql2's error. */
  use<T>(read: (connection: Connection) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * Makes a reader that may only read, with the SQL that DuckDB understands too: "names" in double quotes, `||` joins
 * texts, a backslash is a backslash.
 */
export function createMysqlReader(options: MysqlOptions): MysqlReader {
  let opened: Promise<Connection> | undefined;
  const open = async (): Promise<Connection> => {
    const connection = await connect(options, { database: true });
    connection.on('end', () => (opened = undefined));
    connection.on('error', () => (opened = undefined));
    await connection.query(
      `SET SESSION sql_mode = 'ANSI_QUOTES,PIPES_AS_CONCAT,NO_BACKSLASH_ESCAPES,ONLY_FULL_GROUP_BY,STRICT_ALL_TABLES'`,
    );
    await connection.query('SET SESSION TRANSACTION READ ONLY');
    return connection;
  };
  return {
    use: async (read) => {
      opened ??= open();
      const connection = await opened.catch((error: unknown) => {
        opened = undefined;
        throw error;
      });
      return await read(connection);
    },
    close: async () => {
      const connection = await opened?.catch(() => undefined);
      opened = undefined;
      await connection?.end().catch(() => connection.destroy());
    },
  };
}

/** The rows of a SELECT through a reader. Rejects with mysql2's error. */
export async function readRows(reader: MysqlReader, sql: string): Promise<readonly Row[]> {
  return await reader.use((connection) => selectRows(connection, sql));
}
