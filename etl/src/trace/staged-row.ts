import type { Row } from '@ott-analytics/model/contract';
import type { Warehouse } from '../load/warehouse.js';
import { toFigureState, type FigureState } from '../run/history/figure-state.js';

/** A row of stg_figure with the columns that a trace shows beyond those of its state. */
export interface StagedRow extends FigureState {
  readonly baseValue: string;
  /** In the reporting currency, exact decimal text. */
  readonly reported: string;
  readonly periodEndReported: string;
  readonly periodKind: string;
  readonly dateBasis: string;
  readonly basis: string;
  readonly platformAsWritten: string;
}

/** The staged figures under a condition, by file, line and column. */
export async function readStaged(warehouse: Warehouse, condition: string): Promise<readonly StagedRow[]> {
  const rows = await warehouse.query(`SELECT * FROM stg_figure WHERE ${condition}`);
  // Sorted here: engines order texts each in their own way.
  return rows.map(toStagedRow).sort(compareRows);
}

function toStagedRow(row: Row): StagedRow {
  const textOf = (column: string): string => row[column]?.toString() ?? '';
  return {
    ...toFigureState(row),
    baseValue: textOf('base_value'),
    reported: textOf('value'),
    periodEndReported: textOf('period_end_reported'),
    periodKind: textOf('period_kind'),
    dateBasis: textOf('date_basis'),
    basis: textOf('basis'),
    platformAsWritten: textOf('platform_as_written'),
  };
}

/** `file:line:field`, the key of a staged figure. */
export const placeOf = ({ file, line, field }: Pick<StagedRow, 'file' | 'line' | 'field'>): string =>
  `${file}:${line}:${field}`;

function compareRows(a: StagedRow, b: StagedRow): number {
  const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
  return compare(a.file, b.file) || a.line - b.line || compare(a.field, b.field);
}
