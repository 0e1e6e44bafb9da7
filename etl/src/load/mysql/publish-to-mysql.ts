import type { Connection } from 'mysql2/promise';
import { starSchema, type WarehouseRows } from '@ott-analytics/model/contract';
import { rowsOf } from '../check/check-rows.js';
import type { Publication } from '../warehouse.js';
import { WarehouseError } from '../warehouse-error.js';
import { connect, selectRows } from './connect.js';
import { explainMysqlError, mysqlErrorCode } from './explain-mysql-error.js';
import { loadTable } from './load-table.js';
import { takeLoadLock } from './load-lock.js';
import type { MysqlOptions } from './mysql-options.js';
import {
  createPublication,
  publicationTable,
  readGeneration,
  refuseForeignTables,
} from './publication-table.js';
import { dropLeftovers, existingTables, shadowName, swapTables } from './swap-tables.js';
import { mysqlDialect } from './wire-dialect.js';

/** How long the switch waits for readers; new readers queue behind it meanwhile. */
const SWITCH_WAIT_S = 30;

/** Tables that change together. */
const tableNames = [...starSchema.map((table) => table.name), publicationTable];

/**
 * Loads checked rows into shadow tables on a connection of its own, checks them and switches all tables at once.
 * Creates the database when it is missing and the user may. Rejects with WarehouseError; nothing is switched then.
 */
export async function publishToMysql(
  options: MysqlOptions,
  rows: WarehouseRows,
  confirm?: () => Promise<void>,
): Promise<Publication> {
  const connection = await connectForLoad(options);
  try {
    await takeLoadLock(connection, options);
    await confirm?.();
    return await publishLocked(connection, options, rows);
  } catch (error) {
    throw explainMysqlError(error, options, `loading database ${options.database}`);
  } finally {
    // Ends the lock as well. A connection that is already lost has nothing to end.
    await connection.end().catch(() => connection.destroy());
  }
}

async function publishLocked(
  connection: Connection,
  options: MysqlOptions,
  rows: WarehouseRows,
): Promise<Publication> {
  await connection.query(
    `SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,NO_ENGINE_SUBSTITUTION', SESSION lock_wait_timeout = ${SWITCH_WAIT_S}`,
  );
  const existing = await existingTables(connection);
  await refuseForeignTables(connection, existing);
  await refuseWithoutLocalInfile(connection);
  await dropLeftovers(connection, tableNames);
  const generation = ((await readGeneration(connection)) ?? 0) + 1;
  try {
    const tables: Record<string, number> = {};
    for (const table of starSchema) {
      const target = { table, name: shadowName(table.name) };
      tables[table.name] = await loadTable(connection, target, rowsOf(rows, table));
    }
    await createPublication(connection, shadowName(publicationTable), generation);
    await swapTables(connection, tableNames, existing).catch(async (error: unknown) => {
      // When the connection is lost in this moment, only the server knows whether it has switched.
      if ((await publishedGeneration(options)) !== generation) throw error;
    });
    return { generation, tables };
  } catch (error) {
    await dropLeftovers(connection, tableNames).catch(() => undefined);
    throw error;
  }
}

/** The published generation as a new connection sees it; undefined when there is none or the server does not answer. */
async function publishedGeneration(options: MysqlOptions): Promise<number | undefined> {
  try {
    const connection = await connect(options, { database: true });
    return await readGeneration(connection).finally(() => connection.end());
  } catch {
    return undefined;
  }
}

/** A connection to the database, which is created when it does not exist. */
async function connectForLoad(options: MysqlOptions): Promise<Connection> {
  try {
    return await connect(options, { database: true });
  } catch (error) {
    if (mysqlErrorCode(error) !== 'ER_BAD_DB_ERROR') {
      throw explainMysqlError(error, options, `connecting to database ${options.database}`);
    }
  }
  try {
    const server = await connect(options, { database: false });
    await server.query(mysqlDialect.createDatabase(options.database)).finally(() => server.end());
    return await connect(options, { database: true });
  } catch (error) {
    throw new WarehouseError(
      'warehouse/database-missing',
      `database ${options.database} does not exist on ${options.host}:${options.port} and user ${options.user} may not create it; an administrator runs: ${mysqlDialect.createDatabase(options.database)}`,
      { cause: error },
    );
  }
}

/** The server would refuse LOAD DATA LOCAL halfway: say so before anything is made. */
async function refuseWithoutLocalInfile(connection: Connection): Promise<void> {
  const [row] = await selectRows(connection, 'SELECT @@GLOBAL.local_infile + 0 AS allowed');
  if (Number(row?.['allowed']) === 1) return;
  throw Object.assign(new Error('@@GLOBAL.local_infile is 0'), { code: 'ER_CLIENT_LOCAL_FILES_DISABLED' });
}
