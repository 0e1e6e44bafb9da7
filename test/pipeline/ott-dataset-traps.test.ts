import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '@ott-analytics/model/contract';
import { loadSample, type LoadedSample } from './sample-project.js';

let sample: LoadedSample;
beforeAll(async () => {
  sample = await loadSample('folder');
});
afterAll(() => sample.close());

const query = (sql: string): Promise<readonly Row[]> => sample.warehouse.query(sql);

/** Joins every member of a fact that tests select by. */
const SUBSCRIBERS = `fact_subscriber f JOIN dim_platform p ON p.platform_key = f.platform_key
  JOIN dim_geography g ON g.geography_key = f.geography_key JOIN dim_tier t ON t.tier_key = f.tier_key`;
const REVENUE = `fact_revenue f JOIN dim_platform p ON p.platform_key = f.platform_key
  JOIN dim_line_item l ON l.line_item_key = f.line_item_key JOIN dim_geography g ON g.geography_key = f.geography_key
  JOIN dim_basis b ON b.basis_key = f.basis_key`;
const ENGAGEMENT = `fact_engagement f JOIN dim_platform p ON p.platform_key = f.platform_key
  JOIN dim_geography g ON g.geography_key = f.geography_key`;

/** Messages of the warnings with a code about one file of the folder. */
const warnings = (code: string, file: string): readonly string[] =>
  sample.report.diagnostics
    .filter((found) => found.code === code && found.severity === 'warning')
    .filter(({ at }) => at?.file === `OTT Dataset/${file}`)
    .map(({ message }) => message);

describe('trap 1: no file states a unit', () => {
  it('loads revenue in billions of USD', async () => {
    expect(
      await query(
        `SELECT p.platform_code, f.amount FROM ${REVENUE} WHERE f.period_end = '2020-12-31'
         AND p.platform_code IN ('tiktok', 'youtube') ORDER BY p.platform_code`,
      ),
    ).toEqual([
      { platform_code: 'tiktok', amount: '1900000000.0000' },
      { platform_code: 'youtube', amount: '19700000000.0000' },
    ]);
  });

  it('loads users in billions for YouTube and TikTok, in millions elsewhere', async () => {
    const sql = (geography: string): string =>
      `SELECT p.platform_code, f.users FROM ${ENGAGEMENT} WHERE f.period_end = '2020-12-31'
       AND g.geography_code = '${geography}' AND p.platform_code IN ('tiktok', 'youtube') AND f.users IS NOT NULL
       ORDER BY p.platform_code`;
    expect(await query(sql('WORLD'))).toEqual([
      { platform_code: 'tiktok', users: 700_000_000n },
      { platform_code: 'youtube', users: 2_300_000_000n },
    ]);
    expect(await query(sql('GBR'))).toEqual([
      { platform_code: 'tiktok', users: 6_000_000n },
      { platform_code: 'youtube', users: 35_000_000n },
    ]);
  });

  it('says which unit it took', () => {
    expect(warnings('dataset/note', 'China Video Streaming Apps Overview/Revenue.csv')[0]).toMatch(
      /No unit in the file; billions of USD/,
    );
  });
});

