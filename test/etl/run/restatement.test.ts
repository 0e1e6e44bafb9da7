import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { runEtl } from '@ott-analytics/etl';
import { makeProject, REVENUE, type SmallProject } from './small-project.js';

let project: SmallProject;
afterEach(() => project.close());

const FILE = 'Netflix/Revenue.csv';
const RESTATED = REVENUE.replace('2020,24.9', '2020,25.1');

/** Every file below the project with the fingerprint of its bytes. */
async function fingerprints(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const lines = files.map(
    async (file) =>
      `${file} ${createHash('sha256')
        .update(await readFile(file))
        .digest('hex')}`,
  );
  return (await Promise.all(lines)).sort();
}

describe('a figure that changes between loads', () => {
  it('is kept with both values and the day of each, and warned of', async () => {
    project = await makeProject({ [FILE]: REVENUE });
    await project.run({ today: '2026-01-31' });
    await project.write(FILE, RESTATED);
    const report = await project.run({ today: '2026-04-30' });
    const warning = report.diagnostics.find(({ code }) => code === 'etl/restated');
    expect(warning?.at).toEqual({ file: FILE, line: 3 });
    expect(warning?.message).toContain(
      '25,100,000,000 USD now, 24,900,000,000 USD in the load of 2026-01-31',
    );
    expect(await project.query('SELECT * FROM etl_restatement')).toEqual([
      {
        restatement_id: 1,
        dataset: 'netflix-revenue',
        fact_table: 'fact_revenue',
        measure: 'amount',
        platform_code: 'netflix',
        geography_code: 'WORLD',
        member: 'not-broken-down',
        period_end: '2020-12-31',
        unit: 'USD',
        value_before: '24900000000',
        raw_before: '24.9',
        file_before: FILE,
        line_before: 3,
        loaded_on_before: '2026-01-31',
        value_after: '25100000000',
        raw_after: '25.1',
        file_after: FILE,
        line_after: 3,
        loaded_on_after: '2026-04-30',
      },
    ]);
    expect(await project.query('SELECT raw, first_loaded_on FROM stg_figure ORDER BY line')).toEqual([
      { raw: '20.1', first_loaded_on: '2026-01-31' },
      { raw: '25.1', first_loaded_on: '2026-04-30' },
    ]);
  });

  it('is carried over by later loads, also when its file is gone', async () => {
    project = await makeProject({ [FILE]: REVENUE, 'Hulu/Revenue.csv': REVENUE });
    await project.run({ today: '2026-01-31' });
    await project.write(FILE, RESTATED);
    await project.run({ today: '2026-02-28' });
    await project.write(FILE, REVENUE);
    await project.run({ today: '2026-03-31' });
    await project.removeFile(FILE);
    const report = await project.run({ today: '2026-04-30', full: true });
    expect(
      await project.query(
        'SELECT value_before, loaded_on_before, value_after, loaded_on_after FROM etl_restatement ORDER BY restatement_id',
      ),
    ).toEqual([
      {
        value_before: '24900000000',
        loaded_on_before: '2026-01-31',
        value_after: '25100000000',
        loaded_on_after: '2026-02-28',
      },
      {
        value_before: '25100000000',
        loaded_on_before: '2026-02-28',
        value_after: '24900000000',
        loaded_on_after: '2026-03-31',
      },
    ]);
    const gone = report.diagnostics.find(({ code }) => code === 'etl/figures-gone');
    expect(gone?.message).toContain('2 figures of netflix-revenue');
  });

  it('is none when only its line, its way of writing or the reporting currency changes', async () => {
    project = await makeProject({ [FILE]: REVENUE });
    await project.run();
    await project.write(FILE, 'Year,Revenue\n2020,24.90\n2019,20.1\n');
    await project.run();
    const euros = { code: 'EUR', unitsPerUsd: { units: 92n, scale: 2 } };
    await project.run({ config: { currency: euros } });
    expect(await project.query('SELECT COUNT(*) AS n FROM etl_restatement')).toEqual([{ n: 0n }]);
    expect(
      await project.query("SELECT base_value, value FROM stg_figure WHERE period_end = DATE '2020-12-31'"),
    ).toEqual([{ base_value: '24900000000', value: '22908000000' }]);
  });
});

