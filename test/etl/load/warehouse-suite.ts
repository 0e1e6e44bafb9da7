import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { starSchema } from '@ott-analytics/model/contract';
import type { Warehouse } from '../../../etl/src/load/warehouse.js';
import { killWhilePublishing } from './kill-while-publishing.js';
import { LABELS, firstRow, inKeyOrder, labels, readBack } from './read-back.js';
import { refusalTests } from './refusal-tests.js';
import { awkwardTexts, emptyRows, sampleRows, withTable } from './sample-rows.js';
import { openTarget, type WarehouseTarget } from './warehouse-target.js';

/** A fresh place for one test. */
export interface SuitePlace {
  readonly target: WarehouseTarget;
  remove(): Promise<void>;
}

/** What every warehouse must do, whatever holds it: run unchanged for files, MySQL and MariaDB. */
export function warehouseSuite(makePlace: () => Promise<SuitePlace>): void {
  let place: SuitePlace;
  let warehouse: Warehouse;
  beforeEach(async () => {
    place = await makePlace();
    warehouse = await openTarget(place.target);
  });
  afterEach(async () => {
    await warehouse.close();
    await place.remove();
  });

  publishingTests(() => warehouse);
  refusalTests(() => warehouse);
  queryTests(() => warehouse);
  concurrencyTests(() => ({ warehouse, target: place.target }));
}

function publishingTests(open: () => Warehouse): void {
  describe('publishing', () => {
    it('has nothing before the first load and says so', async () => {
      expect(await open().exists()).toBe(false);
      await expect(open().query('SELECT 1 AS one FROM dim_platform')).rejects.toMatchObject({
        code: 'warehouse/nothing-published',
      });
    });

    it('gives back every row of every table exactly as published', async () => {
      const rows = sampleRows(1);
      const publication = await open().publish(rows);
      expect(publication.generation).toBe(1);
      expect(await open().exists()).toBe(true);
      for (const table of starSchema) {
        const expected = rows.get(table.name) ?? [];
        expect(publication.tables[table.name]).toBe(expected.length);
        expect(await readBack(open(), table)).toEqual(inKeyOrder(expected, table));
      }
    });

    it('replaces the whole content with the second load', async () => {
      await open().publish(sampleRows(1));
      const fewer = sampleRows(2, 5);
      expect((await open().publish(fewer)).generation).toBe(2);
      for (const table of starSchema) {
        expect(await readBack(open(), table)).toEqual(inKeyOrder(fewer.get(table.name) ?? [], table));
      }
    });

    it('publishes tables without rows', async () => {
      await open().publish(emptyRows());
      expect(await open().exists()).toBe(true);
      for (const table of starSchema) expect(await readBack(open(), table)).toEqual([]);
    });

    it('tells NULL, empty text and the text NULL apart', async () => {
      const tiers = ['', 'NULL', '\\N'].map((tier, key) => ({ tier_key: key, tier_code: `t${key}`, tier }));
      const platforms = [null, '', 'NULL', '\\N'].map((overview, key) => ({
        ...firstRow('dim_platform'),
        platform_key: key,
        overview,
      }));
      const rows = withTable(withTable(emptyRows(), 'dim_tier', tiers), 'dim_platform', platforms);
      await open().publish(rows);
      expect(await open().query('SELECT * FROM dim_tier ORDER BY tier_key')).toEqual(tiers);
      expect(await open().query('SELECT overview FROM dim_platform ORDER BY platform_key')).toEqual(
        [null, '', 'NULL', '\\N'].map((overview) => ({ overview })),
      );
    });

    it('takes safe whole numbers for BIGINT and short decimals, and gives back bigint and full scale', async () => {
      const valuation = { ...firstRow('fact_valuation'), enterprise_value: '-00.50' };
      const market = { ...firstRow('fact_subscriber'), closing_subscribers: 192_900_000, net_adds: null };
      const rows = withTable(withTable(sampleRows(1, 1), 'fact_valuation', [valuation]), 'fact_subscriber', [
        market,
      ]);
      await open().publish(rows);
      expect(await open().query('SELECT enterprise_value FROM fact_valuation')).toEqual([
        { enterprise_value: '-0.5000' },
      ]);
      expect(await open().query('SELECT closing_subscribers, net_adds FROM fact_subscriber')).toEqual([
        { closing_subscribers: 192_900_000n, net_adds: null },
      ]);
    });
  });
}

