import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeThreshold } from '../../../visuals/content-quadrant/src/compute-threshold.js';
import { percentile } from '../../../visuals/content-quadrant/src/percentile.js';
import { toViewModel } from '../../../visuals/content-quadrant/src/to-view-model.js';
import type { DataViewSpec } from '../support/data-view.js';
import { tableOf } from '../support/table.js';
import { textContext } from '../support/text-context.js';
import { OPTIONS } from './quadrant-options-for-tests.js';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 });

describe('a percentile', () => {
  it.each([
    // Worked by hand with PERCENTILE.INC: rank (n - 1) * p / 100 between sorted values.
    [[15, 20, 35, 40, 50], 40, 29],
    [[1, 2, 3, 4], 75, 3.25],
    [[1, 2, 3, 4], 50, 2.5],
    [[7], 90, 7],
    [[3, 1, 2], 0, 1],
    [[3, 1, 2], 100, 3],
    [[3, 1, 2], 250, 3],
  ])('of %o at %i percent is %d', (values, percent, expected) => {
    expect(percentile(values, percent)).toBeCloseTo(expected, 12);
  });

  it('does not exist without values', () => {
    expect(percentile([], 50)).toBeUndefined();
  });

  it('lies between the least and the greatest value, and rises with the percent', () => {
    fc.assert(
      fc.property(
        fc.array(finite, { minLength: 1 }),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 100 }),
        (values, a, b) => {
          const low = percentile(values, Math.min(a, b)) ?? NaN;
          const high = percentile(values, Math.max(a, b)) ?? NaN;
          const slack = 1e-9 * Math.max(...values.map(Math.abs));
          expect(low).toBeGreaterThanOrEqual(Math.min(...values) - slack);
          expect(high).toBeLessThanOrEqual(Math.max(...values) + slack);
          expect(low).toBeLessThanOrEqual(high + slack);
        },
      ),
    );
  });
});

describe('a threshold', () => {
  const values = [1, 2, 6, 11];
  it.each([
    ['the median', { kind: 'median' }, 4],
    ['the mean', { kind: 'mean' }, 5],
    ['a percentile', { kind: 'percentile', percent: 25 }, 1.75],
    ['a constant', { kind: 'constant', value: -3 }, -3],
  ] as const)('is %s', (_, rule, expected) => {
    expect(computeThreshold({ values, weights: undefined }, rule)).toBeCloseTo(expected, 12);
  });

  it('weighs by size: (1*10 + 6*30) / 40; blank sizes weigh nothing, negative ones their magnitude', () => {
    expect(computeThreshold({ values, weights: [10, null, -30, 0] }, { kind: 'weightedMean' })).toBeCloseTo(
      4.75,
      12,
    );
  });

  it('is the plain mean where nothing weighs anything', () => {
    for (const weights of [undefined, [0, 0, null, 0]])
      expect(computeThreshold({ values, weights }, { kind: 'weightedMean' })).toBe(5);
  });

  it('does not exist without values, whatever the rule', () => {
    expect(computeThreshold({ values: [], weights: [] }, { kind: 'constant', value: 1 })).toBeUndefined();
  });
});

const context = textContext('content-quadrant');
const titles = (
  more: NonNullable<DataViewSpec['measures']> = [],
  highlights?: readonly (number | null)[],
): DataViewSpec => ({
  groupings: [{ role: 'details', name: 'Title', values: ['A', 'B', 'C', 'D'] }],
  measures: [
    {
      roles: ['x'],
      name: 'Cost',
      values: [1, 2, 3, 10],
      ...(highlights === undefined ? {} : { highlights }),
    },
    { roles: ['y'], name: 'Hours', values: [4, 3, 2, 1] },
    ...more,
  ],
});

describe('the thresholds of a data view', () => {
  it('come from measures where they are bound, and the rules do not matter then', () => {
    const view = titles([
      { roles: ['xThreshold'], name: 'Target cost', values: [null, 2.5, 2.5, 2.5] },
      { roles: ['yThreshold'], name: 'Target hours', values: [2, 2, 2, 2] },
    ]);
    const rules = { x: { kind: 'mean' }, y: { kind: 'constant', value: 99 } } as const;
    const model = toViewModel(tableOf(view), { ...OPTIONS, thresholds: rules }, context);
    expect(model?.panels[0]?.thresholds).toEqual({ x: 2.5, y: 2 });
    expect(model?.panels[0]?.thresholdTexts.x).toBe('Target cost 3');
    expect(model?.items.map(({ quadrant }) => quadrant)).toEqual([
      'topLeft',
      'topLeft',
      'topRight',
      'bottomRight',
    ]);
  });

  it('fall back to the rule where the bound measure is blank in every row', () => {
    const view = titles([{ roles: ['xThreshold'], name: 'Target', values: [null, null, null, null] }]);
    expect(toViewModel(tableOf(view), OPTIONS, context)?.panels[0]?.thresholds).toEqual({ x: 2.5, y: 2.5 });
  });

  it('stay where they are when another visual highlights', () => {
    const plain = toViewModel(tableOf(titles()), OPTIONS, context);
    const lit = toViewModel(tableOf(titles([], [null, null, 3, null])), OPTIONS, context);
    expect(lit?.panels[0]?.thresholds).toEqual(plain?.panels[0]?.thresholds);
    expect(lit?.items.map(({ litShare }) => litShare)).toEqual([0, 0, 1, 0]);
  });

  it.each([
    [{ kind: 'mean' }, 'Mean 4'],
    [{ kind: 'weightedMean' }, 'Weighted mean 4'],
    [{ kind: 'percentile', percent: 75 }, 'P75 5'],
    [{ kind: 'constant', value: 7 }, 'Threshold 7'],
  ] as const)('say what they are: %o', (x, text) => {
    const options = { ...OPTIONS, thresholds: { ...OPTIONS.thresholds, x } };
    expect(toViewModel(tableOf(titles()), options, context)?.panels[0]?.thresholdTexts.x).toBe(text);
  });
});
