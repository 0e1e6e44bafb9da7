import { BLANK_CODE, type StoredColumn } from '../storage/stored-column.js';

/** The code that all rows have in a column; undefined for several, and for no row. */
export function onlyCode(column: StoredColumn, rows: Int32Array): number | undefined {
  const first = rows[0] === undefined ? undefined : (column.codes[rows[0]] ?? BLANK_CODE);
  for (const row of rows) if ((column.codes[row] ?? BLANK_CODE) !== first) return undefined;
  return first;
}
