import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '@ott-analytics/model/contract';
import type { SyntheticKind, TruthRow } from '../../../tools/src/synthetic/synthetic-log.js';
import { loadSynthetic, type LoadedLogs } from './synthetic-project.js';

const SIZES = { sessions: 150_000, subscription_events: 50_000, titles: 4_000 } as const;
const KINDS = Object.keys(SIZES) as SyntheticKind[];

let logs: LoadedLogs;
beforeAll(async () => {
  logs = await loadSynthetic(SIZES);
}, 180_000);
afterAll(() => logs.close());

/** The platforms' names in the members file; the log says Amazon. */
const platformOf = (name: TruthRow[string] | undefined): string =>
  name === 'Amazon' ? 'Amazon Prime Video' : String(name);

const table = (kind: SyntheticKind, name: string): readonly TruthRow[] =>
  logs.truths.get(kind)?.expected?.[name] ?? [];

/** Sums of a measure over truth rows, by a key made of some of their cells. */
function sumBy(
  rows: readonly TruthRow[],
  measure: string,
  keyOf: (row: TruthRow) => string,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + Number(row[measure]));
  return sums;
}

const asMap = (rows: readonly Row[], key: readonly string[], measure: string): ReadonlyMap<string, number> =>
  new Map(rows.map((row) => [key.map((name) => String(row[name])).join('|'), Number(row[measure])]));

const month = (row: TruthRow): string => String(row['month']);

describe('synthetic logs with planted faults', () => {
  it('are labelled synthetic in every fact', async () => {
    for (const fact of ['fact_engagement', 'fact_subscriber', 'fact_content', 'fact_audience_mix']) {
      const rows = await logs.warehouse.query(
        `SELECT DISTINCT b.basis AS basis, f.source_line AS line FROM ${fact} f JOIN dim_basis b ON b.basis_key = f.basis_key`,
      );
      expect(rows).toEqual([{ basis: 'Synthetic', line: 0 }]);
    }
  });

  it.each(KINDS)(
    'have every planted fault of %s refused at its line, for its reason, and no other line',
    (kind) => {
      const planted = logs.truths.get(kind)?.faults ?? [];
      const refused = logs.rejects.filter(({ file }) => file === logs.fileOf(kind));
      expect(planted.length).toBeGreaterThan(0);
      expect(new Set(planted.map(({ fault }) => fault)).size).toBeGreaterThanOrEqual(
        kind === 'titles' ? 5 : 11,
      );
      expect(refused.map(({ line, code }) => `${line} ${code}`)).toEqual(
        planted.map(({ line, code }) => `${line} ${code}`),
      );
    },
  );

  it('are counted to the last line', () => {
    const lines = Object.values(SIZES).reduce((sum, rows) => sum + rows, 0);
    const faults = [...logs.truths.values()].reduce((sum, truth) => sum + truth.faults.length, 0);
    expect(logs.report.failure).toBeUndefined();
    expect(logs.report.records).toEqual({
      read: lines,
      loaded: lines - faults,
      staged: 0,
      skipped: 0,
      rejected: faults,
    });
  });

  it('name the nearest member of an unknown name', async () => {
    const rows = await logs.warehouse.query(
      "SELECT DISTINCT reason FROM etl_reject WHERE code = 'stage/unknown-device'",
    );
    expect(rows).toEqual([{ reason: "'Smart TVs' in 'device' is no known device" }]);
  });
});

