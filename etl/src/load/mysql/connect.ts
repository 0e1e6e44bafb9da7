import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import type { Row } from '@ott-analytics/model/contract';
import { fromMysql } from './from-mysql.js';
import type { MysqlOptions } from './mysql-options.js';

const CONNECT_TIMEOUT_MS = 10_000;

/**
 * A connection whose results have the types of `Warehouse.query`. `database`: false connects to the server alone, as
 * for a database that does not exist yet. Rejects with mysql2's error.
 */
export async function connect(
  options: MysqlOptions,
  use: { readonly database: boolean },
): Promise<Connection> {
  const connection = await createConnection({
    host: options.host,
    port: options.port,
    user: options.user,
    password: options.password,
    ...(use.database ? { database: options.database } : {}),
    ...(options.ssl === true
      ? { ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true, verifyIdentity: true } }
      : {}),
    charset: 'utf8mb4_bin',
    connectTimeout: CONNECT_TIMEOUT_MS,
    enableKeepAlive: true,
    typeCast: fromMysql,
  });
  // A connection that the server closes while it is idle must not end the process; the next use reports it.
  connection.on('error', () => undefined);
  return connection;
}

/** The rows of a SELECT. Rejects with mysql2's error. */
export async function selectRows(connection: Connection, sql: string): Promise<readonly Row[]> {
  const [rows] = await connection.query<RowDataPacket[]>(sql);
  return rows.map((row): Row => ({ ...row }));
}
