import { describe, expect, it } from 'vitest';
import { chooseStocks } from '../../../etl/src/conform/choose-stocks.js';
import type { Figure } from '../../../etl/src/stage/figure.js';
import { describeLoaded, ending, makeFigure, REGIONS } from './make-figure.js';

const stock = (changes: Parameters<typeof makeFigure>[0] = {}): Figure =>
  makeFigure({
    fact: 'fact_subscriber',
    measure: 'closing_subscribers',
    lineItem: '',
    unit: 'count',
    period: ending('2020-12-31', 'D'),
    ...changes,
  });
const regions = (value: string, geographies = ['UCAN', 'EMEA', 'LATAM', 'APAC']): readonly Figure[] =>
  geographies.map((geography) => stock({ geography, value, set: REGIONS }));

describe('the additive set of a stock', () => {
  it('is the total alone, or the regions alone', () => {
    expect(describeLoaded(chooseStocks([stock({ value: '9' })]).loaded)).toEqual(['+ WORLD  2020-12-31 9']);
    expect(chooseStocks(regions('1')).loaded.every(({ isAdditive }) => isAdditive)).toBe(true);
  });

  it('is the regions where both are published and the regions are complete; the total stays, not additive', () => {
    const { loaded, held } = chooseStocks([stock({ value: '4' }), ...regions('1')]);
    expect(held).toEqual([]);
    expect(describeLoaded(loaded)).toEqual([
      '- WORLD  2020-12-31 4',
      '+ UCAN  2020-12-31 1',
      '+ EMEA  2020-12-31 1',
      '+ LATAM  2020-12-31 1',
      '+ APAC  2020-12-31 1',
    ]);
  });

  it('is the total where a region is missing', () => {
    const { loaded } = chooseStocks([stock({ value: '4' }), ...regions('1', ['UCAN', 'EMEA'])]);
    expect(loaded.filter(({ isAdditive }) => isAdditive).map(({ figure }) => figure.geography)).toEqual([
      'WORLD',
    ]);
  });

  it('gets a derived Unallocated row up to a published total, and a warning when the regions are more', () => {
    const below = chooseStocks([stock({ value: '5' }), ...regions('1')]);
    expect(describeLoaded(below.loaded).at(-1)).toBe('+ UNALLOCATED  2020-12-31 1');
    expect(below.loaded.at(-1)?.figure.basis).toBe('Derived');
    const above = chooseStocks([stock({ value: '3' }), ...regions('1')]);
    expect(above.loaded).toHaveLength(5);
    expect(above.diagnostics).toMatchObject([{ code: 'conform/parts-exceed-total', severity: 'warning' }]);
  });

  it('is chosen for each date by itself, and every dated row is kept', () => {
    const june = stock({ value: '3', period: ending('2020-06-30', 'D') });
    const { loaded, held } = chooseStocks([june, ...regions('1')]);
    expect(held).toEqual([]);
    expect(loaded).toHaveLength(5);
    expect(loaded.every(({ isAdditive }) => isAdditive)).toBe(true);
  });

  it('is chosen for each tier, platform and measure by itself', () => {
    const figures = [
      stock({ tier: 'premium' }),
      stock({ platform: 'amazon' }),
      stock({ measure: 'net_adds' }),
      ...regions('1'),
    ];
    expect(chooseStocks(figures).loaded.filter(({ isAdditive }) => isAdditive)).toHaveLength(7);
  });

  it('never holds countries and parts, which are kept for their own member', () => {
    const figures = [
      stock({ geography: 'USA', set: { kind: 'country' } }),
      stock({ tier: 'premium', set: { kind: 'part' } }),
    ];
    expect(chooseStocks(figures).loaded.map(({ isAdditive }) => isAdditive)).toEqual([false, false]);
  });
});