describe('sessions', () => {
  const engagement = (measure: string, level: string): string =>
    `SELECT p.platform AS platform, g.geography AS geography, substring(CAST(f.period_end AS CHAR(10)), 1, 7) AS month, f.${measure} AS value
     FROM fact_engagement f JOIN dim_platform p ON p.platform_key = f.platform_key JOIN dim_geography g ON g.geography_key = f.geography_key
     WHERE g.geography_level = '${level}'`;
  const worldKey = (row: TruthRow): string => `${platformOf(row['platform'])}|${month(row)}`;
  const regionKey = (row: TruthRow): string =>
    `${platformOf(row['platform'])}|${String(row['region'])}|${month(row)}`;

  it('give sessions, minutes and hours by platform and month', async () => {
    const sums = table('sessions', 'sums');
    const found = async (measure: string): Promise<ReadonlyMap<string, number>> =>
      asMap(await logs.warehouse.query(engagement(measure, 'World')), ['platform', 'month'], 'value');
    const seconds = sumBy(sums, 'seconds', worldKey);
    const rounded = (per: number): ReadonlyMap<string, number> =>
      new Map([...seconds].map(([key, value]) => [key, Math.floor((value + per / 2) / per)]));
    expect(seconds.size).toBe(6 * 12);
    expect(await found('sessions')).toEqual(sumBy(sums, 'sessions', worldKey));
    expect(await found('minutes_watched')).toEqual(rounded(60));
    expect(await found('hours_watched')).toEqual(rounded(3600));
  });

  it('count accounts once a platform and month, whatever the spelling of the platform', async () => {
    const found = asMap(
      await logs.warehouse.query(engagement('users', 'World')),
      ['platform', 'month'],
      'value',
    );
    expect(found).toEqual(sumBy(table('sessions', 'users'), 'users', worldKey));
  });

  it('give the same by region', async () => {
    for (const [measure, name] of [
      ['sessions', 'sums'],
      ['users', 'regionUsers'],
    ] as const) {
      const rows = await logs.warehouse.query(engagement(measure, 'Region'));
      const found = asMap(rows, ['platform', 'geography', 'month'], 'value');
      expect(found).toEqual(sumBy(table('sessions', name), measure, regionKey));
    }
  });

  it('share the time watched over devices', async () => {
    const rows = await logs.warehouse.query(
      `SELECT p.platform AS platform, a.audience_band AS device, substring(CAST(f.period_end AS CHAR(10)), 1, 7) AS month, f.share_percent AS share
       FROM fact_audience_mix f JOIN dim_platform p ON p.platform_key = f.platform_key JOIN dim_audience a ON a.audience_key = f.audience_key
       WHERE a.audience_dimension = 'Device'`,
    );
    const devices = table('sessions', 'devices');
    const totals = sumBy(devices, 'seconds', worldKey);
    const expected = new Map(
      devices.map((row) => [
        `${platformOf(row['platform'])}|${String(row['device'])}|${month(row)}`,
        (Number(row['seconds']) / (totals.get(worldKey(row)) ?? 0)) * 100,
      ]),
    );
    const found = asMap(rows, ['platform', 'device', 'month'], 'share');
    expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
    for (const [key, share] of found) expect(share).toBeCloseTo(expected.get(key) ?? -1, 3);
  });

  it('list the fifty most watched titles of each platform and month with their types', async () => {
    const rows = await logs.warehouse.query(
      `SELECT p.platform AS platform, c.content AS title, c.content_type AS type, substring(CAST(f.period_end AS CHAR(10)), 1, 7) AS month, f.hours_watched AS hours
       FROM fact_content f JOIN dim_platform p ON p.platform_key = f.platform_key JOIN dim_content c ON c.content_key = f.content_key
       WHERE c.content_level = 'Title'`,
    );
    const watched = new Map<string, { readonly title: string; readonly seconds: number }[]>();
    for (const row of table('sessions', 'titles')) {
      const list = watched.get(worldKey(row)) ?? [];
      list.push({ title: String(row['title']), seconds: Number(row['seconds']) });
      watched.set(worldKey(row), list);
    }
    const expected = [...watched].flatMap(([key, list]) =>
      list
        .sort((a, b) => b.seconds - a.seconds || (a.title < b.title ? -1 : 1))
        .slice(0, 50)
        .map(({ title, seconds }) => `${key} ${title} ${Math.floor((seconds + 1800) / 3600)}`),
    );
    const found = rows.map(
      (row) =>
        `${String(row['platform'])}|${String(row['month'])} ${String(row['title'])} ${String(row['hours'])}`,
    );
    expect(found.sort()).toEqual(expected.sort());
    expect(new Set(rows.map((row) => row['type']))).toEqual(new Set(['Movie', 'TV Show', 'Unknown']));
  });
});