describe('trap 2: encodings', () => {
  it('finds 36 ASCII files, one UTF-8 with mark and two Windows-1252, and says so', async () => {
    expect(
      await query('SELECT encoding, COUNT(*) AS n FROM etl_file GROUP BY encoding ORDER BY encoding'),
    ).toEqual([
      { encoding: 'ascii', n: 36n },
      { encoding: 'utf-8-bom', n: 1n },
      { encoding: 'windows-1252', n: 2n },
    ]);
    expect(warnings('read/encoding', 'Tiktok/Revenue.csv')).toEqual(['read as utf-8-bom']);
    expect(warnings('read/encoding', 'Twitch/MostViewedGamesOnTwitch.csv')).toEqual(['read as windows-1252']);
  });

  it('reads byte 0x92 as an apostrophe and drops the no-break space 0xA0 at the end of prose', async () => {
    const bytes = await readFile(
      join(sample.project.data, 'OTT Dataset/USA Video Streaming Apps Overview/TopPlatforms.csv'),
    );
    expect([bytes.includes(0x92), bytes.includes(0xa0)]).toEqual([true, true]);
    expect(await query("SELECT content FROM dim_content WHERE content LIKE 'Tom Clancy%'")).toEqual([
      { content: 'Tom Clancy\u2019s Rainbow Six Siege' },
    ]);
    const overviews = await query('SELECT overview FROM dim_platform WHERE overview IS NOT NULL');
    expect(overviews).toHaveLength(16);
    for (const { overview } of overviews) expect(overview).toMatch(/^[\x20-\x7e\u2019]+$/);
    expect(overviews.filter(({ overview }) => String(overview).includes('\u2019')).length).toBeGreaterThan(0);
  });

  it('finds TikTok\u2019s first header behind the byte order mark', async () => {
    const sql = `SELECT COUNT(*) AS n FROM ${REVENUE} WHERE p.platform_code = 'tiktok'`;
    expect(await query(sql)).toEqual([{ n: 5n }]);
  });
});

describe('trap 3: file names that promise something else', () => {
  it('loads Hulu/Profit.csv as negative net income, with a warning', async () => {
    expect(
      await query(
        `SELECT f.period_end, l.line_item_code, f.amount FROM ${REVENUE}
         WHERE p.platform_code = 'hulu' AND l.line_item_group = 'Profit' ORDER BY f.period_end`,
      ),
    ).toEqual(
      [0.9, 1.8, 1.5, 0.6].map((loss, index) => ({
        period_end: `${2017 + index}-12-31`,
        line_item_code: 'net-income',
        amount: `-${Math.round(loss * 1e9)}.0000`,
      })),
    );
    expect(warnings('stage/sign', 'Hulu/Profit.csv')).toHaveLength(1);
  });

  it('loads Netflix/Profit.csv as operating income and ContentSpend.csv as cash, outside revenue', async () => {
    expect(
      await query(
        `SELECT l.line_item_code, l.line_item_group, COUNT(*) AS n FROM ${REVENUE}
         WHERE p.platform_code = 'netflix' AND l.line_item_group <> 'Revenue'
         GROUP BY l.line_item_code, l.line_item_group ORDER BY l.line_item_code`,
      ),
    ).toEqual([
      { line_item_code: 'cash-content', line_item_group: 'Cash content spend', n: 6n },
      { line_item_code: 'operating-income', line_item_group: 'Profit', n: 9n },
    ]);
  });

  it('keeps the content spend of 2021, which has no revenue beside it', async () => {
    expect(
      await query(
        `SELECT l.line_item_code, f.amount FROM ${REVENUE}
         WHERE p.platform_code = 'netflix' AND f.period_end = '2021-12-31'`,
      ),
    ).toEqual([{ line_item_code: 'cash-content', amount: '17000000000.0000' }]);
  });
});

describe('trap 4: same year, different day', () => {
  it('dates Netflix subscribers of 2018 to 2020 at 30 June in one file and at 31 December in the other', async () => {
    expect(
      await query(
        `SELECT f.period_end, SUM(f.closing_subscribers) AS n FROM ${SUBSCRIBERS} WHERE p.platform_code = 'netflix'
         AND f.is_additive AND f.period_end >= '2018-01-01' GROUP BY f.period_end ORDER BY f.period_end`,
      ),
    ).toEqual([
      { period_end: '2018-06-30', n: '124300000' },
      { period_end: '2018-12-31', n: '139100000' },
      { period_end: '2019-06-30', n: '151500000' },
      { period_end: '2019-12-31', n: '166900000' },
      { period_end: '2020-06-30', n: '192900000' },
      { period_end: '2020-12-31', n: '203500000' },
    ]);
  });

  it('marks the dates that only match another publication and those that are assumed', async () => {
    expect(
      await query(
        `SELECT f.date_basis, COUNT(*) AS n FROM ${SUBSCRIBERS} WHERE p.platform_code = 'netflix'
         AND g.geography_code = 'WORLD' GROUP BY f.date_basis ORDER BY f.date_basis`,
      ),
    ).toEqual([
      { date_basis: 'Assumed', n: 7n },
      { date_basis: 'Matched', n: 3n },
    ]);
    expect(warnings('stage/assumed-date', 'Netflix/NumSubscribers.csv')[0]).toMatch(/date of 7 records/);
  });
});

