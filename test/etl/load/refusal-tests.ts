import { describe, expect, it } from 'vitest';
import type { Row } from '@ott-analytics/model/contract';
import type { Warehouse } from '../../../etl/src/load/warehouse.js';
import { LABELS, firstRow, labels } from './read-back.js';
import { sampleRows, withTable } from './sample-rows.js';

/** What every warehouse must refuse, with the old content untouched. */
export function refusalTests(open: () => Warehouse): void {
  const change = (table: string, changed: Row): readonly Row[] => [
    ...(sampleRows(2).get(table) ?? []).slice(0, -1),
    { ...(sampleRows(2).get(table) ?? []).at(-1), ...changed },
  ];
  const cases: readonly (readonly [string, string, readonly Row[], object, RegExp])[] = [
    [
      'a primary key that occurs twice',
      'dim_tier',
      change('dim_tier', { tier_key: 1 }),
      { code: 'warehouse/duplicate-key', at: { table: 'dim_tier', key: 'tier_key=1' } },
      /dim_tier has two rows with the primary key tier_key=1/,
    ],
    [
      'text keys that differ only in blanks at the end',
      'etl_file',
      ['a.csv', 'a.csv  '].map((file) => ({ ...firstRow('etl_file'), file })),
      { code: 'warehouse/duplicate-key', at: { table: 'etl_file', key: 'file=a.csv  ' } },
      /etl_file has two rows/,
    ],
    [
      'a foreign key without its member',
      'fact_revenue',
      change('fact_revenue', { line_item_key: 77 }),
      { code: 'warehouse/orphan-key', at: { table: 'fact_revenue', column: 'line_item_key' } },
      /fact_revenue\.line_item_key is 77, which dim_line_item does not have/,
    ],
    [
      'a null in a column that must be filled',
      'dim_tier',
      change('dim_tier', { tier: null }),
      { code: 'warehouse/bad-value', at: { table: 'dim_tier', column: 'tier' } },
      /dim_tier\.tier is null/,
    ],
    [
      'a text that is too long, counted in characters',
      'dim_tier',
      change('dim_tier', { tier: '🎬'.repeat(41) }),
      { code: 'warehouse/bad-value', at: { table: 'dim_tier', column: 'tier' } },
      /expected at most 40 characters, not 41/,
    ],
    [
      'a decimal with more digits than the column has',
      'fact_valuation',
      change('fact_valuation', { enterprise_value: '1000000000000000.0000' }),
      { code: 'warehouse/bad-value', at: { table: 'fact_valuation', column: 'enterprise_value' } },
      /15 digits before and 4 after the point/,
    ],
    [
      'a decimal that would have to be rounded',
      'fact_valuation',
      change('fact_valuation', { enterprise_value: '0.00001' }),
      { code: 'warehouse/bad-value', at: { table: 'fact_valuation', column: 'enterprise_value' } },
      /holds '0\.00001'/,
    ],
    [
      'a day that no calendar has',
      'fact_valuation',
      change('fact_valuation', { period_end: '2021-02-29' }),
      { code: 'warehouse/bad-value', at: { table: 'fact_valuation', column: 'period_end' } },
      /expected a date/,
    ],
    [
      'a column that the contract does not have',
      'dim_tier',
      change('dim_tier', { colour: 'red' }),
      { code: 'warehouse/unknown-column', at: { table: 'dim_tier', column: 'colour' } },
      /column 'colour'/,
    ],
  ];

  describe('refusing', () => {
    it.each(cases)('refuses %s and keeps the old content', async (_, table, changed, error, message) => {
      await open().publish(sampleRows(1));
      const publishing = open().publish(withTable(sampleRows(2), table, changed));
      await expect(publishing).rejects.toMatchObject(error);
      await expect(publishing).rejects.toThrow(message);
      expect(await open().query(LABELS)).toEqual([labels(1)]);
    });

    it('refuses rows that lack a table', async () => {
      const rows = new Map(sampleRows(1));
      rows.delete('dim_tier');
      await expect(open().publish(rows)).rejects.toMatchObject({ code: 'warehouse/unknown-table' });
      expect(await open().exists()).toBe(false);
    });
  });
}
