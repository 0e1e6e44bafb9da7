import { cellLabel } from '../../shared/src/data/cell-label';
import type { GroupingColumn } from '../../shared/src/data/categorical-table';
import { periodOrder } from '../../shared/src/data/period-order';
import type { TextContext } from '../../shared/src/shell/visual-definition';

/** One value of the period field. */
export interface Period {
  /** Stable across updates: the label. */
  readonly key: string;
  readonly label: string;
  /** Its place in time, in units of the field. */
  readonly order: number;
}

/** The periods of the given rows in order of time, each once; a BLANK is no period. */
export function periodsOf(
  column: GroupingColumn | undefined,
  rows: readonly { readonly row: number }[],
  context: TextContext,
): readonly Period[] {
  if (column === undefined) return [];
  const order = periodOrder(column.values);
  const known = new Map<number, Period>();
  for (const { row } of rows) {
    const at = order(row);
    if (at === undefined || known.has(at)) continue;
    const label = cellLabel(column, row, context);
    known.set(at, { key: label, label, order: at });
  }
  return [...known.values()].sort((a, b) => a.order - b.order);
}
