import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findInsights } from '@ott-analytics/etl';
import type { Row } from '@ott-analytics/model/contract';
import { loadSample, readPlainRecords, type LoadedSample } from './sample-project.js';

let sample: LoadedSample;
let folder: LoadedSample;
beforeAll(async () => {
  sample = await loadSample('all');
  folder = await loadSample('folder');
});
afterAll(async () => {
  await sample.close();
  await folder.close();
});

const query = (sql: string): Promise<readonly Row[]> => sample.warehouse.query(sql);

/** Lines below the header; no cell of the sourced tables holds a line break. */
async function countRecords(name: string): Promise<number> {
  const text = await readFile(join(sample.project.data, 'Sourced Tables', name), 'utf8');
  return text.trimEnd().split('\n').length - 1;
}

const messages = (code: string): readonly string[] =>
  sample.report.diagnostics.filter((found) => found.code === code).map(({ message }) => message);

const REVENUE = `fact_revenue f JOIN dim_platform p ON p.platform_key = f.platform_key
  JOIN dim_line_item l ON l.line_item_key = f.line_item_key JOIN dim_geography g ON g.geography_key = f.geography_key
  JOIN dim_date d ON d.date_key = f.date_key
  WHERE p.platform_code = 'netflix' AND l.line_item_group = 'Revenue'`;
const MEMBERSHIPS = `fact_subscriber f JOIN dim_platform p ON p.platform_key = f.platform_key
  JOIN dim_geography g ON g.geography_key = f.geography_key JOIN dim_tier t ON t.tier_key = f.tier_key
  WHERE p.platform_code = 'netflix' AND t.tier_code = 'all'`;

describe('loading the whole sample', () => {
  it('loads all its files and refuses no record', async () => {
    const tables = await readdir(join(sample.project.data, 'Sourced Tables'));
    const lines = await Promise.all(tables.map(countRecords));
    const { files, records, failure } = sample.report;
    expect(failure).toBeUndefined();
    expect(files).toEqual({
      found: 39 + tables.length,
      loaded: 39 + tables.length,
      unchanged: 0,
      unknown: 0,
      failed: 0,
    });
    expect(files.found).toBe(61);
    expect(records.read).toBe(275 + lines.reduce((sum, count) => sum + count, 0));
    expect(records.loaded + records.staged + records.skipped + records.rejected).toBe(records.read);
    expect(records.rejected).toBe(0);
  });

  it('skips the genre labels, which its contract declares to hold no figures', async () => {
    expect(sample.report.records.skipped).toBe(await countRecords('genre-mapping.csv'));
  });

  it('gives every source file its publisher from SOURCES.csv', async () => {
    expect(
      await query(
        `SELECT COUNT(*) AS n FROM dim_source WHERE source_key > 0 AND file LIKE 'Sourced Tables/%'
         AND publisher <> 'Not stated in the folder' AND address IS NOT NULL`,
      ),
    ).toEqual([{ n: 22n }]);
  });
});

describe('Netflix by region and quarter', () => {
  it('wins over the yearly files, which stay in staging', async () => {
    const rows = await query(
      `SELECT g.geography_level, f.period_kind, COUNT(*) AS n FROM ${REVENUE} AND f.is_additive
       AND d.year BETWEEN 2018 AND 2020 GROUP BY g.geography_level, f.period_kind ORDER BY f.period_kind`,
    );
    expect(rows).toEqual([
      { geography_level: 'Region', period_kind: 'Q', n: 48n },
      { geography_level: 'Unallocated', period_kind: 'Y', n: 3n },
    ]);
    expect(
      await query(
        `SELECT dataset, COUNT(*) AS n FROM stg_figure WHERE status = 'staged'
         AND dataset IN ('netflix-revenue', 'netflix-revenue-by-region') GROUP BY dataset ORDER BY dataset`,
      ),
    ).toEqual([
      { dataset: 'netflix-revenue', n: 3n },
      { dataset: 'netflix-revenue-by-region', n: 12n },
    ]);
  });

  it('still adds up to the published totals 15.7, 20.1 and 24.9 bn USD', async () => {
    expect(
      await query(
        `SELECT d.year, SUM(f.amount) AS amount FROM ${REVENUE} AND f.is_additive AND d.year BETWEEN 2018 AND 2020
         GROUP BY d.year ORDER BY d.year`,
      ),
    ).toEqual([
      { year: 2018, amount: '15700000000.0000' },
      { year: 2019, amount: '20100000000.0000' },
      { year: 2020, amount: '24900000000.0000' },
    ]);
  });

  it('adds up the years without a published total from their quarters', async () => {
    const records = await readPlainRecords('Sourced Tables/netflix-quarters-by-region.csv');
    const total = (year: string): number =>
      records
        .filter(([end = '']) => end.startsWith(year))
        .reduce((sum, [, , amount]) => sum + Number(amount), 0);
    expect(
      await query(
        `SELECT d.year, SUM(f.amount) AS amount FROM ${REVENUE} AND f.is_additive AND d.year IN (2021, 2022)
         GROUP BY d.year ORDER BY d.year`,
      ),
    ).toEqual([2021, 2022].map((year) => ({ year, amount: `${total(String(year))}.0000` })));
  });

  it('says that 2023 is incomplete', () => {
    expect(messages('conform/incomplete-year')).toContainEqual(
      expect.stringMatching(/^2023 is incomplete: 12 figures/),
    );
  });
});