function queryTests(open: () => Warehouse): void {
  describe('querying', () => {
    beforeEach(async () => {
      await open().publish(sampleRows(3));
    });

    it('counts as bigint and sums as exact decimal text', async () => {
      const sql = `SELECT COUNT(*) AS n, SUM(amount) AS total, MAX(amount) AS most, SUM(line_item_key) AS keys_sum,
        MAX(is_additive) AS some_additive FROM fact_revenue WHERE platform_key < 4`;
      const [row] = await open().query(sql);
      expect(row).toMatchObject({ n: 4n, total: '12.0000', most: '3.0000', keys_sum: '6' });
    });

    it('sums without losing digits', async () => {
      const large = ['999999999999999.9999', '999999999999999.9999', '-0.0001'];
      const facts = (sampleRows(1).get('fact_revenue') ?? []).slice(0, 3);
      const rows = facts.map((row, index) => ({ ...row, amount: large[index] ?? null }));
      await open().publish(withTable(sampleRows(1), 'fact_revenue', rows));
      expect(await open().query('SELECT SUM(amount) AS total FROM fact_revenue')).toEqual([
        { total: '1999999999999999.9997' },
      ]);
    });

    it('joins, groups and filters on dates, booleans and texts', async () => {
      const sql = `SELECT d.date, r.is_additive, t.tier, "d"."date_key" FROM fact_revenue r
        JOIN dim_date d ON d.date_key = r.date_key JOIN dim_tier t ON t.tier_key = r.platform_key
        WHERE r.is_additive = TRUE AND d.date >= '2020-01-01' AND t.tier <> 'back\\slash'
        ORDER BY r.platform_key`;
      expect(await open().query(sql)).toEqual([
        { date: '2020-02-29', is_additive: true, tier: awkwardTexts[2], date_key: 2 },
        { date: '9999-12-31', is_additive: true, tier: awkwardTexts[4], date_key: 4 },
        { date: '2020-12-31', is_additive: true, tier: awkwardTexts[8], date_key: 8 },
        { date: '2020-02-29', is_additive: true, tier: awkwardTexts[12], date_key: 12 },
      ]);
    });

    it('takes a backslash as a backslash and joins texts with two bars', async () => {
      const [row] = await open().query("SELECT 'a\\n' || '''b' AS joined FROM dim_tier WHERE tier_key = 0");
      expect(row).toEqual({ joined: "a\\n'b" });
    });

    it('refuses what is no valid query with the reason', async () => {
      await expect(open().query('SELECT nothing_like_it FROM dim_tier')).rejects.toMatchObject({
        code: 'warehouse/query-failed',
        message: expect.stringContaining('nothing_like_it') as string,
      });
      expect(await open().query('SELECT COUNT(*) AS n FROM dim_tier')).toEqual([{ n: 13n }]);
    });

    it('does not write', async () => {
      await expect(open().query('DELETE FROM dim_tier')).rejects.toMatchObject({
        code: 'warehouse/query-failed',
      });
      await expect(open().query('DROP TABLE dim_tier')).rejects.toMatchObject({
        code: 'warehouse/query-failed',
      });
    });
  });
}

function concurrencyTests(
  open: () => { readonly warehouse: Warehouse; readonly target: WarehouseTarget },
): void {
  describe('at the same time', () => {
    it('shows a reader the old or the new content, never a mix', async () => {
      const { warehouse, target } = open();
      await warehouse.publish(sampleRows(1));
      const reader = await openTarget(target);
      const publishing = new AbortController();
      const seen = new Set<string>();
      const reading = (async () => {
        while (!publishing.signal.aborted) {
          const [row] = await reader.query(LABELS);
          expect(row?.['revenue_label']).toBe(row?.['valuation_label']);
          seen.add(String(row?.['revenue_label']));
        }
      })();
      for (let label = 2; label <= 5; label += 1) await warehouse.publish(sampleRows(label));
      publishing.abort();
      await reading;
      expect(seen.size).toBeGreaterThan(1);
      expect(await reader.query(LABELS)).toEqual([labels(5)]);
      await reader.close();
    });

    it('lets one of two loads through and tells the other who holds the lock', async () => {
      const { warehouse, target } = open();
      const other = await openTarget(target);
      const results = await Promise.allSettled([
        warehouse.publish(sampleRows(1, 200)),
        other.publish(sampleRows(2, 200)),
      ]);
      await other.close();
      const refused = results.filter((result) => result.status === 'rejected');
      expect(refused).toHaveLength(1);
      expect(refused[0]?.reason).toMatchObject({ code: 'warehouse/locked' });
      expect(String(refused[0]?.reason)).toMatch(/(pid|connection) \d+/);
      expect((await warehouse.publish(sampleRows(3))).generation).toBe(2);
    });

    it('is old or new after a load was killed at any moment, and takes the next load', async () => {
      const { warehouse, target } = open();
      const moments = [5, 60, 140, 260];
      for (const afterMs of moments) {
        const begun = await killWhilePublishing(target, { label: 2, afterMs, size: 150 });
        const reader = await openTarget(target);
        const [row] = await reader.query(LABELS);
        expect(row?.['revenue_label']).toBe(row?.['valuation_label']);
        expect([`${begun - 1}.0000`, `${begun}.0000`]).toContain(row?.['revenue_label']);
        expect(row?.['revenue_rows']).toBe(150n);
        await reader.close();
      }
      await publishWhenUnlocked(warehouse);
      expect(await warehouse.query(LABELS)).toEqual([labels(9)]);
    }, 120_000);
  });
}

/** A server notices a moment later that a killed process has gone; its lock is free from then on. */
async function publishWhenUnlocked(warehouse: Warehouse): Promise<void> {
  await expect
    .poll(() => warehouse.publish(sampleRows(9)).then(() => 'published', String), { timeout: 20_000 })
    .toBe('published');
}
