import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findInsights, openMysqlWarehouse, type Warehouse } from '@ott-analytics/etl';
import { starSchema, type CellValue, type Row } from '@ott-analytics/model/contract';
import type { MysqlOptions } from '../../etl/src/load/mysql/mysql-options.js';
import { readBack } from '../etl/load/read-back.js';
import { dropDatabase, freshDatabase, runOnServer } from '../etl/load/server-place.js';
import { describeWith, requireMariadb, requireMysql } from '../support/requirements.js';
import { runCommand } from '../../templates/compiler/src/cli/run-command.js';
import { load, loadSample, type LoadedSample, type SamplePart } from './sample-project.js';

let samples: Readonly<Record<SamplePart, LoadedSample>>;
beforeAll(async () => {
  samples = { folder: await loadSample('folder'), all: await loadSample('all') };
});
afterAll(async () => {
  await samples.folder.close();
  await samples.all.close();
});

/** Values as text with their type, so that 1n, 1 and '1' differ and failures are readable. */
const print = (value: CellValue | undefined): string => `${typeof value} ${String(value)}`;
const printRow = (row: Row): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, print(value)]));

const SEMANTIC_MODEL = join(import.meta.dirname, '../../templates/powerbi/OTT Analytics.SemanticModel');

/** Revenue and subscribers by platform and year, as CSV with exact values. */
async function answer(model: string): Promise<string> {
  let out = '';
  const text = `EVALUATE SUMMARIZECOLUMNS ( Platform[Platform], 'Date'[Year], "r", [Total Revenue], "s", [Subscribers], "d", [Subscribers As Of] )
    ORDER BY Platform[Platform], 'Date'[Year]`;
  const streams = { out: (more: string) => (out += more), error: () => undefined };
  expect(await runCommand(['query', text, '--project', model, '--format', 'csv'], streams)).toBe(0);
  return out;
}

/** The same run into a server gives the same tables, row by row, as into files. */
function sameAsFiles(url: () => string): void {
  describe.each(['folder', 'all'] as const)('the sample (%s)', (part) => {
    let warehouse: Warehouse;
    let drop: () => Promise<void>;
    let config: MysqlOptions;
    beforeAll(async () => {
      const options = freshDatabase(url());
      config = options;
      drop = () => runOnServer(url(), [dropDatabase(options)]);
      warehouse = await openMysqlWarehouse(options);
    });
    afterAll(async () => {
      await warehouse.close();
      await drop();
    });

    it('is loaded with the same counts', async () => {
      const report = await load(samples[part].project, warehouse);
      expect(report.failure).toBeUndefined();
      expect(report.files).toEqual(samples[part].report.files);
      expect(report.records).toEqual(samples[part].report.records);
      expect(report.tables).toEqual(samples[part].report.tables);
    });

    it.each(starSchema.map((table) => [table.name, table] as const))(
      'has the same rows in %s, as exact values',
      async (name, table) => {
        const expected = await readBack(samples[part].warehouse, table);
        const found = await readBack(warehouse, table);
        expect(found.map(printRow)).toEqual(expected.map(printRow));
        expect(found).toHaveLength(samples[part].report.tables[name] ?? -1);
      },
    );

    it('gives the same insights', async () => {
      expect(await findInsights(warehouse)).toEqual(await findInsights(samples[part].warehouse));
    });

    if (part === 'all')
      it('gives the same answers to ott-template query', async () => {
        const ask = (folder: string, warehouse: object): Promise<string> => {
          writeFileSync(join(folder, 'ott.config.json'), JSON.stringify({ warehouse }));
          cpSync(SEMANTIC_MODEL, join(folder, 'M.SemanticModel'), { recursive: true });
          return answer(join(folder, 'M.SemanticModel'));
        };
        const folder = mkdtempSync(join(tmpdir(), 'ott-query-'));
        vi.stubEnv('OTT_DB_PASSWORD', config.password);
        const fromServer = await ask(folder, { kind: 'mysql', ...config });
        const files = { kind: 'files', folder: join(samples[part].project.folder, 'warehouse') };
        expect(fromServer).toBe(await ask(folder, files));
        expect(fromServer.split('\r\n').length).toBeGreaterThan(40);
        vi.unstubAllEnvs();
        rmSync(folder, { recursive: true });
      });

    it('has nothing to do when it is run again', async () => {
      const report = await load(samples[part].project, warehouse);
      expect(report.files).toMatchObject({ loaded: 0, unchanged: samples[part].report.files.found });
      expect(report.tables).toEqual(samples[part].report.tables);
    });

    it('keeps every key when it is loaded in full again', async () => {
      const table = starSchema.find(({ name }) => name === 'dim_platform');
      if (table === undefined) throw new Error('the contract has no dim_platform');
      const before = await readBack(warehouse, table);
      const report = await load(samples[part].project, warehouse, { full: true });
      expect(report.files.loaded).toBe(samples[part].report.files.found);
      expect(await readBack(warehouse, table)).toEqual(before);
    });
  });
}

describeWith(requireMysql(), 'the pipeline into MySQL, beside files', sameAsFiles);
describeWith(requireMariadb(), 'the pipeline into MariaDB, beside files', sameAsFiles);
