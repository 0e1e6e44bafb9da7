import type { Connection } from 'mysql2/promise';
import { selectRows } from './connect.js';
import { quoted } from './wire-dialect.js';

/** The name under which the next content of a table is made ready. */
export const shadowName = (table: string): string => `${table}_new`;
const retiredName = (table: string): string => `${table}_old`;

/** Names of the tables in the database of the connection. */
export async function existingTables(connection: Connection): Promise<ReadonlySet<string>> {
  const rows = await selectRows(
    connection,
    'SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()',
  );
  return new Set(rows.map((row) => String(row['name'])));
}

/** Drops what an unfinished load left of these tables: shadow tables and retired ones. */
export async function dropLeftovers(connection: Connection, tables: readonly string[]): Promise<void> {
  await dropTables(
    connection,
    tables.flatMap((table) => [shadowName(table), retiredName(table)]),
  );
}

/**
 * Puts the shadow tables in the place of the tables of that name in one atomic RENAME, then drops the old ones. When
 * only the drop fails (a reader holds one), the next load drops them.
 */
export async function swapTables(
  connection: Connection,
  tables: readonly string[],
  existing: ReadonlySet<string>,
): Promise<void> {
  const renames = tables.flatMap((table) => [
    ...(existing.has(table) ? [`${quoted(table)} TO ${quoted(retiredName(table))}`] : []),
    `${quoted(shadowName(table))} TO ${quoted(table)}`,
  ]);
  await connection.query(`RENAME TABLE ${renames.join(', ')}`);
  await dropTables(connection, tables.map(retiredName)).catch(() => undefined);
}

async function dropTables(connection: Connection, names: readonly string[]): Promise<void> {
  await connection.query(`DROP TABLE IF EXISTS ${names.map(quoted).join(', ')}`);
}
