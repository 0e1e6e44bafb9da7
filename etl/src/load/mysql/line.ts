import { crc32 } from 'node:zlib';
import type { CellValue, Column, Row, Table } from '@ott-analytics/model/contract';
import { parseDecimal, printDecimal } from '../check/parse-decimal.js';
import { quoted } from './wire-dialect.js';

/** The characters that LOAD DATA would take for its own, escaped (Reference Manual, "LOAD DATA Statement", escape sequences). */
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\0': '\\0' };

/** A value as MySQL prints it, null for NULL: decimals at full scale, booleans as 1 and 0. The value must be checked. */
export function wireText(value: CellValue | undefined, column: Column): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (column.type.kind !== 'decimal') return String(value);
  const scaled = parseDecimal(String(value), column.type);
  if (scaled === undefined) throw new RangeError(`value not checked before loading: ${String(value)}`);
  return printDecimal(scaled, column.type.scale);
}

/** The line of a row for `WireDialect.bulkLoad`: fields in column order, NULL as `\N`, empty text as nothing. */
export function printLine(row: Row, table: Table): string {
  const fields = table.columns.map((column) => {
    const text = wireText(row[column.name], column);
    return text === null
      ? '\\N'
      : text.replace(/[\\\t\n\0]/g, (character) => ESCAPES[character] ?? character);
  });
  return `${fields.join('\t')}\n`;
}

/** CRC-32 of a row's content in UTF-8, with NULL and empty text told apart; `checksumSql` computes the same in the server. */
export function rowChecksum(row: Row, table: Table): number {
  const parts = table.columns.map((column) => {
    const text = wireText(row[column.name], column);
    return text === null ? '-' : `=${text}`;
  });
  return crc32(parts.join(''));
}

/** A SELECT of one row, `row_count` and `checksum`: the number of rows and the sum of `rowChecksum` over the named table. */
export function checksumSql(table: Table, name: string): string {
  const parts = table.columns.map((column) => `IFNULL(CONCAT('=', ${quoted(column.name)}), '-')`).join(', ');
  return `SELECT COUNT(*) AS row_count, COALESCE(SUM(CRC32(CONCAT(${parts}))), 0) AS checksum FROM ${quoted(name)}`;
}
