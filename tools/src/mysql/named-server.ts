import { unavailable, type Unavailable } from '../machine/unavailable.js';
import { serverVersion } from './server-greeting.js';
import type { TestServer } from './test-server.js';

/** What MySQL and its fork are called for people. */
export const SERVER_NAMES: Readonly<Record<TestServer['kind'], string>> = {
  mysql: 'MySQL',
  mariadb: 'MariaDB',
};

const DEFAULT_PORT = 3306;

/**
 * The server that a person named in an environment variable; undefined when the variable is unset or empty. A URL
 * that cannot be read, does not answer, or answers as the other kind of server is unavailable with that reason: the
 * tests never fall back to another server than the one that was asked for.
 */
export async function namedServer(
  kind: TestServer['kind'],
  variable: string,
  value: string | undefined,
  versionAt: (host: string, port: number) => Promise<string | undefined> = serverVersion,
): Promise<TestServer | Unavailable | undefined> {
  if (value === undefined || value === '') return undefined;
  const name = SERVER_NAMES[kind];
  const how = `correct ${variable} (mysql://user:password@host:port/database) or unset it`;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url?.protocol !== 'mysql:') return unavailable(`${variable} is no mysql:// URL`, how);
  const port = url.port === '' ? DEFAULT_PORT : Number(url.port);
  const version = await versionAt(url.hostname, port);
  if (version === undefined) {
    return unavailable(`no server answers on ${url.hostname}:${port}, which ${variable} names`, how);
  }
  if (version.includes('MariaDB') !== (kind === 'mariadb')) {
    return unavailable(`${variable} names a server of version ${version}, which is no ${name}`, how);
  }
  return { kind, url: value, version, stop: () => Promise.resolve() };
}
