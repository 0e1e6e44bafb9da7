import { randomBytes } from 'node:crypto';
import { createConnection } from 'mysql2/promise';
import type { MysqlOptions } from '../../../etl/src/load/mysql/mysql-options.js';
import type { SuitePlace } from './warehouse-suite.js';

/** The options in a test server's URL, with a database name that no other test uses; the database does not exist yet. */
export function freshDatabase(url: string): MysqlOptions {
  const { hostname, port, username, password } = new URL(url);
  return {
    host: hostname,
    port: port === '' ? 3306 : Number(port),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: `ott_test_${randomBytes(6).toString('hex')}`,
  };
}

/** A place for the warehouse suite on a server. */
export function serverPlace(url: string): SuitePlace {
  const options = freshDatabase(url);
  return { target: { kind: 'mysql', options }, remove: () => runOnServer(url, [dropDatabase(options)]) };
}

/** DROP DATABASE for a fresh database. */
export function dropDatabase(options: MysqlOptions): string {
  return `DROP DATABASE IF EXISTS \`${options.database}\``;
}

/** Runs statements on a test server as the user of its URL. */
export async function runOnServer(url: string, statements: readonly string[]): Promise<void> {
  const connection = await createConnection({ uri: url });
  try {
    for (const statement of statements) await connection.query(statement);
  } finally {
    await connection.end();
  }
}
