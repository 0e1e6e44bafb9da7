import type { Row } from '@ott-analytics/model/contract';
import { WarehouseError } from '../../load/warehouse-error.js';
import type { Warehouse } from '../../load/warehouse.js';

/**
 * One figure as a load keeps it in stg_figure. `value` is exact decimal text in base units (`unit`) before the currency
 * rate, so that loads in different currencies compare; prose has the text itself.
 */
export interface FigureState {
  readonly dataset: string;
  readonly fact: string;
  readonly measure: string;
  readonly platform: string;
  readonly geography: string;
  readonly member: string;
  readonly periodEnd: string;
  readonly unit: string;
  readonly value: string;
  readonly raw: string;
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly status: string;
  readonly reason: string | undefined;
  /** Day of the load that first held this value; empty for a figure that no load has held yet. */
  readonly firstLoadedOn: string;
}

const textOf = (row: Row, column: string): string => row[column]?.toString() ?? '';

/** The state of a figure from its row of stg_figure. */
export function toFigureState(row: Row): FigureState {
  const raw = textOf(row, 'raw');
  const unit = textOf(row, 'unit');
  return {
    dataset: textOf(row, 'dataset'),
    fact: textOf(row, 'fact_table'),
    measure: textOf(row, 'measure'),
    platform: textOf(row, 'platform_code'),
    geography: textOf(row, 'geography_code'),
    member: textOf(row, 'member'),
    periodEnd: textOf(row, 'period_end'),
    unit,
    value: unit === 'text' ? raw : textOf(row, 'base_value'),
    raw,
    file: textOf(row, 'file'),
    line: Number(row['line']),
    field: textOf(row, 'field'),
    status: textOf(row, 'status'),
    reason: row['reason']?.toString(),
    firstLoadedOn: textOf(row, 'first_loaded_on'),
  };
}

/** What makes a figure the same one in two loads: dataset, fact, measure, members and period; not its file or value. */
export function figureIdentity(figure: FigureState): string {
  const { dataset, fact, measure, platform, geography, member, periodEnd } = figure;
  return JSON.stringify([dataset, fact, measure, platform, geography, member, periodEnd]);
}

/**
 * The figures of a load by identity. Where several records give the same one (of which at most one is loaded), the
 * loaded one stands for all, else the first by file and line.
 */
export function indexFigures(figures: readonly FigureState[]): ReadonlyMap<string, FigureState> {
  const index = new Map<string, FigureState>();
  for (const figure of figures) {
    const key = figureIdentity(figure);
    const known = index.get(key);
    if (known === undefined || compareRank(figure, known) < 0) index.set(key, figure);
  }
  return index;
}

function compareRank(a: FigureState, b: FigureState): number {
  const held = ({ status }: FigureState): number => (status === 'loaded' ? 0 : 1);
  if (held(a) !== held(b)) return held(a) - held(b);
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}

/** The figures of the published load; undefined when a loader of an older layout made it. Throws other WarehouseErrors. */
export async function readFigures(warehouse: Warehouse): Promise<readonly FigureState[] | undefined> {
  try {
    const rows = await warehouse.query(
      'SELECT dataset, fact_table, measure, platform_code, geography_code, member, period_end, unit, base_value, raw, file, line, field, status, reason, first_loaded_on FROM stg_figure',
    );
    return rows.map(toFigureState);
  } catch (error) {
    if (error instanceof WarehouseError && error.code === 'warehouse/query-failed') return undefined;
    throw error;
  }
}
