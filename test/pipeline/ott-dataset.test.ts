import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findInsights, type Insight } from '@ott-analytics/etl';
import { starSchema } from '@ott-analytics/model/contract';
import { loadSample, readPlainRecords, type LoadedSample } from './sample-project.js';

let sample: LoadedSample;
beforeAll(async () => {
  sample = await loadSample('folder');
});
afterAll(() => sample.close());

const billions = (amount: number): string => `${Math.round(amount * 1e9)}.0000`;

describe('loading the OTT Dataset folder', () => {
  it('reads 39 files and 275 records and loses none', () => {
    const { files, records, failure } = sample.report;
    expect(failure).toBeUndefined();
    expect(files).toEqual({ found: 39, loaded: 39, unchanged: 0, unknown: 0, failed: 0 });
    expect(records).toMatchObject({ read: 275, skipped: 0, rejected: 0 });
    expect(records.loaded + records.staged + records.skipped + records.rejected).toBe(records.read);
  });

  it('stages the twelve yearly records for which a finer figure is loaded', async () => {
    // Netflix 2018 to 2020 by region; Hulu 2016 to 2020 and Twitch 2017 to 2020 by line item.
    expect(sample.report.records).toMatchObject({ loaded: 263, staged: 12 });
    const rows = await sample.warehouse.query(
      "SELECT dataset, COUNT(*) AS n FROM stg_figure WHERE status = 'staged' GROUP BY dataset ORDER BY dataset",
    );
    expect(rows).toEqual([
      { dataset: 'hulu-revenue', n: 5n },
      { dataset: 'netflix-revenue', n: 3n },
      { dataset: 'twitch-revenue', n: 4n },
    ]);
    expect(
      await sample.one(
        "SELECT COUNT(*) AS n FROM stg_figure WHERE status = 'staged' AND (reason IS NULL OR reason = '')",
      ),
    ).toEqual({ n: 0n });
  });

  it('lists every record read in the staging table or among the rejects', async () => {
    const { lines } = await sample.one(
      'SELECT COUNT(*) AS lines FROM (SELECT DISTINCT file, line FROM stg_figure) AS records',
    );
    const { rejects } = await sample.one('SELECT COUNT(*) AS rejects FROM etl_reject');
    expect([lines, rejects]).toEqual([275n, 0n]);
  });

  it('counts the records of every file as the file has lines', async () => {
    const rows = await sample.warehouse.query(
      'SELECT SUM(records) AS records, COUNT(*) AS files FROM etl_file',
    );
    expect(rows).toEqual([{ records: '275', files: 39n }]);
  });
});

