import { randomBytes } from 'node:crypto';
import type { Connection } from 'mysql2/promise';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findTable } from '@ott-analytics/model/contract';
import { connect, selectRows } from '../../../../etl/src/load/mysql/connect.js';
import { explainMysqlError } from '../../../../etl/src/load/mysql/explain-mysql-error.js';
import { loadTable } from '../../../../etl/src/load/mysql/load-table.js';
import type { MysqlOptions } from '../../../../etl/src/load/mysql/mysql-options.js';
import { openMysqlWarehouse } from '../../../../etl/src/load/mysql/open-mysql-warehouse.js';
import type { Warehouse } from '../../../../etl/src/load/warehouse.js';
import { swapTables } from '../../../../etl/src/load/mysql/swap-tables.js';
import { sampleRows } from '../sample-rows.js';
import { dropDatabase, freshDatabase, runOnServer } from '../server-place.js';

/** What only a server can do wrong, run unchanged for MySQL and MariaDB. */
export function serverSuite(url: () => string): void {
  let options: MysqlOptions;
  beforeEach(async () => {
    options = freshDatabase(url());
    await runOnServer(url(), [`CREATE DATABASE \`${options.database}\` CHARACTER SET utf8mb4`]);
  });
  afterEach(() => runOnServer(url(), [dropDatabase(options)]));

  loadingTests(() => options);
  lostConnectionTests(() => options);
  accessTests(
    () => options,
    (statements) => runOnServer(url(), statements),
  );
}

function loadingTests(options: () => MysqlOptions): void {
  describe('loading a table', () => {
    let connection: Connection;
    const target = { table: findTable('dim_tier'), name: 'dim_tier_new' };
    beforeEach(async () => {
      connection = await connect(options(), { database: true });
    });
    afterEach(() => connection.end());

    it.each([
      ['a duplicate that LOAD DATA LOCAL drops', [tier(1, 'a'), tier(1, 'b')], /took 1 of 2 rows/],
      [
        'a text that it cuts',
        [tier(1, 'x'.repeat(41))],
        /with 1 warnings; the first warning: Data truncated/,
      ],
    ])('finds %s', async (_, rows, message) => {
      const loading = loadTable(connection, target, rows);
      await expect(loading).rejects.toMatchObject({
        code: 'warehouse/check-failed',
        at: { table: 'dim_tier' },
      });
      await expect(loading).rejects.toThrow(message);
    });

    it('goes in many packets', async () => {
      const rows = Array.from({ length: 20_000 }, (_, key) => tier(key, `tier ${key} ${'é'.repeat(20)}`));
      expect(await loadTable(connection, target, rows)).toBe(20_000);
    });

    it('gives up the switch when a reader keeps a table open', async () => {
      await connection.query('CREATE TABLE t (n INT PRIMARY KEY)');
      await connection.query('CREATE TABLE t_new (n INT PRIMARY KEY)');
      await connection.query('SET SESSION lock_wait_timeout = 1');
      const reader = await connect(options(), { database: true });
      await reader.query('START TRANSACTION');
      await reader.query('SELECT * FROM t');
      const swapping = swapTables(connection, ['t'], new Set(['t']));
      await expect(
        swapping.catch((error: unknown) => explainMysqlError(error, options(), 'switching')),
      ).resolves.toMatchObject({
        code: 'warehouse/busy',
      });
      await reader.end();
      await swapTables(connection, ['t'], new Set(['t']));
      expect(await selectRows(connection, 'SHOW TABLES')).toHaveLength(1);
    });
  });
}

