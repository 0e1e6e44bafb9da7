import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findInsights, openMysqlWarehouse, type Warehouse } from '@ott-analytics/etl';
import { starSchema, type CellValue, type Row } from '@ott-analytics/model/contract';
import { readBack } from '../etl/load/read-back.js';
import { dropDatabase, freshDatabase, runOnServer } from '../etl/load/server-place.js';
import { describeWith, requireMariadb, requireMysql } from '../support/requirements.js';
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

/** The same run into a server gives the same tables, row by row, as into files. */
function sameAsFiles(url: () => string): void {
  describe.each(['folder', 'all'] as const)('the sample (%s)', (part) => {
    let warehouse: Warehouse;
    let drop: () => Promise<void>;
    beforeAll(async () => {
      const options = freshDatabase(url());
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
