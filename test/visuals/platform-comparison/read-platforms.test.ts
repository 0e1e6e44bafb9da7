import { describe, expect, it } from 'vitest';
import { measureSets } from '../../../visuals/platform-comparison/src/measure-sets.js';
import { periodPair } from '../../../visuals/platform-comparison/src/period-pair.js';
import {
  platformFigures,
  platformHistories,
} from '../../../visuals/platform-comparison/src/platform-figures.js';
import { readPlatforms } from '../../../visuals/platform-comparison/src/read-platforms.js';
import type { DataViewSpec, Value } from '../support/data-view.js';
import { tableOf } from '../support/table.js';
import { textContext } from '../support/text-context.js';

const context = textContext('platform-comparison');

/** Rows in no order: A has 3 years, B misses 2020, C begins in 2021. */
const YEARS: DataViewSpec = {
  groupings: [
    { role: 'category', name: 'Platform', values: ['A', 'B', 'A', 'C', 'A', 'B'] },
    { role: 'period', name: 'Year', values: ['2021', '2019', '2019', '2021', '2020', '2021'] },
  ],
  measures: [{ roles: ['value'], name: 'Subscribers', values: [7, 5, 3, 7, 4, 2] }],
};
const readYears = (view: DataViewSpec = YEARS) => {
  const table = tableOf(view);
  const platforms = readPlatforms(table, context);
  const [set] = measureSets(table, { higherIsBetter: true });
  if (platforms === undefined || set === undefined) throw new Error('The sample has both.');
  return { platforms, set };
};
const withValues = (values: readonly Value[], role = 'value'): DataViewSpec => ({
  ...YEARS,
  measures: [
    { roles: ['value'], name: 'Subscribers', values: role === 'value' ? values : [7, 5, 3, 7, 4, 2] },
    ...(role === 'value' ? [] : [{ roles: [role], name: 'Other', values }]),
  ],
});

describe('platforms and their rows', () => {
  it('are rows of their own without periods, also of the same name', () => {
    const table = tableOf({ groupings: [{ role: 'category', name: 'Platform', values: ['A', 'A', null] }] });
    expect(readPlatforms(table, context)?.items.map(({ name, rows }) => [name, rows])).toEqual([
      ['A', [0]],
      ['A', [1]],
      ['(Blank)', [2]],
    ]);
  });

  it('have one row a period in the order of time, and all rows with the latest first', () => {
    const { platforms } = readYears();
    expect(platforms.periods).toEqual(['2019', '2020', '2021']);
    expect(platforms.items.map(({ name, rowAt, rows }) => [name, rowAt, rows])).toEqual([
      ['A', [2, 4, 0], [0, 4, 2]],
      ['B', [1, undefined, 5], [5, 1]],
      ['C', [undefined, undefined, 3], [3]],
    ]);
  });

  it('are apart in each small multiple, and leave rows without a period out', () => {
    const table = tableOf({
      groupings: [
        { role: 'category', name: 'Platform', values: ['A', 'A', 'A', 'A'] },
        { role: 'smallMultiple', name: 'Region', values: ['Europe', 'Asia', 'Europe', 'Asia'] },
        { role: 'period', name: 'Year', values: [2019, 2019, 2020, null] },
      ],
    });
    const platforms = readPlatforms(table, context);
    expect(platforms?.multiples).toEqual(['Europe', 'Asia']);
    expect(platforms?.items.map(({ multiple, rows }) => [multiple, rows])).toEqual([
      ['Europe', [2, 0]],
      ['Asia', [1]],
    ]);
  });

  it('are none without their field', () => {
    expect(readPlatforms(tableOf({}), context)).toBeUndefined();
  });
});

describe('the periods that are compared', () => {
  it('are the latest and the one before, or the first for a slope', () => {
    const { platforms, set } = readYears();
    expect(periodPair(set, platforms, false)).toEqual({ current: 2, before: 1 });
    expect(periodPair(set, platforms, true)).toEqual({ current: 2, before: 0 });
  });

  it('end with the last period that has a value for any platform', () => {
    const { platforms, set } = readYears(withValues([null, 5, 3, null, 4, null]));
    expect(periodPair(set, platforms, false)).toEqual({ current: 1, before: 0 });
  });

  it('are one where a comparison measure is bound, or there is no other', () => {
    const { platforms, set } = readYears(withValues([1, 1, 1, 1, 1, 1], 'comparison'));
    expect(periodPair(set, platforms, false)).toEqual({ current: 2, before: undefined });
    const single = readYears(withValues([null, 5, 3, null, null, null]));
    expect(periodPair(single.set, single.platforms, true)).toEqual({ current: 0, before: undefined });
  });
});

describe('figures over periods', () => {
  it('compare the value of the period before, blank where the platform has none', () => {
    const { platforms, set } = readYears();
    const figures = platformFigures(platforms.items, set, { current: 2, before: 1 });
    expect(figures.map(({ value, comparison, row }) => [value, comparison, row])).toEqual([
      [7, 4, 0],
      [2, null, 5],
      [7, null, 3],
    ]);
  });

  it('rank within each period: ties share a rank, blanks have none', () => {
    const { platforms, set } = readYears();
    const histories = platformHistories(platforms.items, set, 3);
    expect(histories.map((history) => history.map(({ rank }) => rank))).toEqual([
      [2, 1, 1],
      [1, undefined, 3],
      [undefined, undefined, 1],
    ]);
  });

  it('rank the smallest first where less is better', () => {
    const { platforms, set } = readYears();
    const histories = platformHistories(platforms.items, { ...set, higherIsBetter: false }, 3);
    expect(histories.map((history) => history[2]?.rank)).toEqual([2, 1, 2]);
  });
});