describe('the published insights', () => {
  let insights: ReadonlyMap<string, Insight>;
  beforeAll(async () => {
    insights = new Map((await findInsights(sample.warehouse)).map((insight) => [insight.id, insight]));
  });
  const value = (id: string): number => Number(insights.get(id)?.value);

  it('come in the published order and no others', () => {
    expect([...insights.keys()]).toEqual([
      'netflix-revenue-growth',
      'netflix-revenue-sum',
      'hulu-revenue-sum',
      'netflix-revenue-mean-growth',
      'hulu-revenue-mean-growth',
      'netflix-subscribers-mid-2020',
      'netflix-subscribers-end-2020',
      'netflix-subscriber-share',
      'largest-library',
      'library-total',
      'library-platforms',
      'movie-heavy-platforms',
      'balanced-platforms',
      'netflix-linear-2025',
      'hulu-linear-2025',
    ]);
  });

  it.each([
    ['netflix-revenue-growth', 'percent', 703.2, 1, '703.2 %'],
    ['netflix-revenue-sum', 'USD', 104.1e9, 0, '104.1 bn USD'],
    ['hulu-revenue-sum', 'USD', 20.3e9, 0, '20.3 bn USD'],
    ['netflix-revenue-mean-growth', 'percent', 26.2, 1, '26.2 %'],
    ['hulu-revenue-mean-growth', 'percent', 38.5, 1, '38.5 %'],
    ['netflix-subscribers-mid-2020', 'count', 192_900_000, 0, '192.9 M'],
    ['netflix-subscribers-end-2020', 'count', 203_500_000, 0, '203.5 M'],
    ['netflix-subscriber-share', 'percent', 81.8, 1, '81.8 %'],
    ['library-total', 'count', 41_785, 0, '41,785 titles'],
    ['library-platforms', 'count', 6, 0, '6 platforms'],
    ['movie-heavy-platforms', 'count', 4, 0, '4 platforms'],
    ['balanced-platforms', 'count', 2, 0, '2 platforms'],
  ])('gives %s in %s as published', (id, unit, published, decimals, text) => {
    expect(insights.get(id)).toMatchObject({ id, unit });
    expect(Number(value(id).toFixed(decimals))).toBe(published);
    expect(insights.get(id)?.text).toContain(text);
  });

  it('gives the two straight lines to 2025 as published, named a naive benchmark', () => {
    expect((value('netflix-linear-2025') / 1e9).toFixed(1)).toBe('32.9');
    expect((value('hulu-linear-2025') / 1e9).toFixed(1)).toBe('5.9');
    for (const id of ['netflix-linear-2025', 'hulu-linear-2025']) {
      expect(insights.get(id)?.unit).toBe('USD');
      expect(insights.get(id)?.text).toContain('naive benchmark');
    }
  });

  it('names the largest library with its 29,000 titles', () => {
    const largest = insights.get('largest-library');
    expect(largest).toMatchObject({ value: 'Amazon Prime', unit: 'text' });
    expect(largest?.text).toContain('29,000');
  });

  it('leaves values unrounded', () => {
    expect(value('netflix-revenue-growth')).toBeCloseTo(((24.9 - 3.1) / 3.1) * 100, 9);
    expect(value('netflix-subscriber-share')).toBeCloseTo((192.9 / 235.9) * 100, 9);
    // Ten points 2011 to 2020: mean 10.41 at 2015.5, Sxy 195.05 over Sxx 82.5.
    expect(value('netflix-linear-2025')).toBeCloseTo((10.41 + (195.05 / 82.5) * 9.5) * 1e9, -1);
  });

  it('shows the figures of two dates with their dates, and flags where they differ', () => {
    expect(insights.get('netflix-subscribers-mid-2020')?.asOf).toBe('2020-06-30');
    expect(insights.get('netflix-subscribers-end-2020')?.asOf).toBe('2020-12-31');
    const share = insights.get('netflix-subscriber-share');
    expect(share?.text).toContain('18.2 %');
    expect(share?.text).toContain('235.9 M');
    expect(share?.text).toContain('dates differ');
  });

  it('cites a line of a file of the folder for every figure', async () => {
    const growth = insights.get('netflix-revenue-growth')?.sources;
    expect(growth).toEqual([
      { file: 'OTT Dataset/Netflix/Revenue.csv', line: 2 },
      { file: 'OTT Dataset/Netflix/Revenue.csv', line: 11 },
    ]);
    for (const { sources } of insights.values()) {
      expect(sources.length).toBeGreaterThan(0);
      for (const { file, line } of sources) {
        const sql = `SELECT records FROM etl_file WHERE file = '${file}' AND records + 1 >= ${line}`;
        expect(await sample.warehouse.query(sql)).toHaveLength(1);
      }
    }
  });
});

describe('golden figures', () => {
  const subscribers = (date: string): string =>
    `SELECT SUM(f.closing_subscribers) AS n FROM fact_subscriber f JOIN dim_platform p ON p.platform_key = f.platform_key
     JOIN dim_tier t ON t.tier_key = f.tier_key
     WHERE p.platform_code = 'netflix' AND t.tier_code = 'all' AND f.is_additive AND f.period_end = '${date}'`;

  it('has 192.9 M Netflix subscribers at 30 June 2020 and 203.5 M at 31 December, at no date their sum', async () => {
    expect(await sample.one(subscribers('2020-06-30'))).toEqual({ n: '192900000' });
    expect(await sample.one(subscribers('2020-12-31'))).toEqual({ n: '203500000' });
    const rows = await sample.warehouse.query(
      `SELECT f.period_end, SUM(f.closing_subscribers) AS n FROM fact_subscriber f JOIN dim_platform p
       ON p.platform_key = f.platform_key WHERE p.platform_code = 'netflix' AND f.is_additive GROUP BY f.period_end`,
    );
    expect(rows).toHaveLength(13);
    expect(rows.map(({ n }) => Number(n))).not.toContain(396_400_000);
    expect(Math.max(...rows.map(({ n }) => Number(n)))).toBe(203_500_000);
  });

  it('has 24.9 bn USD of Netflix revenue in 2020 by year, by region with the remainder, and in total', async () => {
    const from = `FROM fact_revenue f JOIN dim_platform p ON p.platform_key = f.platform_key
      JOIN dim_line_item l ON l.line_item_key = f.line_item_key JOIN dim_date d ON d.date_key = f.date_key
      JOIN dim_geography g ON g.geography_key = f.geography_key
      WHERE p.platform_code = 'netflix' AND l.line_item_group = 'Revenue' AND f.is_additive AND d.year = 2020`;
    expect(await sample.one(`SELECT SUM(f.amount) AS amount ${from}`)).toEqual({ amount: billions(24.9) });
    expect(
      await sample.warehouse.query(`SELECT g.geography, f.amount ${from} ORDER BY f.amount DESC`),
    ).toEqual([
      { geography: 'US & Canada', amount: billions(11.45) },
      { geography: 'EMEA', amount: billions(7.77) },
      { geography: 'Latin America', amount: billions(3.13) },
      { geography: 'Asia-Pacific', amount: billions(2.37) },
      { geography: 'Unallocated', amount: billions(0.18) },
    ]);
  });

  it('closes Hulu 2017 to 2.4 bn USD', async () => {
    const rows = await sample.warehouse.query(
      `SELECT l.line_item_code, f.amount, b.basis FROM fact_revenue f JOIN dim_platform p ON p.platform_key = f.platform_key
       JOIN dim_line_item l ON l.line_item_key = f.line_item_key JOIN dim_basis b ON b.basis_key = f.basis_key
       WHERE p.platform_code = 'hulu' AND l.line_item_group = 'Revenue' AND f.is_additive AND f.period_end = '2017-12-31'
       ORDER BY f.amount DESC`,
    );
    expect(rows).toEqual([
      { line_item_code: 'subscription', amount: billions(1.3), basis: 'Reported' },
      { line_item_code: 'advertising', amount: billions(1), basis: 'Reported' },
      { line_item_code: 'not-broken-down', amount: billions(0.1), basis: 'Derived' },
    ]);
  });
});