describe('a dry run', () => {
  it('names every figure that a run would change and writes nothing', async () => {
    project = await makeProject({ [FILE]: REVENUE, 'Hulu/Revenue.csv': REVENUE });
    await project.run({ today: '2026-01-31' });
    await project.write(FILE, 'Year,Revenue\n2020,25.1\n2021,29.7\n');
    const before = await fingerprints(project.folder);
    const report = await project.run({ dryRun: true, today: '2026-02-28' });
    expect(await fingerprints(project.folder)).toEqual(before);
    const changes = report.changes.map((change) => {
      const sides = { before: undefined, after: undefined, ...change };
      return [
        change.kind,
        sides.before?.periodEnd ?? sides.after?.periodEnd,
        sides.before?.value,
        sides.after?.value,
      ];
    });
    expect(changes).toEqual([
      ['changed', '2020-12-31', '24900000000', '25100000000'],
      ['new', '2021-12-31', undefined, '29700000000'],
      ['gone', '2019-12-31', '20100000000', undefined],
    ]);
    expect(
      await project.query("SELECT COUNT(*) AS n FROM etl_batch WHERE finished_on = DATE '2026-01-31'"),
    ).toEqual([{ n: 1n }]);
  });

  it('says before the first load that every figure is new, and makes no folder', async () => {
    project = await makeProject({ [FILE]: REVENUE });
    const report = await project.run({ dryRun: true });
    expect(report.changes.map(({ kind }) => kind)).toEqual(['new', 'new']);
    expect(report.diagnostics.filter(({ code }) => code === 'etl/restated')).toEqual([]);
    expect((await readdir(project.folder)).sort()).toEqual(['contracts', 'data']);
  });

  it('finds nothing where a run has nothing to do', async () => {
    project = await makeProject({ [FILE]: REVENUE });
    await project.run();
    expect((await project.run({ dryRun: true })).changes).toEqual([]);
    expect((await project.run({ dryRun: true, full: true })).changes).toEqual([]);
  });

  it('shows a figure that another one keeps out of the facts as moved', async () => {
    const regions = 'Year,US & Canada,EMEA,Latin America,Asia-Pacific\n2020,11.45,7.77,3.15,2.37\n';
    project = await makeProject({ [FILE]: 'Year,Revenue\n2020,24.9\n' });
    await project.run();
    await project.write('Netflix/RevenueByRegion.csv', regions);
    const { changes } = await project.run({ dryRun: true });
    const moved = changes.filter(({ kind }) => kind === 'moved');
    expect(moved).toHaveLength(1);
    expect(moved[0]).toMatchObject({
      before: { status: 'loaded' },
      after: { status: 'staged', value: '24900000000' },
    });
    expect(changes.filter(({ kind }) => kind === 'new')).toHaveLength(4);
  });
});

describe('a run that rests on a load which is no longer the published one', () => {
  it('begins anew, so that neither keys nor restatements are lost', async () => {
    project = await makeProject({ [FILE]: REVENUE });
    await project.run({ today: '2026-01-31' });
    await project.write(FILE, RESTATED);
    const { warehouse, config } = project;
    let interferes = true;
    const interrupted: typeof warehouse = {
      ...warehouse,
      publish: async (rows, confirm) => {
        if (interferes) {
          interferes = false;
          await runEtl({ config, warehouse, full: false, today: '2026-02-28' });
        }
        return warehouse.publish(rows, confirm);
      },
    };
    const report = await runEtl({ config, warehouse: interrupted, full: false, today: '2026-03-31' });
    // The other run has loaded the change: nothing was left to do.
    expect(report.files).toMatchObject({ loaded: 0, unchanged: 1 });
    expect(await project.query('SELECT loaded_on_after FROM etl_restatement')).toEqual([
      { loaded_on_after: '2026-02-28' },
    ]);
    expect(await project.query('SELECT batch_id FROM etl_batch')).toEqual([{ batch_id: 2 }]);
  });
});
