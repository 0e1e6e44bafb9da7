import { WarehouseError, type WarehouseErrorCode } from '../warehouse-error.js';
import { showServer, type MysqlOptions } from './mysql-options.js';
import { mysqlDialect, quoted } from './wire-dialect.js';

type Explain = (options: MysqlOptions) => readonly [WarehouseErrorCode, string];

const unreachable: Explain = ({ host, port }) => [
  'warehouse/unreachable',
  `no MySQL server can be reached at ${host}:${port}; check host and port, that the server runs, and that no firewall is between`,
];

const denied: Explain = (options) => [
  'warehouse/access-denied',
  `the server refuses ${showServer(options)}: wrong user or password, or the user may not connect from this machine`,
];

const mayNot: Explain = ({ user, database }) => [
  'warehouse/access-denied',
  `user ${user} may not do this in database ${database}; an administrator runs: ${mysqlDialect.createDatabase(database)}; GRANT ALL ON ${quoted(database)}.* TO '${user}'@'%'`,
];

const tls: Explain = ({ host, port }) => [
  'warehouse/tls-failed',
  `no trusted TLS connection to ${host}:${port}: the server offers no TLS, or its certificate is not from a known authority or not for this host; name the authority's certificate in NODE_EXTRA_CA_CERTS, or turn ssl off for a server on this machine`,
];

const noLocalInfile: Explain = ({ host, port }) => [
  'warehouse/local-infile-off',
  `the server ${host}:${port} has local_infile off, which the load needs; an administrator runs: SET GLOBAL local_infile = 1 (for good: local_infile=1 below [mysqld] in the server's configuration)`,
];

const busy: Explain = ({ database }) => [
  'warehouse/busy',
  `a reader keeps tables of ${database} open, so they could not be switched in time; end the long-running query or transaction (SHOW PROCESSLIST lists it) and load again`,
];

const lost: Explain = ({ host, port }) => [
  'warehouse/unreachable',
  `the connection to ${host}:${port} was lost; check that the server still runs, then try again`,
];

const full: Explain = ({ host }) => ['warehouse/load-failed', `the disk of the server ${host} is full`];

/** What a server's or the system's error means for a person, by the code that mysql2 reports. */
const EXPLANATIONS: Readonly<Record<string, Explain>> = {
  ECONNREFUSED: unreachable,
  ENOTFOUND: unreachable,
  EAI_AGAIN: unreachable,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  ETIMEDOUT: unreachable,
  ECONNRESET: lost,
  EPIPE: lost,
  PROTOCOL_CONNECTION_LOST: lost,
  ER_SERVER_SHUTDOWN: lost,
  ER_ACCESS_DENIED_ERROR: denied,
  ER_ACCESS_DENIED_NO_PASSWORD_ERROR: denied,
  ER_HOST_NOT_PRIVILEGED: denied,
  ER_DBACCESS_DENIED_ERROR: mayNot,
  ER_TABLEACCESS_DENIED_ERROR: mayNot,
  ER_SPECIFIC_ACCESS_DENIED_ERROR: mayNot,
  HANDSHAKE_NO_SSL_SUPPORT: tls,
  HANDSHAKE_SSL_ERROR: tls,
  ERR_TLS_CERT_ALTNAME_INVALID: tls,
  SELF_SIGNED_CERT_IN_CHAIN: tls,
  DEPTH_ZERO_SELF_SIGNED_CERT: tls,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: tls,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: tls,
  CERT_HAS_EXPIRED: tls,
  ER_NOT_ALLOWED_COMMAND: noLocalInfile,
  ER_CLIENT_LOCAL_FILES_DISABLED: noLocalInfile,
  ER_LOCK_WAIT_TIMEOUT: busy,
  ER_RECORD_FILE_FULL: full,
  ER_DISK_FULL: full,
};

/** The WarehouseError for an error of mysql2 while `doing` something; a WarehouseError stays as it is. */
export function explainMysqlError(error: unknown, options: MysqlOptions, doing: string): WarehouseError {
  if (error instanceof WarehouseError) return error;
  const explain = EXPLANATIONS[mysqlErrorCode(error) ?? ''];
  const reason = error instanceof Error ? error.message : String(error);
  if (explain !== undefined) {
    const [code, message] = explain(options);
    return new WarehouseError(code, `${message} (${doing}: ${reason})`, { cause: error });
  }
  return new WarehouseError('warehouse/load-failed', `${doing} failed on ${showServer(options)}: ${reason}`, {
    cause: error,
  });
}

/** The code of an error of mysql2 (`ER_BAD_DB_ERROR`, `ECONNREFUSED`, ...); undefined for other errors. */
export function mysqlErrorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