function lostConnectionTests(options: () => MysqlOptions): void {
  describe('losing the connection', () => {
    const labelOf = async (warehouse: Warehouse): Promise<unknown> =>
      (await warehouse.query('SELECT MAX(amount) AS label FROM fact_revenue'))[0]?.['label'];

    it('at the switch leaves the old content, and the next load goes through', async () => {
      const warehouse = await openMysqlWarehouse(options());
      await warehouse.publish(sampleRows(1, 3));
      const reader = await connect(options(), { database: true });
      await reader.query('START TRANSACTION');
      await reader.query('SELECT * FROM dim_tier');
      const publishing = warehouse.publish(sampleRows(2, 3)).catch((error: unknown) => error);
      await expect.poll(() => killWaitingSwitch(reader), { timeout: 20_000 }).toBe(true);
      expect(await publishing).toMatchObject({ code: 'warehouse/unreachable' });
      await reader.end();
      expect(await labelOf(warehouse)).toBe('1.0000');
      await expect
        .poll(() => warehouse.publish(sampleRows(3, 3)).then(() => 'published', String), { timeout: 20_000 })
        .toBe('published');
      expect(await labelOf(warehouse)).toBe('3.0000');
      await warehouse.close();
    });

    it('of a reader between two queries is made good by a new one', async () => {
      const warehouse = await openMysqlWarehouse(options());
      await warehouse.publish(sampleRows(1, 3));
      const [own] = await warehouse.query('SELECT CONNECTION_ID() AS id');
      const other = await connect(options(), { database: true });
      await other.query(`KILL ${String(own?.['id'])}`);
      await other.end();
      await expect.poll(() => labelOf(warehouse).catch(String), { timeout: 20_000 }).toBe('1.0000');
      await warehouse.close();
    });
  });
}

/** Ends the connection whose RENAME waits for this reader; false while there is none. */
async function killWaitingSwitch(reader: Connection): Promise<boolean> {
  const [waiting] = await selectRows(
    reader,
    `SELECT ID AS id FROM information_schema.PROCESSLIST WHERE INFO LIKE 'RENAME TABLE%' AND DB = DATABASE()`,
  );
  if (waiting === undefined) return false;
  await reader.query(`KILL ${String(waiting['id'])}`);
  return true;
}

function accessTests(
  options: () => MysqlOptions,
  run: (statements: readonly string[]) => Promise<void>,
): void {
  describe('who may load', () => {
    const user = `limited_${randomBytes(4).toString('hex')}`;
    const password = 'a-pass-phrase-of-its-own';
    const limited = (): MysqlOptions => ({ ...options(), user, password });
    beforeEach(() => run([`CREATE USER '${user}'@'%' IDENTIFIED BY '${password}'`]));
    afterEach(() => run([`DROP USER '${user}'@'%'`]));

    it('not somebody with a wrong password, which no message repeats', async () => {
      const opening = openMysqlWarehouse({ ...options(), password: 'wrong-pass-phrase' });
      await expect(opening).rejects.toMatchObject({ code: 'warehouse/access-denied' });
      await expect(opening).rejects.not.toThrow(/wrong-pass-phrase/);
    });

    it('not a user without rights on the database, and the statement to run is named', async () => {
      await expect(openMysqlWarehouse(limited())).rejects.toMatchObject({
        code: 'warehouse/access-denied',
        message: expect.stringContaining(
          `GRANT ALL ON \`${options().database}\`.* TO '${user}'@'%'`,
        ) as string,
      });
    });

    it('a user with rights on the one database', async () => {
      await run([`GRANT ALL ON \`${options().database}\`.* TO '${user}'@'%'`]);
      const warehouse = await openMysqlWarehouse(limited());
      expect((await warehouse.publish(sampleRows(1, 2))).generation).toBe(1);
      await warehouse.close();
    });

    it('nobody over tables of the same names that were not loaded', async () => {
      await run([`CREATE TABLE \`${options().database}\`.dim_date (mine INT)`]);
      const warehouse = await openMysqlWarehouse(options());
      await expect(warehouse.publish(sampleRows(1, 2))).rejects.toMatchObject({
        code: 'warehouse/foreign-tables',
        at: { table: 'dim_date' },
      });
      await warehouse.close();
    });

    it('nobody where no server listens', async () => {
      await expect(openMysqlWarehouse({ ...options(), port: 1 })).rejects.toMatchObject({
        code: 'warehouse/unreachable',
      });
    });
  });
}

const tier = (key: number, name: string) => ({ tier_key: key, tier_code: `t${key}`, tier: name });
