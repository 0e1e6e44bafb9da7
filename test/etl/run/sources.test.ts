import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findings, makeProject, REVENUE, type SmallProject } from './small-project.js';

const FILE = 'Netflix/Revenue.csv';
let project: SmallProject;
beforeEach(async () => {
  project = await makeProject({ [FILE]: REVENUE });
});
afterEach(() => project.close());

const amounts = (): Promise<readonly object[]> =>
  project.query('SELECT period_end, amount FROM fact_revenue ORDER BY period_end');
const GOOD = [
  { period_end: '2019-12-31', amount: '20100000000.0000' },
  { period_end: '2020-12-31', amount: '24900000000.0000' },
];

describe('a source folder', () => {
  it('that is missing is named, with what to do', async () => {
    const source = join(project.folder, 'nowhere');
    await expect(project.run({ config: { source } })).rejects.toMatchObject({ code: 'etl/source' });
    await expect(project.run({ config: { source } })).rejects.toThrow(/nowhere.*--source/);
  });

  it('without CSV files is refused, so that no empty warehouse is published', async () => {
    await project.removeFile(FILE);
    await expect(project.run()).rejects.toMatchObject({ code: 'etl/source' });
  });
});

describe('a file', () => {
  it.each<[string, string | Uint8Array, string, RegExp]>([
    ['that is empty', '', 'read/empty', /empty/],
    ['that is binary', Buffer.from('PK\u0003\u0004\0\0\0\0'), 'read/binary', /./],
    ['without a needed column', 'Year,Income\n2020,24.9\n', 'stage/missing-column', /'Revenue'/],
    ['with a column twice', 'Year,Revenue,Revenue\n2020,24.9,1\n', 'stage/duplicate-column', /'Revenue'/],
  ])('%s fails the run and leaves the last good warehouse in place', async (_, content, code, message) => {
    await project.run();
    const before = await project.manifest();
    await project.write(FILE, content);
    await project.write('Hulu/Revenue.csv', REVENUE);
    const report = await project.run();
    expect(report.failure).toBeDefined();
    expect(report.files).toMatchObject({ found: 2, failed: 1 });
    const error = report.diagnostics.find(({ severity }) => severity === 'error');
    expect(error).toMatchObject({ code, at: { file: FILE } });
    expect(error?.message).toMatch(message);
    expect(await project.manifest()).toBe(before);
    expect(await amounts()).toEqual(GOOD);

    await project.write(FILE, REVENUE);
    expect((await project.run()).failure).toBeUndefined();
    expect(await project.query('SELECT COUNT(*) AS n FROM fact_revenue')).toEqual([{ n: 4n }]);
  });

  it('that no contract knows is a warning with the nearest pattern, and the run is good', async () => {
    await project.write('Netflix/Revenues.csv', REVENUE);
    const report = await project.run();
    expect(report.failure).toBeUndefined();
    expect(report.files).toMatchObject({ found: 2, loaded: 1, unknown: 1, failed: 0 });
    expect(findings(report)).toEqual(['warning etl/unknown-file Netflix/Revenues.csv']);
    expect(report.diagnostics.find(({ code }) => code === 'etl/unknown-file')?.hint).toContain(
      'Netflix/Revenue.csv',
    );
    expect(await amounts()).toEqual(GOOD);
    expect(await project.query("SELECT status FROM etl_file WHERE file = 'Netflix/Revenues.csv'")).toEqual([
      { status: 'unknown' },
    ]);
  });

  it('that two contracts match fails the run with both names', async () => {
    const contract = join(project.folder, 'contracts', 'datasets', 'netflix-revenue.yaml');
    const text = (await readFile(contract, 'utf8')).replace('dataset: netflix-revenue', 'dataset: twin');
    await writeFile(join(project.folder, 'contracts', 'datasets', 'twin.yaml'), text);
    const report = await project.run();
    expect(report.failure).toBeDefined();
    expect(report.diagnostics).toMatchObject([
      { code: 'etl/ambiguous-file', severity: 'error', at: { file: FILE } },
    ]);
    expect(report.diagnostics[0]?.message).toMatch(/netflix-revenue, twin/);
  });

  it('that is removed takes its figures with it', async () => {
    await project.write('Hulu/Revenue.csv', REVENUE);
    await project.run();
    await project.removeFile('Hulu/Revenue.csv');
    const report = await project.run();
    expect(report.files).toMatchObject({ found: 1, unchanged: 1 });
    expect(await amounts()).toEqual(GOOD);
  });
});

