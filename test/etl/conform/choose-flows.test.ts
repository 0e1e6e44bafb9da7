import { describe, expect, it } from 'vitest';
import { chooseFlows } from '../../../etl/src/conform/choose-flows.js';
import type { Figure } from '../../../etl/src/stage/figure.js';
import { MEMBERS } from '../stage/stage-text.js';
import { describeLoaded, ending, makeFigure, REGIONS } from './make-figure.js';

const choose = (...figures: readonly Figure[]): ReturnType<typeof chooseFlows> =>
  chooseFlows(figures, MEMBERS.lineItems);

const GEOGRAPHIES = ['UCAN', 'EMEA', 'LATAM', 'APAC'];
const QUARTERS = ['03-31', '06-30', '09-30', '12-31'];

const yearByRegion = (value = '1', year = 2020): readonly Figure[] =>
  GEOGRAPHIES.map((geography) =>
    makeFigure({ dataset: 'by-region', geography, value, set: REGIONS, period: ending(`${year}-12-31`) }),
  );
const quartersByRegion = (value = '1', year = 2020): readonly Figure[] =>
  QUARTERS.flatMap((day) =>
    GEOGRAPHIES.map((geography) =>
      makeFigure({
        dataset: 'quarters',
        geography,
        value,
        lineItem: 'subscription',
        set: REGIONS,
        period: ending(`${year}-${day}`, 'Q'),
      }),
    ),
  );
const total = (value: string, dataset = 'total'): Figure => makeFigure({ dataset, value });
const items = (advertising: string, subscription?: string): readonly Figure[] => {
  const set = { kind: 'line-items', members: ['advertising', 'subscription'] } as const;
  const first = makeFigure({ dataset: 'ads', lineItem: 'advertising', value: advertising, set });
  if (subscription === undefined) return [first];
  return [first, makeFigure({ dataset: 'subs', lineItem: 'subscription', value: subscription, set })];
};

const winners = (result: ReturnType<typeof choose>): readonly string[] => [
  ...new Set(result.loaded.filter(({ isAdditive }) => isAdditive).map(({ figure }) => figure.dataset)),
];

