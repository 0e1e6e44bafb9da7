import { groupDigits } from '../run/history/describe-figure.js';
import type { Warehouse } from '../load/warehouse.js';
import {
  compareDecimals,
  parseDecimal,
  printDecimal,
  subtract,
  sumDecimals,
  type Decimal,
} from '../stage/decimal.js';
import { furtherMembers, readFactRows, type FactRow } from './fact-row.js';
import { sqlText } from './sql-text.js';
import { placeOf, readStaged, type StagedRow } from './staged-row.js';
import type { RemainderTrace } from './trace.js';

/** A remainder with the staged figures of its published total and the rows of its parts. */
export interface Remainder {
  readonly trace: RemainderTrace;
  readonly totals: readonly StagedRow[];
  readonly parts: readonly FactRow[];
}

/**
 * How a derived remainder comes about: the published total at its line (all totals of the year for a flow) minus the
 * additive rows of the same platform and line item group (flows) or tier (stocks) and period.
 */
export async function traceRemainder(
  warehouse: Warehouse,
  row: FactRow,
  measure: string,
): Promise<Remainder> {
  const isFlow = row.table === 'fact_revenue';
  const totals = await findTotals(warehouse, row, { measure, isFlow });
  const parts = (await findCandidates(warehouse, row, isFlow)).filter(
    (part) =>
      isSameSubject(part, row, isFlow) && !isSameRow(part, row) && isPublished(part.measures[measure]),
  );
  const totalSum = sumDecimals(totals.map(({ reported }) => number(reported)));
  const partSum = sumDecimals(parts.map(({ measures }) => number(measures[measure])));
  const remainder = subtract(totalSum, partSum);
  const arithmetic =
    `${totals.map(({ reported }) => groupDigits(reported)).join(' + ')} (published: ${totals.map(placeOf).join(', ')})` +
    ` - (${parts.map((part) => `${show(number(part.measures[measure]))} ${partName(part)}`).join(' + ')} = ${show(partSum)})` +
    ` = ${show(remainder)}`;
  const closes = compareDecimals(remainder, number(row.measures[measure])) === 0;
  return { trace: { arithmetic, closes }, totals, parts };
}

function findTotals(
  warehouse: Warehouse,
  row: FactRow,
  { measure, isFlow }: { readonly measure: string; readonly isFlow: boolean },
): Promise<readonly StagedRow[]> {
  const year = row.periodEnd.slice(0, 4);
  const where = [
    `file = ${sqlText(row.file)}`,
    `fact_table = ${sqlText(row.table)}`,
    `measure = ${sqlText(measure)}`,
    `platform_code = ${sqlText(row.members['platform'] ?? '')}`,
    isFlow
      ? `period_end BETWEEN DATE '${year}-01-01' AND DATE '${year}-12-31' AND status = 'staged'`
      : `line = ${row.line}`,
  ];
  return readStaged(warehouse, where.join(' AND '));
}

function findCandidates(warehouse: Warehouse, row: FactRow, isFlow: boolean): Promise<readonly FactRow[]> {
  const year = row.periodEnd.slice(0, 4);
  const period = isFlow
    ? `f.date_key BETWEEN ${year}0101 AND ${year}1231`
    : `f.date_key = ${row.periodEnd.replaceAll('-', '')}`;
  const platform = `d_platform.platform_code = ${sqlText(row.members['platform'] ?? '')}`;
  return readFactRows(warehouse, row.table, `f.is_additive AND ${period} AND ${platform}`);
}

function isSameSubject(part: FactRow, row: FactRow, isFlow: boolean): boolean {
  if (!isFlow) return furtherMembers(part) === furtherMembers(row);
  if (row.lineItemGroup === 'Revenue') return part.lineItemGroup === 'Revenue';
  return part.members['line_item'] === row.members['line_item'];
}

const isSameRow = (a: FactRow, b: FactRow): boolean =>
  a.periodEnd === b.periodEnd && JSON.stringify(a.members) === JSON.stringify(b.members);

const isPublished = (value: string | null | undefined): boolean => value !== null && value !== undefined;

const partName = ({ members }: FactRow): string =>
  [members['geography'], members['line_item']].filter((code) => code !== undefined).join(' ');

const number = (text: string | null | undefined): Decimal =>
  parseDecimal(text ?? '0') ?? { units: 0n, scale: 0 };
const show = (value: Decimal): string => groupDigits(printDecimal(value));
