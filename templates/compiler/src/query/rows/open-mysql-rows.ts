import type { Cell } from '@ott-analytics/model/dax';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { ProjectError } from '../../project/project-error.js';
import type { WarehousePlace } from '../warehouse-place.js';
import type { RowSource } from './row-source.js';

const CONNECT_TIMEOUT_MS = 10_000;

/** Rows of a MySQL or MariaDB warehouse. Rejects with a ProjectError when the server cannot be used. */
export async function openMysqlRows(place: Extract<WarehousePlace, { kind: 'mysql' }>): Promise<RowSource> {
  const connection = await connect(place);
  return {
    read: async (table, columns) => {
      const list = columns.map(({ name, asText }) =>
        asText ? `CAST(${quoted(name)} AS CHAR) AS ${quoted(name)}` : quoted(name),
      );
      try {
        const [rows] = await connection.query<RowDataPacket[]>(
          `SELECT ${list.join(', ')} FROM ${quoted(table)}`,
        );
        return new Map(
          columns.map(({ name }) => [name, rows.map((row): Cell => (row[name] ?? null) as Cell)] as const),
        );
      } catch (cause) {
        throw unusable(`The table ${table} cannot be read from ${describe(place)}`, cause);
      }
    },
    close: () => connection.end(),
  };
}

async function connect(place: Extract<WarehousePlace, { kind: 'mysql' }>): Promise<Connection> {
  const { host, port, database, user, password, ssl } = place;
  try {
    return await createConnection({
      host,
      port,
      database,
      user,
      password,
      ...(ssl && { ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true, verifyIdentity: true } }),
      charset: 'utf8mb4_bin',
      connectTimeout: CONNECT_TIMEOUT_MS,
    });
  } catch (cause) {
    throw unusable(`The database ${describe(place)} cannot be reached`, cause);
  }
}

function describe({ database, user, host, port }: Extract<WarehousePlace, { kind: 'mysql' }>): string {
  return `${database} (${user}@${host}:${port})`;
}

function unusable(what: string, cause: unknown): ProjectError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new ProjectError(
    'compiler/no-warehouse',
    `${what}: ${reason}. Check ott.config.json and OTT_DB_PASSWORD, and load the data with npm run etl.`,
    { cause },
  );
}

function quoted(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}
