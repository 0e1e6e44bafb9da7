import type { CellValue, Row, Table } from '@ott-analytics/model/contract';

/** The primary key of a row for people: `platform_key=3, date_key=20201231`. */
export function showKey(row: Row, table: Table): string {
  return table.primaryKey.map((name) => `${name}=${String(row[name])}`).join(', ');
}

/**
 * A text that is equal for two rows exactly when their primary keys are equal. Texts that differ only in blanks at
 * the end are the same key: MySQL's utf8mb4_bin compares them padded (Reference Manual, "The utf8mb4_bin collation").
 */
export function keyIdentity(row: Row, table: Table): string {
  return table.primaryKey.map((name) => part(row[name])).join('');
}

function part(value: CellValue | undefined): string {
  const text = typeof value === 'string' ? value.replace(/ +$/, '') : String(value);
  return `${text.length}:${text}`;
}
