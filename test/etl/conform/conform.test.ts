import { describe, expect, it } from 'vitest';
import { findTable, starSchema } from '@ott-analytics/model/contract';
import { conform, type ConformInput, type ConformResult } from '../../../etl/src/conform/conform.js';
import type { Figure } from '../../../etl/src/stage/figure.js';
import { MEMBERS } from '../stage/stage-text.js';
import { ending, makeFigure } from './make-figure.js';

const sourceOf = (file: string): ConformInput['sources'][number] => ({
  file,
  dataset: 'test',
  title: file,
  publisher: 'Nobody',
  address: null,
  licence: null,
  note: null,
});

function run(figures: readonly Figure[], changes: Partial<ConformInput> = {}): ConformResult {
  return conform({
    figures,
    members: MEMBERS,
    sources: [...new Set(figures.map(({ file }) => file))].map(sourceOf),
    given: new Map(),
    currency: { code: 'USD', unitsPerUsd: { units: 1n, scale: 0 } },
    ...changes,
  });
}

const memberships = (changes: Parameters<typeof makeFigure>[0]): Figure =>
  makeFigure({
    fact: 'fact_subscriber',
    measure: 'closing_subscribers',
    unit: 'count',
    period: ending('2020-12-31', 'D'),
    ...changes,
  });

describe('conforming figures', () => {
  it('gives every column of every fact and dimension', () => {
    const { tables } = run([makeFigure(), memberships({ file: 'm.csv' })]);
    for (const { name, kind } of starSchema) {
      if (kind === 'audit') continue;
      const columns = findTable(name)
        .columns.map((column) => column.name)
        .sort();
      for (const row of tables.get(name) ?? []) expect(Object.keys(row).sort(), name).toEqual(columns);
      expect(tables.has(name), name).toBe(true);
    }
  });

  it('puts two measures of one record into one row', () => {
    const closing = memberships({ line: 2, value: '10' });
    const added = memberships({ line: 2, value: '3', measure: 'net_adds', field: 'Added' });
    const rows = run([closing, added]).tables.get('fact_subscriber') ?? [];
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ closing_subscribers: 10n, net_adds: 3n, gross_adds: null });
  });

  it('holds a measure that another file gives for a row, since a row names one source', () => {
    const closing = memberships({ file: 'a.csv', value: '10' });
    const added = memberships({ file: 'b.csv', value: '3', measure: 'net_adds', field: 'Added' });
    const { tables, heldRecords, diagnostics } = run([closing, added]);
    const rows = tables.get('fact_subscriber') ?? [];
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ closing_subscribers: 10n, net_adds: null });
    expect([...heldRecords]).toEqual([`b.csv:${added.line}`]);
    expect(diagnostics).toMatchObject([
      { code: 'conform/two-sources', severity: 'warning', at: { file: 'b.csv' } },
    ]);
  });

  it('keeps engagement of several files apart by its grain', () => {
    const users = makeFigure({
      file: 'a.csv',
      fact: 'fact_engagement',
      measure: 'users',
      set: { kind: 'none' },
    });
    const hours = makeFigure({
      file: 'b.csv',
      fact: 'fact_engagement',
      measure: 'hours_watched',
      set: { kind: 'none' },
    });
    expect(run([users, hours]).tables.get('fact_engagement')).toHaveLength(2);
  });

  it('converts money at the declared rate and nothing else', () => {
    const currency = { code: 'EUR', unitsPerUsd: { units: 85n, scale: 2 } };
    const price = makeFigure({
      file: 'p.csv',
      fact: 'fact_indicator',
      measure: 'indicator_value',
      unit: 'USD a month',
      indicator: 'ARPU',
      value: '10',
      set: { kind: 'none' },
    });
    const share = { ...price, file: 's.csv', unit: 'percent', indicator: 'Share' };
    const figures = [
      makeFigure({ value: '24900000000' }),
      memberships({ file: 'm.csv', value: '100' }),
      price,
      share,
    ];
    const { tables } = run(figures, { currency });
    expect(tables.get('fact_revenue')?.[0]?.['amount']).toBe('21165000000.0000');
    expect(tables.get('fact_subscriber')?.[0]?.['closing_subscribers']).toBe(100n);
    expect(
      tables.get('fact_indicator')?.map((row) => [row['indicator_value'], row['indicator_unit']]),
    ).toEqual([
      ['8.5000', 'EUR a month'],
      ['10.0000', 'percent'],
    ]);
  });

  it('lists every figure in staging, loaded or held with a reason', () => {
    const kept = makeFigure({ precedence: 1 });
    const other = makeFigure({ file: 'other.csv' });
    const rows = run([kept, other]).tables.get('stg_figure') ?? [];
    expect(rows.map((row) => [row['file'], row['status'], row['reason']])).toEqual([
      ['test.csv', 'loaded', null],
      ['other.csv', 'staged', `test.csv:${kept.line} has precedence for the same figure`],
    ]);
  });

  it('keeps the keys that were given', () => {
    const given = new Map([['dim_platform', new Map([['netflix', 42]])]]);
    const { tables } = run([makeFigure()], { given });
    expect(tables.get('fact_revenue')?.[0]?.['platform_key']).toBe(42);
    expect(tables.get('dim_platform')?.map((row) => row['platform_key'])).toEqual([0, 42, 43]);
  });
});
