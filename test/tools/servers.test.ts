import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWith, requireMariadb, requireMysql, type Requirement } from '../support/requirements.js';

const SERVERS: readonly [string, Requirement<string>, RegExp][] = [
  ['MySQL', requireMysql(), /^\d+\.\d+\.\d+(?!.*MariaDB)/],
  ['MariaDB', requireMariadb(), /MariaDB/],
];

for (const [name, requirement, version] of SERVERS) {
  describeWith(requirement, `the ${name} server for tests`, (url) => {
    const database = `ott_servers_test_${process.pid}`;
    let connection: Connection;
    let folder = '';

    beforeAll(async () => {
      folder = await mkdtemp(path.join(os.tmpdir(), 'ott-servers-'));
      connection = await createConnection({
        uri: url(),
        infileStreamFactory: (file) => createReadStream(file),
      });
    });
    afterAll(async () => {
      await connection.query(`DROP DATABASE IF EXISTS ${database}`);
      await connection.end();
      await rm(folder, { recursive: true, force: true });
    });

    it('answers SELECT VERSION()', async () => {
      const [rows] = await connection.query<RowDataPacket[]>('SELECT VERSION() AS version');
      expect(rows[0]?.['version']).toMatch(version);
    });

    it('lets the test user create a database and load a local file into it', async () => {
      const file = path.join(folder, 'platforms.csv');
      await writeFile(file, 'Netflix,203.7\niQIYI 爱奇艺,101.7\n');
      await connection.query(`CREATE DATABASE ${database} CHARACTER SET utf8mb4`);
      await connection.query(`CREATE TABLE ${database}.t (name VARCHAR(40), millions DECIMAL(9,1))`);
      await connection.query(
        `LOAD DATA LOCAL INFILE '${file}' INTO TABLE ${database}.t CHARACTER SET utf8mb4 FIELDS TERMINATED BY ','`,
      );
      const [rows] = await connection.query(`SELECT name, millions FROM ${database}.t ORDER BY millions`);
      expect(rows).toEqual([
        { name: 'iQIYI 爱奇艺', millions: '101.7' },
        { name: 'Netflix', millions: '203.7' },
      ]);
    });
  });
}
