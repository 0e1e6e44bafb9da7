import { type Column, findNearest, findTable, type Row, type Table } from '@ott-analytics/model/contract';
import type { Warehouse } from '../load/warehouse.js';
import { EtlError } from '../run/etl-error.js';
import { sqlText } from './sql-text.js';
import type { CellFilter } from './trace-target.js';

/** A row of a fact with the codes of its members; one measure has a value or null (not published). */
export interface FactRow {
  readonly table: string;
  /** Codes by dimension (`platform`, `line_item`, ...), in the order of the fact's columns. */
  readonly members: Readonly<Record<string, string>>;
  readonly lineItemGroup: string | undefined;
  readonly measures: Readonly<Record<string, string | null>>;
  readonly isAdditive: boolean | null;
  readonly basis: string;
  readonly periodKind: string;
  readonly periodEnd: string;
  readonly periodEndReported: string;
  readonly dateBasis: string;
  readonly file: string;
  readonly line: number;
}

/** Columns with the names that people give a member; the code is always `<dimension>_code`. */
const NAMES: Readonly<Record<string, string>> = { audience: 'audience_band' };
const NO_MEMBER = new Set(['date_key', 'basis_key', 'source_key']);

/** Rows of a fact under an SQL condition (aliases: `f` the fact, `d_<dimension>`, `s` dim_source), by date. */
export async function readFactRows(
  warehouse: Warehouse,
  tableName: string,
  condition: string,
): Promise<readonly FactRow[]> {
  const table = findTable(tableName);
  const dimensions = dimensionsOf(table);
  const codes = dimensions.map((name) => `d_${name}.${name}_code AS m_${name}`);
  const group = dimensions.includes('line_item') ? ['d_line_item.line_item_group AS line_item_group'] : [];
  const joins = dimensions.map(
    (name) => `JOIN dim_${name} d_${name} ON d_${name}.${name}_key = f.${name}_key`,
  );
  const rows = await warehouse.query(
    `SELECT ${['f.*', 's.file AS source_file', 'b.basis_code AS basis_code', ...codes, ...group].join(', ')} FROM ${tableName} f ` +
      `JOIN dim_source s ON s.source_key = f.source_key JOIN dim_basis b ON b.basis_key = f.basis_key ${joins.join(' ')} ` +
      `WHERE ${condition}`,
  );
  // Sorted here: engines order texts each in their own way.
  return rows.map((row) => toFactRow(table, row)).sort(compareRows);
}

function compareRows(a: FactRow, b: FactRow): number {
  const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
  return (
    compare(a.periodEnd, b.periodEnd) ||
    compare(a.file, b.file) ||
    a.line - b.line ||
    compare(JSON.stringify(a.members), JSON.stringify(b.members))
  );
}

const dimensionsOf = (table: Table): readonly string[] =>
  table.columns.flatMap(({ name, role }) =>
    role.kind === 'foreign-key' && !NO_MEMBER.has(name) ? [name.replace(/_key$/, '')] : [],
  );

function toFactRow(table: Table, row: Row): FactRow {
  const textOf = (column: string): string => row[column]?.toString() ?? '';
  const members = table.columns.flatMap(({ name, role }): (readonly [string, string])[] => {
    if (role.kind === 'degenerate') return [[name, textOf(name)]];
    if (role.kind !== 'foreign-key' || NO_MEMBER.has(name)) return [];
    const dimension = name.replace(/_key$/, '');
    return [[dimension, textOf(`m_${dimension}`)]];
  });
  const measures = table.columns
    .filter(isMeasure)
    .map(({ name }) => [name, row[name]?.toString() ?? null] as const);
  const hasSets = table.columns.some(({ name }) => name === 'is_additive');
  return {
    table: table.name,
    members: Object.fromEntries(members),
    lineItemGroup: row['line_item_group']?.toString(),
    measures: Object.fromEntries(measures),
    isAdditive: hasSets ? row['is_additive'] === true : null,
    basis: textOf('basis_code'),
    periodKind: textOf('period_kind'),
    periodEnd: textOf('period_end'),
    periodEndReported: textOf('period_end_reported'),
    dateBasis: textOf('date_basis'),
    file: textOf('source_file'),
    line: Number(row['source_line']),
  };
}

const isMeasure = ({ role }: Column): boolean => role.kind === 'measure';

/** The members beyond platform and geography as stg_figure writes them: `memberships`, `Age: 16-24`. */
export function furtherMembers({ members }: FactRow): string {
  return Object.entries(members)
    .filter(([name]) => name !== 'platform' && name !== 'geography')
    .map(([, code]) => code)
    .join(', ');
}

/** The filters as an SQL condition; members by code or name, upper and lower case alike. Throws EtlError `etl/trace`. */
export function filterCondition(tableName: string, filters: readonly CellFilter[]): string {
  const table = findTable(tableName);
  const conditions = filters
    .filter(({ name }) => name !== 'measure')
    .map((filter) => toCondition(table, filter));
  return conditions.length === 0 ? '1 = 1' : conditions.join(' AND ');
}

function toCondition(table: Table, { name, value }: CellFilter): string {
  const dimensions = dimensionsOf(table);
  const degenerate = table.columns
    .filter(({ role }) => role.kind === 'degenerate')
    .map((column) => column.name);
  const literal = sqlText(value.toLowerCase());
  if (name === 'year' && /^\d{4}$/.test(value)) return `f.date_key BETWEEN ${value}0101 AND ${value}1231`;
  if (name === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value))
    return `f.date_key = ${value.replaceAll('-', '')}`;
  if (name === 'file') return `LOWER(s.file) = ${literal}`;
  if (
    name === 'additive' &&
    /^(true|false)$/.test(value) &&
    table.columns.some((column) => column.name === 'is_additive')
  )
    return value === 'true' ? 'f.is_additive' : 'NOT f.is_additive';
  if (degenerate.includes(name)) return `LOWER(f.${name}) = ${literal}`;
  if (dimensions.includes(name))
    return `(LOWER(d_${name}.${name}_code) = ${literal} OR LOWER(d_${name}.${NAMES[name] ?? name}) = ${literal})`;
  const known = [...dimensions, ...degenerate, 'year', 'date', 'file', 'measure', 'additive'];
  const nearest = findNearest(name, known);
  throw new EtlError(
    'etl/trace',
    `'${name}=${value}' does not filter ${table.name}; ${nearest === undefined || nearest === name ? `filters are ${known.join(', ')} (year=2020, date=2020-12-31, additive=true)` : `did you mean '${nearest}'?`}`,
  );
}
