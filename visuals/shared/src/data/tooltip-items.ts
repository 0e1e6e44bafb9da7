import { measuresIn, type CategoricalTable } from './categorical-table';
import type { FormatValue } from '../format/format-value';

/** One line of a tooltip: a name and a formatted value. */
export interface TooltipItem {
  readonly displayName: string;
  readonly value: string;
}

/** The lines of the measures in the `tooltips` well for a row; BLANK measures leave no line. */
export function tooltipItems(
  table: CategoricalTable,
  row: number,
  formatValue: FormatValue,
): readonly TooltipItem[] {
  return measuresIn(table, 'tooltips').flatMap((measure) => {
    const cell = measure.values[row] ?? null;
    return cell === null
      ? []
      : [{ displayName: measure.name, value: formatValue(cell, measure.formatAt(row)) }];
  });
}