describe('subscriptions', () => {
  const TIERS: Readonly<Record<string, string>> = { Standard: 'On demand only', Premium: 'Premium' };
  const keyOf = (row: TruthRow, region: string, tier: string): string =>
    [platformOf(row['platform']), region, tier, month(row)].join('|');
  const MONTHS = Array.from(
    { length: 36 },
    (_, index) => `${2022 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
  );

  const breakdowns = [
    { name: 'in total', key: (row: TruthRow) => keyOf(row, 'World', 'All tiers') },
    { name: 'by region', key: (row: TruthRow) => keyOf(row, String(row['region']), 'All tiers') },
    { name: 'by tier', key: (row: TruthRow) => keyOf(row, 'World', TIERS[String(row['plan'])] ?? '') },
  ];

  it.each(breakdowns)('open, gain, lose and close as the events say, $name', async ({ name, key }) => {
    const where = {
      'in total': "g.geography_code = 'WORLD' AND t.tier_code = 'all'",
      'by region': "g.geography_level = 'Region'",
      'by tier': "t.tier_code <> 'all'",
    }[name];
    const rows = await logs.warehouse.query(
      `SELECT p.platform AS platform, g.geography AS geography, t.tier AS tier, substring(CAST(f.period_end AS CHAR(10)), 1, 7) AS month,
         f.gross_adds AS gross, f.cancels AS cancels, f.reactivations AS returns, f.net_adds AS net, f.closing_subscribers AS closing
       FROM fact_subscriber f JOIN dim_platform p ON p.platform_key = f.platform_key JOIN dim_geography g ON g.geography_key = f.geography_key
         JOIN dim_tier t ON t.tier_key = f.tier_key WHERE ${where ?? ''}`,
    );
    const starts = sumBy(table('subscription_events', 'starts'), 'starts', key);
    const firsts = sumBy(table('subscription_events', 'firsts'), 'firsts', key);
    const cancels = sumBy(table('subscription_events', 'cancels'), 'cancels', key);
    const found = new Map(
      rows.map((row) => [
        ['platform', 'geography', 'tier', 'month'].map((column) => String(row[column])).join('|'),
        ['gross', 'cancels', 'returns', 'net', 'closing'].map((column) => Number(row[column])),
      ]),
    );
    const expected = new Map<string, number[]>();
    for (const series of new Set([...starts.keys()].map((one) => one.slice(0, one.lastIndexOf('|'))))) {
      let closing = 0;
      for (const at of MONTHS) {
        const one = `${series}|${at}`;
        const gross = starts.get(one) ?? 0;
        const lost = cancels.get(one) ?? 0;
        closing += gross - lost;
        if (closing > 0 || gross + lost > 0)
          expected.set(one, [gross, lost, gross - (firsts.get(one) ?? 0), gross - lost, closing]);
      }
    }
    expect(found).toEqual(expected);
    expect(starts.size).toBeGreaterThan(200);
  });

  it('enter totals once: tiers and regions stand beside the world', async () => {
    const rows = await logs.warehouse.query(
      `SELECT g.geography_level AS level, t.tier_code AS tier, COUNT(*) AS n FROM fact_subscriber f
       JOIN dim_geography g ON g.geography_key = f.geography_key JOIN dim_tier t ON t.tier_key = f.tier_key
       WHERE f.is_additive GROUP BY g.geography_level, t.tier_code`,
    );
    expect(rows).toEqual([{ level: 'World', tier: 'all', n: BigInt(6 * 36) }]);
  });
});

describe('titles', () => {
  it('are counted by platform and type on the day of the catalogue', async () => {
    const rows = await logs.warehouse.query(
      `SELECT p.platform AS platform, c.content AS type, f.titles AS titles FROM fact_content f
       JOIN dim_platform p ON p.platform_key = f.platform_key JOIN dim_content c ON c.content_key = f.content_key
       WHERE c.content_level = 'Type' AND f.period_end = DATE '2024-12-31'`,
    );
    const expected = sumBy(
      table('titles', 'types'),
      'titles',
      (row) => `${platformOf(row['platform'])}|${row['type'] === 'movie' ? 'Movie' : 'TV Show'}`,
    );
    expect(asMap(rows, ['platform', 'type'], 'titles')).toEqual(expected);
  });
});
