import { cellsSql } from './cells-sql.js';
import { daySql } from './day-sql.js';
import type { EventContract } from './event-contract.js';
import { sqlText } from './event-store.js';
import type { KnownNames } from './known-names.js';
import type { LocatedRole, LogLayout } from './log-layout.js';
import { LINE_REASONS, reasonOf } from './reason.js';
import { FAULT_MARK, LINE_FAULTS, MAX_LINE_LENGTH } from './rewrite-log.js';

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
const FIRST_DAY = '1990-01-01';
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
      judged AS (SELECT *, CAST(${reasonSql(request)} AS SMALLINT) AS reason FROM typed)
    SELECT reason, CASE WHEN reason > 0 THEN left(raw, 2000) END AS raw, ${kept.join(', ')} FROM judged`;
}

const cellSql = (place: number, check: LocatedRole['check']): string =>
  // Names lose their outer blanks when they are normalised.
  check === 'member' ? `cells[${place}]` : `trim(cells[${place}])`;

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
    case 'member': {
      const plain = `lower(trim(${cell}))`;
      const name = `CASE WHEN contains(${plain}, '  ') OR contains(${plain}, chr(9)) THEN regexp_replace(${plain}, '\\s+', ' ', 'g') ELSE ${plain} END`;
      return `TRY_CAST(${name} AS ${enumOf(log, role)})`;
    }
  }
}

/** The first fault of a line, as a number that `reason.ts` explains; 0 for a good line, -1 for a blank one. */
function reasonSql({ layout, contract, through }: StageRequest): string {
  const marked = (fault: string): string => `starts_with(raw, ${sqlText(FAULT_MARK + fault)})`;
  const whens = [
    `WHEN raw IS NULL OR raw = '' OR trim(raw) = '' THEN -1`,
    `WHEN ${marked(LINE_FAULTS.encoding)} THEN ${LINE_REASONS.encoding}`,
    `WHEN ${marked(LINE_FAULTS.length)} THEN ${LINE_REASONS.length}`,
    `WHEN raw = ${sqlText(layout.headerLine)} THEN ${LINE_REASONS.header}`,
    `WHEN cell_count <> ${layout.cells} THEN ${LINE_REASONS.cells}`,
    ...layout.roles.flatMap((role) => roleWhens(role, contract, through)),
  ];
  if (contract.kind === 'subscription_events') whens.push(`WHEN cancel < start THEN ${LINE_REASONS.order}`);
  return `CASE ${whens.join(' ')} ELSE 0 END`;
}

function roleWhens(located: LocatedRole, contract: EventContract, through: string): readonly string[] {
  const { role, check, place, filled } = located;
  const whens = filled ? [`WHEN ${role}_text = '' THEN ${reasonOf(place, 'empty')}`] : [];
  const isFilled = filled ? '' : `${role}_text <> '' AND `;
  const bad = `WHEN ${isFilled}${role} IS NULL THEN ${reasonOf(place, check === 'member' ? 'unknown' : 'form')}`;
  switch (check) {
    case 'text':
      return [...whens, `WHEN length(${role}) > 200 THEN ${reasonOf(place, 'high')}`];
    case 'date': {
      const early = `WHEN ${role} < DATE '${FIRST_DAY}' THEN ${reasonOf(place, 'low')}`;
      // A subscription may be cancelled to the end of a term that lies ahead.
      if (role === 'cancel') return [...whens, bad, early];
      return [
        ...whens,
        bad,
        early,
        `WHEN ${role} > DATE ${sqlText(through)} THEN ${reasonOf(place, 'high')}`,
      ];
    }
    case 'duration': {
      const limit = (contract.maxSeconds ?? 86_400) * (contract.duration === 'milliseconds' ? 1000 : 1);
      return [...whens, bad, `WHEN ${role} > ${limit} THEN ${reasonOf(place, 'high')}`];
    }
    case 'money':
    case 'member':
      return [...whens, bad];
  }
}