describe('no flow or stock counted twice', () => {
  it.each([
    ['netflix', 'Netflix'],
    ['hulu', 'Hulu'],
    ['twitch', 'Twitch'],
    ['youtube', 'Youtube'],
    ['tiktok', 'Tiktok'],
  ])('adds up the revenue of %s to the published total of every year', async (code, folder) => {
    const records = await readPlainRecords(`OTT Dataset/${folder}/Revenue.csv`);
    const rows = await sample.warehouse.query(
      `SELECT d.year, SUM(f.amount) AS amount FROM fact_revenue f JOIN dim_platform p ON p.platform_key = f.platform_key
       JOIN dim_line_item l ON l.line_item_key = f.line_item_key JOIN dim_date d ON d.date_key = f.date_key
       WHERE p.platform_code = '${code}' AND l.line_item_group = 'Revenue' AND f.is_additive GROUP BY d.year ORDER BY d.year`,
    );
    expect(rows).toEqual(
      records.map(([year, amount]) => ({ year: Number(year), amount: billions(Number(amount)) })),
    );
  });

  it('has revenue of no other platform', async () => {
    expect(
      await sample.warehouse.query(
        `SELECT DISTINCT p.platform_code FROM fact_revenue f JOIN dim_platform p ON p.platform_key = f.platform_key
         ORDER BY p.platform_code`,
      ),
    ).toEqual(
      ['disney-plus', 'hulu', 'netflix', 'tiktok', 'twitch', 'youtube'].map((platform_code) => ({
        platform_code,
      })),
    );
  });

  it('has one additive set of subscribers for every platform, tier and date that has a total or regions', async () => {
    const rows = await sample.warehouse.query(
      `SELECT f.platform_key, f.tier_key, f.period_end,
       COUNT(DISTINCT CASE WHEN f.is_additive AND g.geography_level = 'World' THEN 'total'
                           WHEN f.is_additive THEN 'regions' ELSE NULL END) AS sets,
       SUM(CASE WHEN f.is_additive AND g.geography_level = 'Country' THEN 1 ELSE 0 END) AS countries,
       SUM(CASE WHEN g.geography_level <> 'Country' AND t.tier_code <> 'live-tv' THEN 1 ELSE 0 END) AS totals
       FROM fact_subscriber f JOIN dim_geography g ON g.geography_key = f.geography_key
       JOIN dim_tier t ON t.tier_key = f.tier_key GROUP BY f.platform_key, f.tier_key, f.period_end`,
    );
    expect(rows.length).toBeGreaterThan(40);
    for (const row of rows) {
      expect(row['sets']).toBe(Number(row['totals']) > 0 ? 1n : 0n);
      expect(row['countries']).toBe('0');
    }
  });
});

describe('the star schema', () => {
  it('has no orphan and no unknown member in any fact', async () => {
    for (const table of starSchema) {
      for (const column of table.columns) {
        if (column.role.kind !== 'foreign-key') continue;
        const key = column.name;
        const sql = `SELECT COUNT(*) AS n FROM ${table.name} f LEFT JOIN ${column.role.references} d ON d.${key} = f.${key}
          WHERE d.${key} IS NULL OR f.${key} = 0`;
        expect(await sample.one(sql), `${table.name}.${key}`).toEqual({ n: 0n });
      }
    }
  });

  it('has every day of the years 2010 to 2021 once', async () => {
    const row = await sample.one(
      'SELECT COUNT(DISTINCT date) AS days, COUNT(*) AS n, MIN(date) AS first, MAX(date) AS last FROM dim_date',
    );
    expect(row).toEqual({ days: 4383n, n: 4383n, first: '2010-01-01', last: '2021-12-31' });
  });
});
