import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { printType, starSchema } from '@ott-analytics/model/contract';
import { openFilesWarehouse } from '../../../../etl/src/load/parquet/open-files-warehouse.js';
import { sampleRows } from '../sample-rows.js';

const NOON = new Date('2026-01-02T12:00:00Z');
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ott-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function publish(label: number): Promise<number> {
  const warehouse = await openFilesWarehouse(folder, () => NOON);
  const { generation } = await warehouse.publish(sampleRows(label, 3));
  await warehouse.close();
  return generation;
}

async function duckdb(sql: string, path = ':memory:'): Promise<readonly (readonly string[])[]> {
  const instance = await DuckDBInstance.create(path, path === ':memory:' ? {} : { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  const rows = (await connection.runAndReadAll(sql)).getRows().map((row) => row.map(String));
  connection.closeSync();
  instance.closeSync();
  return rows;
}

/** The pid of a process that has ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

const writeLock = (holder: object): Promise<void> =>
  writeFile(
    join(folder, 'load.lock'),
    JSON.stringify({ id: 'other', startedOn: NOON.toISOString(), ...holder }),
  );

describe('the files of a warehouse', () => {
  it('are a manifest, a Parquet file a table and one DuckDB file', async () => {
    await publish(1);
    const manifest: unknown = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({
      generation: 1,
      finishedOn: '2026-01-02T12:00:00.000Z',
      tables: { fact_revenue: { file: 'v/1/fact_revenue.parquet', rows: 3 } },
    });
    expect((await readdir(folder)).sort()).toEqual(['manifest.json', 'v']);
    expect((await readdir(join(folder, 'v/1'))).sort()).toEqual(
      [...starSchema.map((table) => `${table.name}.parquet`), 'ott.duckdb'].sort(),
    );
  });

  it('have the types of the contract and are compressed with SNAPPY', async () => {
    await publish(1);
    const database = join(folder, 'v/1/ott.duckdb');
    for (const table of starSchema) {
      const file = join(folder, 'v/1', `${table.name}.parquet`);
      const types = table.columns.map(({ name, type }) => [
        name,
        type.kind === 'text' ? 'VARCHAR' : printType(type, 'duckdb').replace(' ', ''),
      ]);
      const described = (rows: readonly (readonly string[])[]): unknown => rows.map((row) => row.slice(0, 2));
      expect(described(await duckdb(`DESCRIBE SELECT * FROM '${file}'`))).toEqual(types);
      expect(described(await duckdb(`DESCRIBE ${table.name}`, database))).toEqual(types);
      expect(await duckdb(`SELECT DISTINCT compression FROM parquet_metadata('${file}')`)).toEqual([
        ['SNAPPY'],
      ]);
    }
    const tables = await duckdb('SELECT table_name FROM information_schema.tables', database);
    expect(tables.flat().sort()).toEqual(starSchema.map((table) => table.name).sort());
  });

  it('keep the newest two generations', async () => {
    for (const label of [1, 2, 3, 4]) expect(await publish(label)).toBe(label);
    expect((await readdir(join(folder, 'v'))).sort()).toEqual(['3', '4']);
  });

  it('lose what an unfinished load left, but nothing that is not a generation', async () => {
    await publish(1);
    await mkdir(join(folder, 'v/2'));
    await writeFile(join(folder, 'v/2/dim_date.parquet'), 'half');
    await writeFile(join(folder, 'v/notes.txt'), 'mine');
    expect(await publish(2)).toBe(2);
    expect((await readdir(join(folder, 'v'))).sort()).toEqual(['1', '2', 'notes.txt']);
    expect(await readdir(join(folder, 'v/2'))).toHaveLength(starSchema.length + 1);
  });

  it('are refused when the manifest is none', async () => {
    await writeFile(join(folder, 'manifest.json'), '{"generation": "one"}');
    const warehouse = await openFilesWarehouse(folder);
    await expect(warehouse.query('SELECT 1')).rejects.toMatchObject({
      code: 'warehouse/manifest-unreadable',
    });
    await expect(warehouse.publish(sampleRows(1, 1))).rejects.toMatchObject({
      code: 'warehouse/manifest-unreadable',
    });
  });

  it('are named when they are gone', async () => {
    await publish(1);
    await rm(join(folder, 'v/1/ott.duckdb'));
    const warehouse = await openFilesWarehouse(folder);
    await expect(warehouse.query('SELECT 1')).rejects.toThrow(/v.1, which the manifest names/);
  });

  it('cannot be written where a file is in the way', async () => {
    await writeFile(join(folder, 'v'), '');
    const warehouse = await openFilesWarehouse(folder);
    await expect(warehouse.publish(sampleRows(1, 1))).rejects.toMatchObject({
      code: 'warehouse/write-failed',
      message: expect.stringContaining('a part of the path is a file') as string,
    });
  });
});

describe('the lock of a files warehouse', () => {
  it('is taken over from a dead process of this machine', async () => {
    await writeLock({ pid: deadPid(), host: hostname() });
    expect(await publish(1)).toBe(1);
    expect((await readdir(folder)).sort()).toEqual(['manifest.json', 'v']);
  });

  it('is taken over from an earlier process that had our pid, as in a restarted container', async () => {
    await writeLock({ pid: process.pid, host: hostname() });
    expect(await publish(1)).toBe(1);
  });

  it('is respected while its process lives, and the message says what to do', async () => {
    await writeLock({ pid: process.ppid, host: hostname() });
    await expect(publish(1)).rejects.toMatchObject({
      code: 'warehouse/locked',
      message: expect.stringMatching(`pid ${process.ppid} .*load\\.lock.*delete that file`) as string,
    });
  });

  it('is respected when its process runs on another machine', async () => {
    await writeLock({ pid: deadPid(), host: 'another-machine' });
    await expect(publish(1)).rejects.toThrow(/on another-machine/);
  });

  it('is given back after a load that failed', async () => {
    await writeFile(join(folder, 'manifest.json'), 'no JSON');
    await expect(publish(1)).rejects.toMatchObject({ code: 'warehouse/manifest-unreadable' });
    await rm(join(folder, 'manifest.json'));
    expect(await publish(1)).toBe(1);
  });
});
