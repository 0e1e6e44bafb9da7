import type { Row } from '@ott-analytics/model/contract';
import { checkRows } from '../check/check-rows.js';
import type { Warehouse } from '../warehouse.js';
import { WarehouseError } from '../warehouse-error.js';
import { explainMysqlError, mysqlErrorCode } from './explain-mysql-error.js';
import type { MysqlOptions } from './mysql-options.js';
import { createMysqlReader, readRows, type MysqlReader } from './mysql-reader.js';
import { readGeneration } from './publication-table.js';
import { publishToMysql } from './publish-to-mysql.js';

/** Errors that mean "nothing there yet": the database or a table does not exist. */
const MISSING = new Set(['ER_BAD_DB_ERROR', 'ER_NO_SUCH_TABLE']);

/**
 * The warehouse in a MySQL or MariaDB database. Connects at once, so that a wrong host, user or password is known
 * early: throws WarehouseError `warehouse/unreachable`, `warehouse/access-denied` or `warehouse/tls-failed`. The
 * database itself need not exist: the first publish creates it.
 */
export async function openMysqlWarehouse(options: MysqlOptions): Promise<Warehouse> {
  const reader = createMysqlReader(options);
  await exists(reader, options);
  return {
    kind: 'mysql',
    exists: () => exists(reader, options),
    query: (sql) => query(reader, options, sql),
    publish: async (rows, confirm) => {
      checkRows(rows);
      return await publishToMysql(options, rows, confirm);
    },
    close: () => reader.close(),
  };
}

async function exists(reader: MysqlReader, options: MysqlOptions): Promise<boolean> {
  try {
    return (await reader.use(readGeneration)) !== undefined;
  } catch (error) {
    if (MISSING.has(mysqlErrorCode(error) ?? '')) return false;
    throw explainMysqlError(error, options, `opening database ${options.database}`);
  }
}

async function query(reader: MysqlReader, options: MysqlOptions, sql: string): Promise<readonly Row[]> {
  try {
    return await readRows(reader, sql);
  } catch (error) {
    if (MISSING.has(mysqlErrorCode(error) ?? '') && !(await exists(reader, options))) {
      throw new WarehouseError(
        'warehouse/nothing-published',
        `no load is published in database ${options.database} on ${options.host}:${options.port}; run the load first`,
        { cause: error },
      );
    }
    const explained = explainMysqlError(error, options, 'the query');
    if (explained.code !== 'warehouse/load-failed') throw explained;
    throw new WarehouseError('warehouse/query-failed', explained.message, { cause: error });
  }
}
