import type { GroupingColumn } from './categorical-table';
import type { FormatValue } from '../format/format-value';
import type { Localise } from '../localise/localise';

/** Leads from a level of a hierarchy to the one below. */
const BETWEEN_LEVELS = ' › ';

/** Label of a row's grouping value; BLANK is named as such and never an empty place. */
export function cellLabel(
  column: GroupingColumn,
  row: number,
  text: { readonly formatValue: FormatValue; readonly localise: Localise },
): string {
  if (column.levels !== undefined) {
    return column.levels.map((level) => cellLabel(level, row, text)).join(BETWEEN_LEVELS);
  }
  const cell = column.values[row] ?? null;
  if (cell === null || cell === '') return text.localise('Blank');
  // A number without a format is a name here, such as a year: it gets no separators.
  const isName = typeof cell === 'number' && column.format === undefined;
  return typeof cell === 'string' || isName ? String(cell) : text.formatValue(cell, column.format);
}
