import type { Warehouse } from '../load/warehouse.js';
import { readFactRows, type FactRow } from './fact-row.js';
import { isHeldBy } from './is-held-by.js';
import { sqlText } from './sql-text.js';
import { placeOf, type StagedRow } from './staged-row.js';
import type { FactTrace } from './trace.js';
import { traceRemainder } from './trace-remainder.js';

/** Fact rows with the staged figures that their remainders rest on. */
export interface TracedFacts {
  readonly facts: readonly FactTrace[];
  /** Staged figures that the facts come from beyond those given: totals of remainders. */
  readonly further: readonly StagedRow[];
}

/**
 * The rows of the facts that figures have entered; for a flow that a finer set replaced, the additive rows of its year,
 * which stand for it.
 */
export async function findFactRows(
  warehouse: Warehouse,
  figures: readonly StagedRow[],
): Promise<readonly FactRow[]> {
  const searches = new Map<string, readonly FactRow[]>();
  for (const figure of figures) {
    if (!figure.fact.startsWith('fact_')) continue;
    const condition = figure.status === 'loaded' ? ownRow(figure) : await rowsInstead(warehouse, figure);
    const key = `${figure.fact} ${condition ?? ''}`;
    if (condition === undefined || searches.has(key)) continue;
    searches.set(key, await readFactRows(warehouse, figure.fact, condition));
  }
  const rows = [...searches.values()].flat();
  return [
    ...new Map(
      rows.map((row) => [JSON.stringify([row.table, row.members, row.periodEnd, row.file]), row]),
    ).values(),
  ];
}

const ownRow = ({ file, line, periodEnd }: StagedRow): string =>
  `s.file = ${sqlText(file)} AND f.source_line = ${line} AND f.date_key = ${periodEnd.replaceAll('-', '')}`;

/** Where the rows are that stand for a held figure: for revenue its platform, year and line item group. */
async function rowsInstead(warehouse: Warehouse, figure: StagedRow): Promise<string | undefined> {
  if (figure.fact === 'fact_subscriber') return sameMembers(figure);
  if (figure.fact !== 'fact_revenue') return undefined;
  const year = figure.periodEnd.slice(0, 4);
  const [item] = await warehouse.query(
    `SELECT line_item_group FROM dim_line_item WHERE line_item_code = ${sqlText(figure.member)}`,
  );
  const group = item?.['line_item_group'];
  const subject =
    group === 'Revenue'
      ? `d_line_item.line_item_group = 'Revenue'`
      : `d_line_item.line_item_code = ${sqlText(figure.member)}`;
  return `f.is_additive AND d_platform.platform_code = ${sqlText(figure.platform)} AND f.date_key BETWEEN ${year}0101 AND ${year}1231 AND ${subject}`;
}

/** The rows of other sources for the same platform, geography and day. */
const sameMembers = ({ platform, geography, periodEnd }: StagedRow): string =>
  `d_platform.platform_code = ${sqlText(platform)} AND d_geography.geography_code = ${sqlText(geography)} AND f.date_key = ${periodEnd.replaceAll('-', '')}`;

/** Each measure of the rows with where it comes from: staged figures, or a published total minus its parts. */
export async function traceFacts(
  warehouse: Warehouse,
  rows: readonly FactRow[],
  options: { readonly figures: readonly StagedRow[]; readonly measure: string | undefined },
): Promise<TracedFacts> {
  const facts: FactTrace[] = [];
  const further: StagedRow[] = [];
  for (const row of rows) {
    for (const [measure, value] of Object.entries(row.measures)) {
      if (value === null || (options.measure !== undefined && options.measure !== measure)) continue;
      const own = options.figures.filter((figure) => isHeldBy(figure, row, measure));
      const remainder = own.length === 0 ? await traceRemainder(warehouse, row, measure) : undefined;
      const { table, members, isAdditive, basis, file, line } = row;
      const { periodKind, periodEnd, periodEndReported, dateBasis } = row;
      facts.push({
        ...{ table, measure, value, members, isAdditive, basis },
        ...{ periodKind, periodEnd, periodEndReported, dateBasis, file, line },
        comesFrom: (remainder?.totals ?? own).map(placeOf),
        remainder: remainder?.trace,
      });
      further.push(...(remainder?.totals ?? []));
    }
  }
  return { facts, further };
}
