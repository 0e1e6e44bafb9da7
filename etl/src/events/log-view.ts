import type { EventContract } from './event-contract.js';
import { sqlText, type EventStore } from './event-store.js';
import type { KnownNames } from './known-names.js';
import type { LocatedRole } from './log-layout.js';

/** All staged files of one log as one view of its accepted lines, ready to be summed up. */
export interface LogView {
  readonly store: EventStore;
  readonly contract: EventContract;
  /** Name of the view; its column `part` is the place of the file among `files`. */
  readonly view: string;
  readonly files: readonly string[];
  readonly roles: readonly LocatedRole[];
  readonly known: ReadonlyMap<string, KnownNames>;
  /** Last day that an event may have. */
  readonly through: string;
}

/**
 * Makes the view over the tables of a log. Names that stand for one member become one name, so that accounts are not
 * counted once for each spelling.
 */
export async function createLogView(log: LogView, tables: readonly string[]): Promise<void> {
  const parts = tables.map((table, part) => `SELECT ${part} AS part, * FROM ${table} WHERE reason = 0`);
  const all = parts.join(' UNION ALL ');
  const replaced: string[] = [];
  for (const { role, check } of log.roles) {
    if (check !== 'member' || !isMemberRole(role)) continue;
    const rows = await log.store.rows(
      `SELECT DISTINCT CAST(${role} AS VARCHAR) AS name FROM (${all}) AS parts`,
    );
    const names = rows.map(({ name }) => String(name)).sort();
    const type = `${log.view}_${role}`;
    const first = (name: string): string =>
      names.find((other) => memberOf(log, role, other) === memberOf(log, role, name)) ?? name;
    const whens = names
      .filter((name) => first(name) !== name)
      .map((name) => `WHEN ${sqlText(name)} THEN CAST(${sqlText(first(name))} AS ${type})`);
    if (whens.length > 0) replaced.push(`CASE ${role} ${whens.join(' ')} ELSE ${role} END AS ${role}`);
  }
  const columns = replaced.length === 0 ? '*' : `* REPLACE (${replaced.join(', ')})`;
  await log.store.run(`CREATE VIEW ${log.view} AS SELECT ${columns} FROM (${all}) AS parts`);
}

/** Whether the log has a column of that role. */
export const hasRole = ({ roles }: LogView, role: string): boolean =>
  roles.some((located) => located.role === role);

/** Roles that name a member of a closed list. */
export type MemberRole = 'platform' | 'country' | 'plan' | 'device' | 'type';

const isMemberRole = (role: string): role is MemberRole =>
  ['platform', 'country', 'plan', 'device', 'type'].includes(role);

/** The member that a staged name stands for; the platform of the contract where there is no column. */
export function memberOf(log: LogView, role: MemberRole, name: unknown): string {
  if (role === 'platform' && log.contract.platform !== undefined) return log.contract.platform;
  const code = log.known.get(role)?.index.find(String(name));
  if (code === undefined) throw new RangeError(`'${String(name)}' was staged as a ${role} but is none`);
  return code;
}

/** SQL of a day's month as a number that counts months. */
export const monthSql = (day: string): string => `CAST(year(${day}) * 12 + month(${day}) - 1 AS INTEGER)`;

/** SQL of the platform column, or of the contract's one platform. */
export const platformSql = ({ contract }: LogView): string =>
  contract.platform === undefined ? 'platform' : `${sqlText(contract.platform)} AS platform`;

/** The first file with events of a month, which the month's figures name as their source; by days in `day`. */
export async function sourceOfMonths(log: LogView, day = 'started'): Promise<(month: number) => string> {
  const [only = ''] = log.files;
  if (log.files.length === 1) return () => only;
  const rows = await log.store.rows(
    `SELECT ${monthSql(day)} AS month, min(part) AS part FROM ${log.view} GROUP BY ALL`,
  );
  const first = new Map(rows.map((row) => [Number(row['month']), log.files[Number(row['part'])] ?? only]));
  return (month) => first.get(month) ?? only;
}
