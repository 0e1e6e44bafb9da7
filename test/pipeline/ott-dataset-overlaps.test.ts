import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '@ott-analytics/model/contract';
import { loadSample, type LoadedSample } from './sample-project.js';

let sample: LoadedSample;
beforeAll(async () => {
  sample = await loadSample('folder');
});
afterAll(() => sample.close());

const query = (sql: string): Promise<readonly Row[]> => sample.warehouse.query(sql);

const SUBSCRIBERS = `fact_subscriber f JOIN dim_platform p ON p.platform_key = f.platform_key
  JOIN dim_geography g ON g.geography_key = f.geography_key JOIN dim_tier t ON t.tier_key = f.tier_key`;

/** Messages of the warnings with a code about one file of the folder. */
const warnings = (code: string, file: string): readonly string[] =>
  sample.report.diagnostics
    .filter((found) => found.code === code && found.severity === 'warning')
    .filter(({ at }) => at?.file === `OTT Dataset/${file}`)
    .map(({ message }) => message);

describe('trap 7: thousands separators and names', () => {
  it('reads quoted thousands', async () => {
    expect(
      await query(
        `SELECT p.platform, f.titles FROM fact_content f JOIN dim_platform p ON p.platform_key = f.platform_key
         JOIN dim_content c ON c.content_key = f.content_key WHERE c.content_type = 'Movie' AND f.titles > 2000
         ORDER BY f.titles`,
      ),
    ).toEqual([
      { platform: 'Netflix', titles: 3600n },
      { platform: 'Amazon Prime Video', titles: 26_300n },
    ]);
  });

  it.each([
    ['Amazon Prime Video', 'Amazon Prime', 'LibrarySize.csv'],
    ['Disney+', 'Disney Plus', 'LibrarySize.csv'],
    ['Peacock', 'Peacock Premium', 'LibrarySize.csv'],
    ['Peacock', 'NBC Universal Peacock', 'USA Video Streaming Apps Overview/NumSubscribers.csv'],
    ['Paramount+', 'CBS All Access', 'USA Video Streaming Apps Overview/NumSubscribers.csv'],
    ['iQIYI', 'iQiyi', 'China Video Streaming Apps Overview/AppUsage.csv'],
  ])('has one platform %s, also where a file writes %s, with a warning', async (platform, written, file) => {
    expect(await query(`SELECT COUNT(*) AS n FROM dim_platform WHERE platform = '${platform}'`)).toEqual([
      { n: 1n },
    ]);
    expect(await query(`SELECT COUNT(*) AS n FROM dim_platform WHERE platform = '${written}'`)).toEqual([
      { n: 0n },
    ]);
    expect(warnings('stage/renamed', file)).toContain(`'${written}' is loaded as ${platform}`);
  });

  it('writes TikTok once, whatever the folder is called', async () => {
    expect(await query("SELECT platform FROM dim_platform WHERE LOWER(platform) = 'tiktok'")).toEqual([
      { platform: 'TikTok' },
    ]);
  });

  it('keeps Douyin apart from TikTok and ITV Hub from ITV Hub+', async () => {
    expect(
      await query(
        `SELECT p.platform, g.geography_code, f.users FROM fact_engagement f JOIN dim_platform p
         ON p.platform_key = f.platform_key JOIN dim_geography g ON g.geography_key = f.geography_key
         WHERE p.platform_code IN ('douyin', 'itv-hub') ORDER BY p.platform_code`,
      ),
    ).toEqual([
      { platform: 'Douyin', geography_code: 'CHN', users: 400_000_000n },
      { platform: 'ITV Hub', geography_code: 'GBR', users: 30_000_000n },
    ]);
    expect(
      await query(`SELECT f.closing_subscribers FROM ${SUBSCRIBERS} WHERE p.platform_code = 'itv-hub-plus'`),
    ).toEqual([{ closing_subscribers: 500_000n }]);
  });

  it('loads YouTube Premium and Hulu Live TV as tiers', async () => {
    expect(
      await query(
        `SELECT DISTINCT p.platform_code, t.tier_code FROM ${SUBSCRIBERS} WHERE t.tier_code <> 'all'
         ORDER BY p.platform_code`,
      ),
    ).toEqual([
      { platform_code: 'bbc-iplayer', tier_code: 'registered' },
      { platform_code: 'hulu', tier_code: 'live-tv' },
      { platform_code: 'youtube', tier_code: 'premium' },
    ]);
    expect(
      await query(
        "SELECT platform FROM dim_platform WHERE platform LIKE '%Premium%' OR platform LIKE '%Live TV%'",
      ),
    ).toEqual([]);
  });
});

