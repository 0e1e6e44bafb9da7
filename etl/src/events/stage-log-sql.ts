import { cellsSql } from './cells-sql.js';
import { daySql } from './day-sql.js';
import type { EventContract } from './event-contract.js';
import { sqlText } from './event-store.js';
import { judgeLineSql } from './judge-line-sql.js';
import type { KnownNames } from './known-names.js';
import type { LocatedRole, LogLayout } from './log-layout.js';
import { MAX_LINE_LENGTH } from './rewrite-log.js';

/** What is staged: the table to make, the log it is part of, the file to read, how its lines are cut, and the names that roles may hold. */
export interface StageRequest {
  readonly table: string;
  /** Prefix of the enumerations of names, which all files of a log share. */
  readonly log: string;
  readonly path: string;
  readonly layout: LogLayout;
  readonly contract: EventContract;
  readonly known: ReadonlyMap<string, KnownNames>;
  /** Last day that an event may have. */
  readonly through: string;
}

/** Never in a log that was scanned: the reader takes the whole line for its one column. */
const NO_DELIMITER = '\u0001\u0002\u0003\u0004';
const SECONDS = { seconds: 1, minutes: 60, milliseconds: 1 } as const;

/** Name of the enumeration that holds the known names of a role. */
const enumOf = (log: string, role: string): string => `${log}_${role}`;

/** Statements that make the enumerations of a log; before its first file. */
export function namesSql(
  log: string,
  roles: readonly LocatedRole[],
  known: ReadonlyMap<string, KnownNames>,
): readonly string[] {
  return roles
    .filter(({ check }) => check === 'member')
    .map(({ role }) => {
      const names = known.get(role)?.names ?? [];
      return `CREATE TYPE ${enumOf(log, role)} AS ENUM (${names.map(sqlText).join(', ')})`;
    });
}

/**
 * The one pass over a log: every line becomes one row of a compact table, in the order of the file, so that row id + 2
 * is the line (the header is line 1). All cells are text until a strict pattern has matched; the reason to refuse a
 * line is computed once and kept with its text. Measured: a reader of whole lines with a split in SQL is faster than
 * DuckDB's column reader, and nothing can be ragged for it.
 */
export function stageLogSql(request: StageRequest): string {
  const { table, path, layout } = request;
  const roles = layout.roles;
  const reader =
    `read_csv(${sqlText(path)}, header = false, skip = 1, columns = {'raw': 'VARCHAR'}, delim = ${sqlText(NO_DELIMITER)}, ` +
    `quote = '', escape = '', auto_detect = false, strict_mode = false, max_line_size = ${MAX_LINE_LENGTH * 4})`;
  const cells = roles.map(({ role, place, check }) => `${cellSql(place, check)} AS ${role}_text`);
  const typed = roles.map((role) => `${typedSql(role, request)} AS ${role.role}`);
  const texts = roles.map(({ role }) => `${role}_text`);
  const kept = roles.filter(({ role }) => role !== 'price').map(({ role }) => role);
  return `CREATE TABLE ${table} AS WITH
      lines AS (SELECT raw, ${cellsSql(layout.delimiter)} AS cells FROM ${reader}),
      texts AS (SELECT raw, len(cells) AS cell_count, ${cells.join(', ')} FROM lines),
      typed AS (SELECT raw, cell_count, ${[...texts, ...typed].join(', ')} FROM texts),
      judged AS (SELECT *, CAST(${judgeLineSql(request)} AS SMALLINT) AS reason FROM typed)
    SELECT reason, CASE WHEN reason > 0 THEN left(raw, 2000) END AS raw, ${kept.join(', ')} FROM judged`;
}

const cellSql = (place: number, check: LocatedRole['check']): string =>
  check === 'member' ? `cells[${place}]` : trimSql(`cells[${place}]`);

/** Trimming costs more than splitting (it decodes every character), so only cells with outer blanks are trimmed. */
const trimSql = (cell: string): string =>
  `CASE WHEN starts_with(${cell}, ' ') OR ends_with(${cell}, ' ') THEN trim(${cell}) ELSE ${cell} END`;

function typedSql({ role, check }: LocatedRole, { log, contract }: StageRequest): string {
  const cell = `${role}_text`;
  switch (check) {
    case 'text':
      return cell;
    case 'date':
      return daySql(cell, contract.dates ?? 'iso');
    case 'duration': {
      const unit = contract.duration ?? 'seconds';
      const digits = unit === 'milliseconds' ? 12 : 9;
      return `CASE WHEN regexp_full_match(${cell}, '[0-9]{1,${digits}}') THEN CAST(${cell} AS BIGINT) * ${SECONDS[unit]} END`;
    }
    case 'money': {
      const point = contract.decimal === 'comma' ? ',' : '\\.';
      const number = contract.decimal === 'comma' ? `replace(${cell}, ',', '.')` : cell;
      return `CASE WHEN regexp_full_match(${cell}, '[0-9]{1,9}(${point}[0-9]{1,4})?') THEN CAST(${number} AS DECIMAL(15, 4)) END`;
    }
    case 'member':
      return memberSql(cell, enumOf(log, role));
  }
}

/** Names as members write them are found at once; others are compared as the index of members compares them. */
function memberSql(cell: string, names: string): string {
  const plain = `lower(${trimSql(cell)})`;
  const single = `CASE WHEN contains(${plain}, '  ') OR contains(${plain}, chr(9)) THEN regexp_replace(${plain}, '\\s+', ' ', 'g') ELSE ${plain} END`;
  const asWritten = `TRY_CAST(${cell} AS ${names})`;
  // Not COALESCE: the optimizer would compute the common parts of its second argument for all rows.
  return `CASE WHEN ${asWritten} IS NOT NULL THEN ${asWritten} ELSE TRY_CAST(${single} AS ${names}) END`;
}
