/** A database server for tests that answers on 127.0.0.1, or that a person has named. */
export interface TestServer {
  readonly kind: 'mysql' | 'mariadb';
  /** `mysql://user:password@host:port/database`; the user may create databases. */
  readonly url: string;
  /** As the server names it, for example `9.7.0-1` or `10.11.14-MariaDB-0+deb12u2`. */
  readonly version: string;
  /** Stops the server and removes its data; does nothing for a server that was not started here. */
  stop(): Promise<void>;
}

/** Database, user and password of a server that was started for tests; it listens on 127.0.0.1 only. */
export const TEST_LOGIN = { user: 'etl', password: 'testpw', database: 'etl' } as const;

/** The statements that every started server runs first: the test user may do everything, as LOAD DATA and DDL tests need. */
export function loginStatements(): string {
  const { user, password, database } = TEST_LOGIN;
  return [
    `CREATE USER IF NOT EXISTS '${user}'@'%' IDENTIFIED BY '${password}';`,
    `GRANT ALL ON *.* TO '${user}'@'%' WITH GRANT OPTION;`,
    `CREATE DATABASE IF NOT EXISTS ${database} CHARACTER SET utf8mb4;`,
    '',
  ].join('\n');
}

/** The URL of a started server's test login. */
export function loginUrl(port: number): string {
  const { user, password, database } = TEST_LOGIN;
  return `mysql://${user}:${password}@127.0.0.1:${port}/${database}`;
}
