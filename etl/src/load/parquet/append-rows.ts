import { DuckDBDataChunk, type DuckDBConnection } from '@duckdb/node-api';
import type { Row, Table } from '@ott-analytics/model/contract';
import { duckdbType, toDuckdb } from './duckdb-values.js';

/** DuckDB's vector size: the most rows that a data chunk can hold. */
const CHUNK_ROWS = 2048;

/**
 * Appends checked rows to `table` of an attached database, a chunk of whole columns at a time (DuckDB's appender by
 * value is an order of magnitude slower). Nothing passes through text, so decimals, NULL and empty text stay exact.
 */
export async function appendRows(
  connection: DuckDBConnection,
  target: { readonly catalog: string; readonly table: Table },
  rows: readonly Row[],
): Promise<void> {
  const { catalog, table } = target;
  const types = table.columns.map((column) => duckdbType(column.type));
  const appender = await connection.createAppender(table.name, 'main', catalog);
  try {
    for (let start = 0; start < rows.length; start += CHUNK_ROWS) {
      const part = rows.slice(start, start + CHUNK_ROWS);
      const chunk = DuckDBDataChunk.create(types, part.length);
      chunk.setColumns(
        table.columns.map((column) => part.map((row) => toDuckdb(row[column.name], column.type))),
      );
      appender.appendDataChunk(chunk);
    }
  } finally {
    appender.closeSync();
  }
}