describe('trap 8: parts that do not add up', () => {
  it('adds what the regions lack of Netflix revenue as Unallocated, derived, with a warning each', async () => {
    expect(
      await query(
        `SELECT f.period_end, f.amount, b.basis, f.source_line FROM fact_revenue f
         JOIN dim_geography g ON g.geography_key = f.geography_key JOIN dim_basis b ON b.basis_key = f.basis_key
         WHERE g.geography_code = 'UNALLOCATED' ORDER BY f.period_end`,
      ),
    ).toEqual([
      { period_end: '2018-12-31', amount: '310000000.0000', basis: 'Derived', source_line: 9 },
      { period_end: '2019-12-31', amount: '270000000.0000', basis: 'Derived', source_line: 10 },
      { period_end: '2020-12-31', amount: '180000000.0000', basis: 'Derived', source_line: 11 },
    ]);
    expect(warnings('conform/parts-below-total', 'Netflix/Revenue.csv')).toEqual([
      expect.stringContaining('15,390,000,000; 310,000,000 of the published total 15,700,000,000'),
      expect.stringContaining('19,830,000,000; 270,000,000 of the published total 20,100,000,000'),
      expect.stringContaining('24,720,000,000; 180,000,000 of the published total 24,900,000,000'),
    ]);
  });

  it('says that Hulu\u2019s parts of 2017 are 0.1 bn short of 2.4', () => {
    expect(warnings('conform/parts-below-total', 'Hulu/Revenue.csv')).toEqual([
      expect.stringContaining('2,300,000,000; 100,000,000 of the published total 2,400,000,000'),
    ]);
  });
});

describe('trap 9: breakdowns that overlap', () => {
  it('keeps country figures for their own member only, beside the company\u2019s own', async () => {
    expect(
      await query(
        `SELECT p.platform_code, g.geography_code, f.closing_subscribers, f.is_additive FROM ${SUBSCRIBERS}
         WHERE f.period_end = '2020-12-31' AND (p.platform_code = 'youtube' OR t.tier_code = 'all')
         AND p.platform_code IN ('netflix', 'hulu', 'youtube') ORDER BY p.platform_code, g.geography_code`,
      ),
    ).toEqual(
      [
        ['hulu', 'USA', 35_000_000n, false],
        ['hulu', 'WORLD', 39_000_000n, true],
        ['netflix', 'APAC', 25_400_000n, true],
        ['netflix', 'EMEA', 66_700_000n, true],
        ['netflix', 'GBR', 13_000_000n, false],
        ['netflix', 'LATAM', 37_500_000n, true],
        ['netflix', 'UCAN', 73_900_000n, true],
        ['netflix', 'USA', 75_000_000n, false],
        ['youtube', 'USA', 15_000_000n, false],
        ['youtube', 'WORLD', 30_000_000n, true],
      ].map(([platform_code, geography_code, closing_subscribers, is_additive]) => ({
        platform_code,
        geography_code,
        closing_subscribers,
        is_additive,
      })),
    );
    expect(
      warnings('stage/not-additive', 'USA Video Streaming Apps Overview/NumSubscribers.csv'),
    ).toHaveLength(1);
  });
});

