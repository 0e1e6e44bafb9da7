import type { Diagnostic, Row } from '@ott-analytics/model/contract';
import type { Warehouse } from '../../load/warehouse.js';
import { WarehouseError } from '../../load/warehouse-error.js';
import type { FigureChange } from './compare-figures.js';
import { describeFigure, printValue } from './describe-figure.js';
import type { FigureState } from './figure-state.js';

const COLUMNS =
  'restatement_id, dataset, fact_table, measure, platform_code, geography_code, member, period_end, unit, ' +
  'value_before, raw_before, file_before, line_before, loaded_on_before, ' +
  'value_after, raw_after, file_after, line_after, loaded_on_after';

/** The rows of etl_restatement in the published load, oldest first; none before the first load and for an older layout. */
export async function readRestatements(warehouse: Warehouse): Promise<readonly Row[]> {
  try {
    return await warehouse.query(`SELECT ${COLUMNS} FROM etl_restatement ORDER BY restatement_id`);
  } catch (error) {
    if (error instanceof WarehouseError && error.code === 'warehouse/query-failed') return [];
    throw error;
  }
}

type Restated = Extract<FigureChange, { readonly kind: 'changed' | 'moved' }>;

/** The rows of etl_restatement after a load on `today`: those of earlier loads, then one for each changed figure. */
export function addRestatements(
  earlier: readonly Row[],
  changes: readonly FigureChange[],
  today: string,
): readonly Row[] {
  const last = earlier.reduce((highest, row) => Math.max(highest, Number(row['restatement_id'])), 0);
  const added = findRestated(changes).map((change, index) => toRow(last + index + 1, change, today));
  return [...earlier, ...added];
}

/** One warning a restated figure, and one for each dataset that has lost figures. */
export function warnOfRestatements(changes: readonly FigureChange[]): readonly Diagnostic[] {
  const restated = findRestated(changes).map(({ before, after }): Diagnostic => ({
    code: 'etl/restated',
    severity: 'warning',
    message: `${describeFigure(after)} is restated: ${printValue(after)} now, ${printValue(before)} in the load of ${before.firstLoadedOn}`,
    at: { file: after.file, line: after.line },
    hint: 'both values are kept; see npm run status',
  }));
  const gone = changes.flatMap((change) => (change.kind === 'gone' ? [change.before] : []));
  const lost = [...new Set(gone.map(({ dataset }) => dataset))].map((dataset): Diagnostic => {
    const own = gone.filter((figure) => figure.dataset === dataset);
    const [first] = own;
    return {
      code: 'etl/figures-gone',
      severity: 'warning',
      message: `${own.length} figures of ${dataset} that were loaded before are gone, such as ${first === undefined ? '' : `${describeFigure(first)} (${printValue(first)})`}`,
      ...(first === undefined ? {} : { at: { file: first.file } }),
      hint: 'run with --dry-run before a load to see each of them',
    };
  });
  return [...restated, ...lost];
}

const findRestated = (changes: readonly FigureChange[]): readonly Restated[] =>
  changes.flatMap((change) => (change.kind === 'changed' ? [change] : []));

function toRow(id: number, { before, after }: Restated, today: string): Row {
  const value = (figure: FigureState): string => (figure.unit === 'text' ? 'text' : figure.value);
  return {
    restatement_id: id,
    dataset: after.dataset,
    fact_table: after.fact,
    measure: after.measure,
    platform_code: after.platform || null,
    geography_code: after.geography || null,
    member: after.member || null,
    period_end: after.periodEnd,
    unit: after.unit,
    value_before: value(before),
    raw_before: before.raw,
    file_before: before.file,
    line_before: before.line,
    loaded_on_before: before.firstLoadedOn || today,
    value_after: value(after),
    raw_after: after.raw,
    file_after: after.file,
    line_after: after.line,
    loaded_on_after: today,
  };
}
