import { describe, expect, it } from 'vitest';
import { indexBaseline } from '../../../visuals/platform-comparison/src/index-baseline.js';
import { topRows } from '../../../visuals/platform-comparison/src/top-rows.js';

const raw = (value: number | null, comparison: number | null = null) => ({ value, comparison, target: 1 });
const ROWS = [raw(5, 4), raw(9, 8), raw(null), raw(1, 3), raw(7, null)];
const wanted = {
  count: 2,
  othersMode: 'auto',
  higherIsBetter: true,
  format: '#,0',
  focusRow: undefined,
} as const;

describe('the top rows and the others', () => {
  it('keep the best values in the order of the data and sum the rest', () => {
    expect(topRows(ROWS, wanted)).toEqual({
      shown: [1, 4],
      others: { count: 3, isSum: true, value: 6, comparison: 7, target: null },
    });
  });

  it('average the rest of a measure in percent, where a sum means nothing', () => {
    expect(topRows(ROWS, { ...wanted, format: '0.0%' }).others).toMatchObject({ value: 3, comparison: 3.5 });
  });

  it('keep the smallest when lower is better, and the focus item wherever it ranks', () => {
    expect(topRows(ROWS, { ...wanted, higherIsBetter: false }).shown).toEqual([0, 3]);
    expect(topRows(ROWS, { ...wanted, focusRow: 3 }).shown).toEqual([1, 3, 4]);
  });

  it('show everything for zero, and when there are no more rows than wanted', () => {
    expect(topRows(ROWS, { ...wanted, count: 0 })).toEqual({ shown: [0, 1, 2, 3, 4], others: undefined });
    expect(topRows(ROWS, { ...wanted, count: 5 }).others).toBeUndefined();
  });

  it('leave the rest out when told to, and keep blank what is blank throughout', () => {
    expect(topRows(ROWS, { ...wanted, othersMode: 'none' })).toEqual({ shown: [1, 4], others: undefined });
    expect(topRows([raw(3), raw(null), raw(null)], { ...wanted, count: 1 }).others?.value).toBeNull();
  });
});

describe('the value that is index 100', () => {
  const values = [
    { value: 10, weight: 3 },
    { value: 20, weight: 1 },
    { value: null, weight: 5 },
    { value: 60, weight: null },
  ];
  const of = (baseline: 'median' | 'weightedMean' | 'focus', hasWeights = true, focusRow?: number) =>
    indexBaseline(values, { baseline, hasWeights, focusRow });

  it('is the median, the weighted mean (10·3 + 20) / 4, the plain mean, or the focus item', () => {
    expect(of('median')).toBe(20);
    expect(of('weightedMean')).toBe(12.5);
    expect(of('weightedMean', false)).toBe(30);
    expect(of('focus', true, 1)).toBe(20);
  });

  it('is missing without a focus item, or for one without a value', () => {
    expect(of('focus')).toBeUndefined();
    expect(of('focus', true, 2)).toBeUndefined();
  });
});
