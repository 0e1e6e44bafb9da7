import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Connection, ResultSetHeader } from 'mysql2/promise';
import type { Row, Table } from '@ott-analytics/model/contract';
import { WarehouseError } from '../warehouse-error.js';
import { selectRows } from './connect.js';
import { checksumSql, printLine, rowChecksum } from './line.js';
import { mysqlDialect } from './wire-dialect.js';

const PACKET_CHARACTERS = 64 * 1024;

interface Sent {
  rows: number;
  checksum: bigint;
}

/**
 * Creates the table under `name` and streams checked rows into it. LOAD DATA LOCAL forgives everything (duplicates
 * vanish, short lines are filled up), so afterwards warnings, affected rows, number of rows and a checksum over the
 * content must be what was sent, else WarehouseError `warehouse/check-failed`.
 */
export async function loadTable(
  connection: Connection,
  target: { readonly table: Table; readonly name: string },
  rows: readonly Row[],
): Promise<number> {
  const { table, name } = target;
  await connection.query(mysqlDialect.createTable(table, name));
  const sent: Sent = { rows: 0, checksum: 0n };
  if (rows.length > 0) {
    const [loaded] = await connection.query<ResultSetHeader>({
      sql: mysqlDialect.bulkLoad(table, name),
      infileStreamFactory: () => Readable.from(packets(table, rows, sent), { objectMode: false }),
    });
    await checkLoad(connection, table, { loaded, sent });
  }
  await checkContent(connection, target, sent);
  return sent.rows;
}

/** Lines in packets of about 64 KB; the event loop turns between them, so that the socket can take them away. */
async function* packets(table: Table, rows: readonly Row[], sent: Sent): AsyncGenerator<Buffer> {
  let text = '';
  for (const row of rows) {
    text += printLine(row, table);
    sent.rows += 1;
    sent.checksum += BigInt(rowChecksum(row, table));
    if (text.length < PACKET_CHARACTERS) continue;
    yield Buffer.from(text);
    text = '';
    await nextTurn();
  }
  if (text !== '') yield Buffer.from(text);
}

async function checkLoad(
  connection: Connection,
  table: Table,
  result: { readonly loaded: ResultSetHeader; readonly sent: Sent },
): Promise<void> {
  const { loaded, sent } = result;
  if (loaded.warningStatus === 0 && loaded.affectedRows === sent.rows) return;
  const [warning] = await selectRows(connection, 'SHOW WARNINGS LIMIT 1');
  const first = warning === undefined ? '' : `; the first warning: ${String(warning['Message'])}`;
  throw checkFailed(
    table,
    `the server took ${loaded.affectedRows} of ${sent.rows} rows with ${loaded.warningStatus} warnings${first}`,
  );
}

async function checkContent(
  connection: Connection,
  target: { readonly table: Table; readonly name: string },
  sent: Sent,
): Promise<void> {
  const { table, name } = target;
  const [found] = await selectRows(connection, checksumSql(table, name));
  const count = String(found?.['row_count']);
  const checksum = String(found?.['checksum']);
  if (count === String(sent.rows) && checksum === String(sent.checksum)) return;
  throw checkFailed(
    table,
    `${sent.rows} rows with checksum ${sent.checksum.toString()} were sent, the server holds ${count} with ${checksum}`,
  );
}

function checkFailed(table: Table, what: string): WarehouseError {
  const message = `${table.name} is not what was sent: ${what}; nothing was switched`;
  return new WarehouseError('warehouse/check-failed', message, { at: { table: table.name } });
}