describe('the one grain of a flow', () => {
  it('is the total where nothing finer is published', () => {
    const result = choose(total('24.9'));
    expect(describeLoaded(result.loaded)).toEqual(['+ WORLD not-broken-down 2020-12-31 24.9']);
    expect(result.held).toEqual([]);
    expect(result.diagnostics).toEqual([]);
  });

  it('is the year by region rather than the total, which is held', () => {
    const result = choose(total('4'), ...yearByRegion());
    expect(winners(result)).toEqual(['by-region']);
    expect(result.held.map(({ figure }) => figure.dataset)).toEqual(['total']);
    expect(result.held[0]?.reason).toMatch(/2020 is loaded from by-region, a complete set by regions/);
  });

  it('is the quarters by region rather than the year by region', () => {
    const result = choose(total('16'), ...yearByRegion('4'), ...quartersByRegion());
    expect(winners(result)).toEqual(['quarters']);
    expect(result.held.map(({ figure }) => figure.dataset).sort()).toEqual([
      ...Array<string>(4).fill('by-region'),
      'total',
    ]);
    expect(result.loaded).toHaveLength(16);
  });

  it('is not a finer set that lacks a figure: the complete coarser one wins', () => {
    const incompleteQuarters = quartersByRegion().slice(1);
    expect(winners(choose(total('16'), ...yearByRegion('4'), ...incompleteQuarters))).toEqual(['by-region']);
    expect(winners(choose(total('16'), ...yearByRegion('4').slice(1), ...incompleteQuarters))).toEqual([
      'total',
    ]);
  });

  it('is the quarters in total rather than the year in total', () => {
    const quarters = QUARTERS.map((day) =>
      makeFigure({ dataset: 'quarters', period: ending(`2020-${day}`, 'Q') }),
    );
    expect(winners(choose(total('4'), ...quarters))).toEqual(['quarters']);
  });

  it('is loaded as far as it goes when no set is complete, and said so', () => {
    const result = choose(...quartersByRegion().slice(0, 12));
    expect(result.loaded).toHaveLength(12);
    expect(result.diagnostics).toMatchObject([
      {
        code: 'conform/incomplete-year',
        severity: 'info',
        message: expect.stringMatching(/^2020 is incomplete: 12 figures/) as string,
      },
    ]);
  });

  it('is chosen for every platform, year and line item group by itself', () => {
    const other = makeFigure({ platform: 'amazon', dataset: 'amazon' });
    const earlier = makeFigure({ dataset: 'earlier', period: ending('2019-12-31') });
    const income = makeFigure({ dataset: 'income', lineItem: 'net-income' });
    const result = choose(total('4'), other, earlier, income, ...yearByRegion());
    expect([...winners(result)].sort()).toEqual(['amazon', 'by-region', 'earlier', 'income']);
  });

  it('prefers the declared precedence between two sets of one grain', () => {
    const better = makeFigure({ dataset: 'better', precedence: 5 });
    expect(winners(choose(total('4'), better))).toEqual(['better']);
  });

  it('keeps countries and parts beside it, never additive', () => {
    const country = makeFigure({ dataset: 'country', geography: 'USA', set: { kind: 'country' } });
    const result = choose(total('4'), country);
    expect(result.loaded.map(({ figure, isAdditive }) => [figure.dataset, isAdditive])).toEqual([
      ['country', false],
      ['total', true],
    ]);
  });

  it('loads or holds every figure once', () => {
    const figures = [total('16'), ...yearByRegion('4'), ...quartersByRegion(), ...items('1', '2')];
    const { loaded, held } = choose(...figures);
    const seen = [...loaded, ...held].map(({ figure }) => figure);
    expect(new Set(seen).size).toBe(seen.length);
    expect(figures.every((figure) => seen.includes(figure))).toBe(true);
  });
});

describe('what the parts lack of the total', () => {
  it('is a derived row for unallocated geography, at the line of the total', () => {
    const published = total('5');
    const { loaded, diagnostics } = choose(published, ...yearByRegion());
    expect(describeLoaded(loaded).at(-1)).toBe('+ UNALLOCATED not-broken-down 2020-12-31 1');
    expect(loaded.at(-1)?.figure).toMatchObject({
      basis: 'Derived',
      file: published.file,
      line: published.line,
    });
    expect(diagnostics).toMatchObject([{ code: 'conform/parts-below-total', severity: 'warning' }]);
  });

  it('is what is not broken down by line item', () => {
    expect(describeLoaded(choose(total('2.4'), ...items('1', '1.3')).loaded)).toEqual([
      '+ WORLD advertising 2020-12-31 1',
      '+ WORLD subscription 2020-12-31 1.3',
      '+ WORLD not-broken-down 2020-12-31 0.1',
    ]);
  });

  it('is nothing when the parts add up exactly', () => {
    const { loaded, diagnostics } = choose(total('2.3'), ...items('1', '1.3'));
    expect(loaded).toHaveLength(2);
    expect(diagnostics).toEqual([]);
  });

  it('is a warning and never a row when the parts are more than the total', () => {
    const { loaded, diagnostics } = choose(total('3'), ...yearByRegion());
    expect(describeLoaded(loaded).some((text) => text.includes('UNALLOCATED'))).toBe(false);
    expect(diagnostics).toMatchObject([{ code: 'conform/parts-exceed-total', severity: 'warning' }]);
    expect(diagnostics[0]?.message).toContain('add up to 4, 1 more than the published total 3');
  });

  it('is not made up when only some line items are published: the total stays', () => {
    expect(winners(choose(total('2.4'), ...items('1')))).toEqual(['total']);
  });
});
