import type { Connection } from 'mysql2/promise';
import { starSchema } from '@ott-analytics/model/contract';
import { WarehouseError } from '../warehouse-error.js';
import { selectRows } from './connect.js';
import { mysqlErrorCode } from './explain-mysql-error.js';
import { quoted } from './wire-dialect.js';

/** The table that says which load is published: one row. It is switched together with the tables it speaks of. */
export const publicationTable = 'etl_publication';

/** Number of the published load; undefined when the database or the table does not exist. Rejects with mysql2's error. */
export async function readGeneration(connection: Connection): Promise<number | undefined> {
  try {
    const [row] = await selectRows(connection, `SELECT generation FROM ${quoted(publicationTable)}`);
    return row === undefined ? undefined : Number(row['generation']);
  } catch (error) {
    if (mysqlErrorCode(error) === 'ER_NO_SUCH_TABLE') return undefined;
    throw error;
  }
}

/** Creates the publication table under `name` with its one row. */
export async function createPublication(
  connection: Connection,
  name: string,
  generation: number,
): Promise<void> {
  await connection.query(
    `CREATE TABLE ${quoted(name)} (generation INT NOT NULL COMMENT 'Number of the load, counting up.', ` +
      `finished_on DATETIME NOT NULL COMMENT 'When the load was complete (UTC).', PRIMARY KEY (generation)) ` +
      `ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`,
  );
  await connection.query(`INSERT INTO ${quoted(name)} VALUES (${generation}, UTC_TIMESTAMP())`);
}

/** Throws WarehouseError `warehouse/foreign-tables` when the database holds tables of our names that no load of ours made. */
export async function refuseForeignTables(
  connection: Connection,
  existing: ReadonlySet<string>,
): Promise<void> {
  if (existing.has(publicationTable)) return;
  const foreign = starSchema.find((table) => existing.has(table.name));
  if (foreign === undefined) return;
  const [row] = await selectRows(connection, 'SELECT DATABASE() AS name');
  throw new WarehouseError(
    'warehouse/foreign-tables',
    `database ${String(row?.['name'])} has a table ${foreign.name} that was not made by this load and would be replaced; name an empty database, or drop or rename that table`,
    { at: { table: foreign.name } },
  );
}
