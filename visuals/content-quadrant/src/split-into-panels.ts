import { cellLabel } from '../../shared/src/data/cell-label';
import { groupingIn, type CategoricalTable } from '../../shared/src/data/categorical-table';
import type { TextContext } from '../../shared/src/shell/visual-definition';
import type { PlacedRow } from './place-in-time';

/** The rows of one value of the small-multiples field. */
export interface PanelRows {
  /** Undefined without a small-multiples field. */
  readonly name: string | undefined;
  readonly rows: readonly PlacedRow[];
}

/** The rows by panel, in the order of the data; all in one without a small-multiples field. */
export function splitIntoPanels(
  rows: readonly PlacedRow[],
  table: CategoricalTable,
  context: TextContext,
): readonly PanelRows[] {
  const column = groupingIn(table, 'panel');
  if (column === undefined) return [{ name: undefined, rows }];
  const panels = new Map<string, PlacedRow[]>();
  for (const row of rows) {
    const name = cellLabel(column, row.row, context);
    const present = panels.get(name);
    if (present === undefined) panels.set(name, [row]);
    else present.push(row);
  }
  return [...panels].map(([name, members]) => ({ name, rows: members }));
}