describe('trap 5: year columns that hold quarters and half years', () => {
  it('sets Disney\u2019s fiscal quarters to the nearest month end and keeps the reported Saturday', async () => {
    expect(
      await query(
        `SELECT f.period_end, f.period_end_reported, f.period_kind FROM ${REVENUE}
         WHERE p.platform_code = 'disney-plus' ORDER BY f.period_end`,
      ),
    ).toEqual(
      [
        ['2019-12-31', '2019-12-28'],
        ['2020-03-31', '2020-03-28'],
        ['2020-06-30', '2020-06-27'],
        ['2020-09-30', '2020-10-03'],
        ['2020-12-31', '2021-01-02'],
        ['2021-03-31', '2021-04-03'],
        ['2021-06-30', '2021-07-03'],
      ].map(([period_end, period_end_reported]) => ({ period_end, period_end_reported, period_kind: 'Q' })),
    );
    expect(warnings('stage/snapped-period', 'Disney Plus/Revenue.csv')[0]).toMatch(/^7 fiscal period ends/);
  });

  it('reads the half years of Hulu Live TV as stocks at their end', async () => {
    expect(
      await query(
        `SELECT f.period_end, f.period_kind, f.closing_subscribers FROM ${SUBSCRIBERS}
         WHERE t.tier_code = 'live-tv' ORDER BY f.period_end`,
      ),
    ).toEqual(
      [
        ['2019-06-30', 2_000_000n],
        ['2019-12-31', 2_700_000n],
        ['2020-06-30', 3_400_000n],
        ['2020-12-31', 4_100_000n],
      ].map(([period_end, closing_subscribers]) => ({ period_end, period_kind: 'D', closing_subscribers })),
    );
  });

  it('loads Hulu\u2019s valuation as a stock with its gaps', async () => {
    expect(await query('SELECT period_end, period_kind FROM fact_valuation ORDER BY period_end')).toEqual(
      ['2010', '2016', '2018', '2019'].map((year) => ({ period_end: `${year}-12-31`, period_kind: 'D' })),
    );
  });
});

describe('trap 6: headers', () => {
  it('reads a header with a leading blank', async () => {
    const file = join(sample.project.data, 'OTT Dataset/China Video Streaming Apps Overview/Revenue.csv');
    expect(await readFile(file, 'latin1')).toMatch(/^Year, Revenue\r\n/);
    expect(
      await query(
        `SELECT COUNT(*) AS n FROM fact_market f JOIN dim_geography g ON g.geography_key = f.geography_key
         WHERE g.geography_code = 'CHN'`,
      ),
    ).toEqual([{ n: 6n }]);
  });

  it('reads a misspelt header under its alias and says so', () => {
    expect(warnings('stage/header-alias', 'UK Video Streaming Apps Overview/NumSubscribers.csv')).toEqual([
      "the column 'Spp Subscribers' is read as 'Subscribers'",
    ]);
  });

  it('loads what a header calls Revenue as advertising where it is that', async () => {
    expect(
      await query(
        `SELECT f.amount FROM ${REVENUE} WHERE p.platform_code = 'twitch' AND l.line_item_code = 'advertising'
         AND f.period_end = '2020-12-31'`,
      ),
    ).toEqual([{ amount: '750000000.0000' }]);
  });
});