describe('contracts with a typo', () => {
  it('stop the run before anything is read, with every finding', async () => {
    const path = join(project.folder, 'contracts', 'datasets', 'netflix-revenue.yaml');
    await writeFile(path, (await readFile(path, 'utf8')).replace('figures:', 'figurs:'));
    const failed = project.run();
    await expect(failed).rejects.toMatchObject({ code: 'etl/contracts' });
    await expect(failed).rejects.toHaveProperty('diagnostics.0.at.file', path);
    await expect(failed).rejects.toHaveProperty('diagnostics.0.hint', "did you mean 'figures'?");
  });
});

describe('running again', () => {
  it('without a change leaves the rejects of the published load in place', async () => {
    await project.write(
      'Netflix/Revenue.csv',
      'Year,Revenue\n2016,8.8\n2017,11.6\n2018,15.7\n2019,20.1\n2020,much\n',
    );
    const first = await project.run();
    expect(first.records.rejected).toBe(1);
    const rejects = await project.rejects();
    await project.run();
    expect(await project.rejects()).toBe(rejects);
    expect(rejects).toContain('2020,much');
  });

  it('without a change publishes nothing', async () => {
    const first = await project.run();
    const before = await project.manifest();
    const second = await project.run();
    expect(second.files).toMatchObject({ found: 1, loaded: 0, unchanged: 1 });
    expect(second.failure).toBeUndefined();
    expect(second.tables).toEqual(first.tables);
    expect(await project.manifest()).toBe(before);
  });

  it('in full publishes the same rows under a new generation', async () => {
    await project.run();
    const before = await project.manifest();
    const keys = await project.query('SELECT * FROM dim_platform ORDER BY platform_key');
    const report = await project.run({ full: true });
    expect(report.files).toMatchObject({ loaded: 1, unchanged: 0 });
    expect(await project.manifest()).not.toBe(before);
    expect(await amounts()).toEqual(GOOD);
    expect(await project.query('SELECT * FROM dim_platform ORDER BY platform_key')).toEqual(keys);
  });

  it('after a contract has changed reads its files again', async () => {
    await project.run();
    const path = join(project.folder, 'contracts', 'datasets', 'netflix-revenue.yaml');
    await writeFile(path, (await readFile(path, 'utf8')).replace('unit: bn USD', 'unit: mm USD'));
    expect((await project.run()).files).toMatchObject({ loaded: 1, unchanged: 0 });
    expect((await amounts())[1]).toEqual({ period_end: '2020-12-31', amount: '24900000.0000' });
  });

  it('in another currency converts money, and money only', async () => {
    await project.write('Netflix/NumSubscribers.csv', 'Year,Subscribers\n2020,192.9\n');
    await project.run();
    const currency = { code: 'EUR', unitsPerUsd: { units: 875n, scale: 3 } };
    const report = await project.run({ config: { currency } });
    expect(report.files.unchanged + report.files.loaded).toBe(2);
    expect((await amounts())[1]).toEqual({ period_end: '2020-12-31', amount: '21787500000.0000' });
    expect(await project.query('SELECT closing_subscribers FROM fact_subscriber')).toEqual([
      { closing_subscribers: 192_900_000n },
    ]);
    expect(await project.query('SELECT currency, units_per_usd FROM etl_batch')).toEqual([
      { currency: 'EUR', units_per_usd: '0.875' },
    ]);
    const before = await project.manifest();
    await project.run({ config: { currency } });
    expect(await project.manifest()).toBe(before);
  });
});
