const SYSTEM_SCHEMAS: ReadonlySet<string> = new Set([
  'mysql',
  'information_schema',
  'performance_schema',
  'sys',
]);
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const HOST = new RegExp(`^(?=.{1,253}$)${LABEL}(?:\\.${LABEL})*$`);
const MAX_PORT = 65535;

/** The rule that a host breaks: a host name (RFC 1123) or an IPv4 address. */
export function findHostFault(host: string): string | undefined {
  return HOST.test(host) ? undefined : 'give a host name or an IPv4 address, without port, user or mysql://';
}

/** The rule that a TCP port breaks. */
export function findPortFault(port: string): string | undefined {
  return /^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= MAX_PORT
    ? undefined
    : `a port is a whole number from 1 to ${MAX_PORT}`;
}

/** The rule that a database name breaks. The allow-list is narrower than MySQL's, so that no name needs quoting. */
export function findDatabaseFault(name: string): string | undefined {
  if (!/^[a-z][a-z0-9_]{0,63}$/.test(name)) {
    return 'use lower-case letters, digits and underscores, start with a letter, at most 64 characters';
  }
  return SYSTEM_SCHEMAS.has(name) ? `"${name}" is a system schema of MySQL` : undefined;
}

/** The rule that a user name breaks; MySQL takes 32 characters. */
export function findUserFault(user: string): string | undefined {
  return /^[A-Za-z_][A-Za-z0-9_.-]{0,31}$/.test(user)
    ? undefined
    : 'use letters, digits, _ . and -, start with a letter, at most 32 characters';
}