describe('trap 10: figures that mean something else', () => {
  it('marks Disney+ revenue as derived', async () => {
    expect(
      await query(
        `SELECT DISTINCT b.basis FROM fact_revenue f JOIN dim_platform p ON p.platform_key = f.platform_key
         JOIN dim_basis b ON b.basis_key = f.basis_key WHERE p.platform_code = 'disney-plus'`,
      ),
    ).toEqual([{ basis: 'Derived' }]);
  });

  it('says what an Amazon subscriber is and that library sizes differ between publishers', () => {
    expect(warnings('dataset/note', 'USA Video Streaming Apps Overview/NumSubscribers.csv')[0]).toContain(
      'An Amazon subscriber is a Prime member',
    );
    expect(warnings('dataset/note', 'LibrarySize.csv')[0]).toContain('Other publishers count other sizes');
  });
});

describe('trap 11: snapshots, registrations and markets', () => {
  it('loads Twitch\u2019s all-time hours as a snapshot outside totals', async () => {
    expect(
      await query(
        `SELECT f.period_kind, f.is_additive, COUNT(*) AS n, MAX(f.hours_to_date) AS most FROM fact_content f
         WHERE f.hours_to_date IS NOT NULL GROUP BY f.period_kind, f.is_additive`,
      ),
    ).toEqual([{ period_kind: 'S', is_additive: false, n: 10n, most: 43_800_000_000n }]);
  });

  it('loads BBC iPlayer\u2019s registered users under a tier of their own, with a warning', () => {
    expect(warnings('stage/override', 'UK Video Streaming Apps Overview/NumSubscribers.csv')).toEqual([
      'BBC iPlayer: BBC iPlayer has no subscription; the figure is its registered users.',
    ]);
  });

  it('loads country revenue as the market\u2019s, outside the platforms\u2019 universe', async () => {
    expect(
      await query(
        `SELECT g.geography_code, f.market_measure, f.market_value, p.in_market_universe FROM fact_market f
         JOIN dim_geography g ON g.geography_key = f.geography_key JOIN dim_platform p ON p.platform_key = f.platform_key
         WHERE f.period_end = '2020-12-31' ORDER BY f.market_value`,
      ),
    ).toEqual(
      [
        ['GBR', '3000000000.0000'],
        ['CHN', '18100000000.0000'],
        ['USA', '24100000000.0000'],
      ].map(([geography_code, market_value]) => ({
        geography_code,
        market_measure: 'Market revenue',
        market_value,
        in_market_universe: false,
      })),
    );
  });
});

describe('trap 12: shapes', () => {
  it('turns regions as columns into rows', async () => {
    expect(
      await query(
        `SELECT COUNT(*) AS n, COUNT(DISTINCT f.geography_key) AS regions FROM ${SUBSCRIBERS}
         WHERE p.platform_code = 'netflix' AND g.geography_level = 'Region'`,
      ),
    ).toEqual([{ n: 12n, regions: 4n }]);
  });

  it('keeps age and gender as marginals that each add up to 100', async () => {
    expect(
      await query(
        `SELECT a.audience_dimension, SUM(f.share_percent) AS share FROM fact_audience_mix f JOIN dim_audience a
         ON a.audience_key = f.audience_key GROUP BY a.audience_dimension ORDER BY a.audience_dimension`,
      ),
    ).toEqual([
      { audience_dimension: 'Age', share: '100.0000' },
      { audience_dimension: 'Gender', share: '100.0000' },
    ]);
  });

  it('keeps the other services of a share table, outside the market universe', async () => {
    expect(
      await query(
        `SELECT p.platform, f.indicator_value, p.in_market_universe FROM fact_indicator f JOIN dim_platform p
         ON p.platform_key = f.platform_key WHERE f.indicator_value > 20 ORDER BY f.indicator_value`,
      ),
    ).toEqual([
      { platform: 'Other', indicator_value: '23.0000', in_market_universe: false },
      { platform: 'Netflix', indicator_value: '34.0000', in_market_universe: true },
    ]);
    expect(await query('SELECT SUM(indicator_value) AS share FROM fact_indicator')).toEqual([
      { share: '100.0000' },
    ]);
  });

  it('turns the prose table into a description of each of its 16 platforms', async () => {
    expect(await query('SELECT COUNT(overview) AS n FROM dim_platform')).toEqual([{ n: 16n }]);
  });
});