describe('Netflix memberships', () => {
  it('are 203.663 M at 31 December 2020 from the exact company table', async () => {
    expect(
      await query(
        `SELECT SUM(f.closing_subscribers) AS n FROM ${MEMBERSHIPS} AND f.is_additive AND f.period_end = '2020-12-31'`,
      ),
    ).toEqual([{ n: '203663000' }]);
  });

  it('keep the rounded regional file in staging, and say which source has precedence', async () => {
    const rows = await query(
      "SELECT reason FROM stg_figure WHERE dataset = 'netflix-subscribers-by-region' AND status = 'staged'",
    );
    expect(rows).toHaveLength(12);
    for (const { reason } of rows)
      expect(reason).toMatch(/^Sourced Tables\/netflix-quarters-by-region\.csv:\d+ has precedence/);
    expect(
      sample.report.diagnostics.filter(({ code }) => code === 'conform/precedence').length,
    ).toBeGreaterThan(11);
  });

  it('have net additions at the year end in the row of their closing figure', async () => {
    expect(
      await query(
        `SELECT g.geography_code, f.closing_subscribers, f.net_adds FROM ${MEMBERSHIPS}
         AND f.period_end = '2020-12-31' AND g.geography_level = 'Region' ORDER BY g.geography_code`,
      ),
    ).toEqual([
      { geography_code: 'APAC', closing_subscribers: 25_492_000n, net_adds: 1_988_000n },
      { geography_code: 'EMEA', closing_subscribers: 66_698_000n, net_adds: 4_456_000n },
      { geography_code: 'LATAM', closing_subscribers: 37_537_000n, net_adds: 1_213_000n },
      { geography_code: 'UCAN', closing_subscribers: 73_936_000n, net_adds: 855_000n },
    ]);
  });

  it('are 192.9 M at 30 June 2020 once: the regions are additive, the rounded total is not', async () => {
    expect(
      await query(
        `SELECT f.is_additive, SUM(f.closing_subscribers) AS n FROM ${MEMBERSHIPS} AND f.period_end = '2020-06-30'
         GROUP BY f.is_additive ORDER BY n`,
      ),
    ).toEqual([
      { is_additive: false, n: '192900000' },
      { is_additive: true, n: '192947000' },
    ]);
    expect(messages('conform/parts-exceed-total')).toContainEqual(
      expect.stringContaining('192,947,000, 47,000 more than the published total 192,900,000'),
    );
  });

  it('have one additive set at every date', async () => {
    const rows = await query(
      `SELECT f.period_end, COUNT(DISTINCT CASE WHEN g.geography_level = 'World' THEN 1 ELSE 2 END) AS sets
       FROM ${MEMBERSHIPS} AND f.is_additive GROUP BY f.period_end`,
    );
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) expect(row['sets']).toBe(1n);
  });
});

describe('the tables whose contracts were proposed by a profile', () => {
  const year = (platform: string, item: string): Promise<readonly unknown[]> =>
    query(
      `SELECT d.year, f.period_kind, COUNT(*) AS n, SUM(f.amount) AS amount
       FROM fact_revenue f JOIN dim_platform p ON p.platform_key = f.platform_key
       JOIN dim_line_item l ON l.line_item_key = f.line_item_key JOIN dim_date d ON d.date_key = f.date_key
       WHERE p.platform_code = '${platform}' AND l.line_item_code = '${item}' AND f.is_additive
       AND d.year IN (2019, 2020) GROUP BY d.year, f.period_kind ORDER BY d.year`,
    );

  it('give YouTube one grain a year: 2019, of which two quarters are missing, stays yearly', async () => {
    expect(await year('youtube', 'advertising')).toEqual([
      { year: 2019, period_kind: 'Y', n: 1n, amount: '15100000000.0000' },
      { year: 2020, period_kind: 'Q', n: 4n, amount: '19780000000.0000' },
    ]);
  });

  it('give Netflix its operating income by quarter, once', async () => {
    expect(await year('netflix', 'operating-income')).toEqual([
      { year: 2019, period_kind: 'Q', n: 4n, amount: '2604254000.0000' },
      { year: 2020, period_kind: 'Q', n: 4n, amount: '4585289000.0000' },
    ]);
  });

  it("count Hulu once on each day, its parent's figures first", async () => {
    const rows = await query(
      `SELECT CAST(f.period_end AS VARCHAR) AS day, COUNT(*) AS n, MAX(f.closing_subscribers) AS subscribers
       FROM fact_subscriber f JOIN dim_platform p ON p.platform_key = f.platform_key
       JOIN dim_tier t ON t.tier_key = f.tier_key JOIN dim_geography g ON g.geography_key = f.geography_key
       WHERE p.platform_code = 'hulu' AND t.tier_code = 'all' AND g.geography_code = 'WORLD' AND f.is_additive
       GROUP BY f.period_end ORDER BY f.period_end`,
    );
    expect(rows.every((row) => row['n'] === 1n)).toBe(true);
    expect(rows).toContainEqual({ day: '2020-12-31', n: 1n, subscribers: 39_400_000n });
    expect(rows.at(-1)).toEqual({ day: '2022-09-30', n: 1n, subscribers: 47_200_000n });
  });
});

describe('the insights', () => {
  it('are the same from the whole sample as from the folder alone', async () => {
    expect(await findInsights(sample.warehouse)).toEqual(await findInsights(folder.warehouse));
  });
});
