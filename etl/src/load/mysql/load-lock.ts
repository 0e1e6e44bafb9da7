import { createHash } from 'node:crypto';
import type { Connection } from 'mysql2/promise';
import { WarehouseError } from '../warehouse-error.js';
import { selectRows } from './connect.js';
import type { MysqlOptions } from './mysql-options.js';

const NAME_LIMIT = 64;

/**
 * Takes the server's lock of the warehouse for this connection, so that two loads never run at once. The server gives
 * it back when the connection ends, however the process ends. Throws WarehouseError `warehouse/locked` that names the
 * connection which holds it.
 */
export async function takeLoadLock(connection: Connection, options: MysqlOptions): Promise<void> {
  const name = connection.escape(lockName(options.database));
  const [taken] = await selectRows(connection, `SELECT GET_LOCK(${name}, 0) + 0 AS taken`);
  if (Number(taken?.['taken']) === 1) return;
  const [used] = await selectRows(connection, `SELECT IS_USED_LOCK(${name}) AS holder`);
  const holder = String(used?.['holder'] ?? 'unknown');
  throw new WarehouseError(
    'warehouse/locked',
    `another load is running into database ${options.database} (connection ${holder} of ${options.host}:${options.port}); wait until it is finished, or end it on the server with KILL ${holder}`,
  );
}

/** MySQL allows 64 characters for the name of a lock. */
function lockName(database: string): string {
  const name = `ott-load:${database}`;
  return name.length <= NAME_LIMIT ? name : createHash('sha256').update(name).digest('hex');
}
