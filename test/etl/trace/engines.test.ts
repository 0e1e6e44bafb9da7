import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  findInsights,
  openMysqlWarehouse,
  parseTarget,
  readHealth,
  traceFigure,
  type Trace,
  type Warehouse,
} from '@ott-analytics/etl';
import { load, loadSample, type LoadedSample } from '../../pipeline/sample-project.js';
import { describeWith, requireMariadb, requireMysql } from '../../support/requirements.js';
import { dropDatabase, freshDatabase, runOnServer } from '../load/server-place.js';

let sample: LoadedSample;
beforeAll(async () => {
  sample = await loadSample('folder');
});
afterAll(() => sample.close());

const TARGETS = [
  'fact_revenue platform=netflix year=2020',
  'fact_revenue platform=netflix year=2018 geography=UNALLOCATED',
  'fact_subscriber platform=Netflix additive=true',
  'fact_content platform=hulu measure=titles',
  'fact_audience_mix platform=twitch',
] as const;

/** Traces, health and restatements come out of a server as they come out of files. */
function sameAsFiles(url: () => string): void {
  let warehouse: Warehouse;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const options = freshDatabase(url());
    drop = () => runOnServer(url(), [dropDatabase(options)]);
    warehouse = await openMysqlWarehouse(options);
    expect((await load(sample.project, warehouse)).failure).toBeUndefined();
  });
  afterAll(async () => {
    await warehouse.close();
    await drop();
  });

  const trace = (from: Warehouse, target: string): Promise<Trace> =>
    traceFigure(sample.project.config, from, parseTarget(target.split(' ')));

  it('traces every insight and cells of facts alike', async () => {
    const insights = await findInsights(sample.warehouse);
    for (const target of [...insights.map(({ id }) => id), ...TARGETS]) {
      const found = await trace(warehouse, target);
      expect(found.figures.length).toBeGreaterThan(0);
      expect(found).toEqual(await trace(sample.warehouse, target));
    }
  });

  it('has the same freshness and alerts', async () => {
    expect(await readHealth(warehouse, '2026-01-31')).toEqual(
      await readHealth(sample.warehouse, '2026-01-31'),
    );
  });

  it('keeps a restated figure with both values', async () => {
    const file = join(sample.project.data, 'OTT Dataset', 'Netflix', 'Revenue.csv');
    const before = await readFile(file, 'utf8');
    try {
      await writeFile(file, before.replace('2011,3.1', '2011,3.2'));
      const report = await load(sample.project, warehouse, { today: '2026-02-28' });
      expect(report.diagnostics.filter(({ code }) => code === 'etl/restated')).toHaveLength(1);
      expect((await readHealth(warehouse, '2026-02-28')).restatements).toMatchObject([
        {
          value_before: '3100000000',
          value_after: '3200000000',
          loaded_on_after: '2026-02-28',
          line_after: 2,
        },
      ]);
    } finally {
      await writeFile(file, before);
    }
  });
}

describe('operation over servers', () => {
  describeWith(requireMysql(), 'MySQL', sameAsFiles);
  describeWith(requireMariadb(), 'MariaDB', sameAsFiles);
});
