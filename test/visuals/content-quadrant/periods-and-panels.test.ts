import { describe, expect, it } from 'vitest';
import type { QuadrantModel } from '../../../visuals/content-quadrant/src/quadrant-model.js';
import type { QuadrantOptions } from '../../../visuals/content-quadrant/src/quadrant-options.js';
import { summaryOf } from '../../../visuals/content-quadrant/src/summary-of.js';
import { toViewModel } from '../../../visuals/content-quadrant/src/to-view-model.js';
import type { DataViewSpec } from '../support/data-view.js';
import { tableOf } from '../support/table.js';
import { textContext } from '../support/text-context.js';
import { OPTIONS } from './quadrant-options-for-tests.js';

const context = textContext('content-quadrant');
const PLAYED = { play: { show: true, secondsPerPeriod: 1 } };

/**
 * Four genres in three years; Sport begins in 2020 and Kids has no figures in 2021. Constant lines
 * at 5, so that quadrants can be read off the table.
 */
const YEARS: DataViewSpec = {
  groupings: [
    {
      role: 'details',
      name: 'Genre',
      values: [
        'Drama',
        'Comedy',
        'Kids',
        'Drama',
        'Comedy',
        'Kids',
        'Sport',
        'Drama',
        'Comedy',
        'Kids',
        'Sport',
      ],
    },
    {
      role: 'period',
      name: 'Year',
      values: [2019, 2019, 2019, 2020, 2020, 2020, 2020, 2021, 2021, 2021, 2021],
    },
  ],
  measures: [
    { roles: ['x'], name: 'ROI', values: [1, 2, 8, 4, 9, 9, 6, 7, 8, null, 3], format: '0.0' },
    { roles: ['y'], name: 'Hours', values: [9, 2, 8, 8, 3, 2, 7, 6, 9, 5, 1] },
    { roles: ['size'], name: 'Spend', values: [10, 20, 5, 12, 30, 6, 50, 14, 40, 7, 10] },
  ],
};
const AT_FIVE: Partial<QuadrantOptions> = {
  thresholds: { x: { kind: 'constant', value: 5 }, y: { kind: 'constant', value: 5 } },
};
const model = (
  view: DataViewSpec,
  options: Partial<QuadrantOptions> = {},
  periodKey?: string,
): QuadrantModel => {
  const found = toViewModel(tableOf(view), { ...OPTIONS, ...options }, { ...context, periodKey });
  if (found === undefined) throw new Error('The view has complete rows.');
  return found;
};
const placesOf = ({ items, texts }: QuadrantModel) =>
  items.map((item) => [texts.nameOf(item), item.x, item.y, item.quadrant]);

describe('periods', () => {
  it('show the latest complete row of each item without the play control', () => {
    expect(placesOf(model(YEARS, AT_FIVE))).toEqual([
      ['Drama', 7, 6, 'topRight'],
      ['Comedy', 8, 9, 'topRight'],
      ['Kids', 9, 2, 'bottomRight'],
      ['Sport', 3, 1, 'bottomLeft'],
    ]);
  });

  it('show the rows of one period with it, the last one at first, and say who is not there', () => {
    const last = model(YEARS, { ...AT_FIVE, ...PLAYED });
    expect(last.period?.label).toBe('2021');
    expect(placesOf(last).map(([name]) => name)).toEqual(['Drama', 'Comedy', 'Sport']);
    expect(last.notes).toEqual(['1 without both values: not shown', '1 without a row in 2021']);
    const first = model(YEARS, { ...AT_FIVE, ...PLAYED }, '2019');
    expect(placesOf(first)).toEqual([
      ['Drama', 1, 9, 'topLeft'],
      ['Comedy', 2, 2, 'bottomLeft'],
      ['Kids', 8, 8, 'topRight'],
    ]);
  });

  it('fall back to the last one when the one stepped to is gone', () => {
    expect(model(YEARS, PLAYED, '1999').period?.label).toBe('2021');
  });

  it('keep the range of the axes, whichever is shown', () => {
    for (const key of ['2019', '2020', '2021']) {
      const shown = model(YEARS, PLAYED, key);
      expect([...shown.x.values].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 6, 7, 8, 8, 9, 9]);
      expect(shown.largestSize).toBe(50);
    }
  });

  it('belong to one item: it keeps its identity and selects its rows of all periods, blank ones too', () => {
    const [drama2019] = model(YEARS, PLAYED, '2019').items;
    const [drama] = model(YEARS, PLAYED).items;
    expect(drama?.rows).toEqual([7, 0, 3]);
    expect(drama2019?.rows).toEqual([7, 0, 3]);
    expect(drama2019?.row).toBe(0);
    const kids = model(YEARS).items.find(({ rows }) => rows.includes(2));
    expect(kids?.rows).toEqual([5, 2, 9]);
  });

  it('tell who moved from which quadrant since the period before', () => {
    // 2020 to 2021: Drama (4, 8) to (7, 6), Comedy (9, 3) to (8, 9), Sport (6, 7) to (3, 1).
    const { moves, texts } = model(YEARS, { ...AT_FIVE, ...PLAYED });
    expect(moves.map(({ from, to, items }) => [from, to, items.map(texts.nameOf)])).toEqual([
      ['topLeft', 'topRight', ['Drama']],
      ['topRight', 'bottomLeft', ['Sport']],
      ['bottomRight', 'topRight', ['Comedy']],
    ]);
    expect(model(YEARS, { ...AT_FIVE, ...PLAYED }, '2019').moves).toEqual([]);
  });

  it('are in the alternative text, with counts, leaders and moves', () => {
    expect(summaryOf(model(YEARS, { ...AT_FIVE, ...PLAYED }), context)).toBe(
      'Genre: 3 bubbles, ROI from left to right, Hours from bottom to top. ' +
        'Hidden demand: 0; Stars: 2, led by Comedy (ROI 8.0); Review: 1, led by Sport (ROI 3.0); Efficient niche: 0. ' +
        'Shown: 2021. ' +
        'Moved to Stars from Hidden demand: 1. Moved to Review from Stars: 1. Moved to Stars from Efficient niche: 1.',
    );
  });
});

describe('what thresholds are computed from', () => {
  it('is what is shown, every row of every period, or each panel', () => {
    // Medians of ROI: shown 3, 7, 8; all ten complete rows 1, 2, 3, 4, 6, 7, 8, 8, 9, 9.
    expect(model(YEARS, PLAYED).panels[0]?.thresholds.x).toBe(7);
    expect(model(YEARS, { ...PLAYED, thresholdBasis: 'all' }).panels[0]?.thresholds.x).toBe(6.5);
  });

  it('counts rows that a logarithmic axis cannot show only among all of them', () => {
    const view: DataViewSpec = {
      groupings: [{ role: 'details', name: 'Genre', values: ['a', 'b', 'c', 'd'] }],
      measures: [
        { roles: ['x'], name: 'ROI', values: [-9, 1, 3, 7] },
        { roles: ['y'], name: 'Hours', values: [1, 2, 3, 4] },
      ],
    };
    const log: Partial<QuadrantOptions> = { scales: { x: 'log', y: 'linear' } };
    expect(model(view, log).panels[0]?.thresholds.x).toBe(3);
    expect(model(view, { ...log, thresholdBasis: 'all' }).panels[0]?.thresholds.x).toBe(2);
  });
});

describe('small multiples', () => {
  const regions: DataViewSpec = {
    groupings: [
      { role: 'details', name: 'Genre', values: ['Drama', 'Comedy', 'Kids', 'Drama', 'Comedy', 'Kids'] },
      { role: 'panel', name: 'Region', values: ['EMEA', 'EMEA', 'EMEA', 'APAC', 'APAC', 'APAC'] },
    ],
    measures: [
      { roles: ['x'], name: 'ROI', values: [1, 2, 9, 4, 5, 6] },
      { roles: ['y'], name: 'Hours', values: [1, 2, 3, 10, 20, 30] },
    ],
  };
  const lines = (options: Partial<QuadrantOptions>) =>
    model(regions, options).panels.map(({ name, thresholds }) => [name, thresholds.x, thresholds.y]);

  it('share their lines, or have their own', () => {
    // ROI 1, 2, 4, 5, 6, 9 and Hours 1, 2, 3, 10, 20, 30 over both regions.
    expect(lines({})).toEqual([
      ['EMEA', 4.5, 6.5],
      ['APAC', 4.5, 6.5],
    ]);
    expect(lines({ thresholdBasis: 'panel' })).toEqual([
      ['EMEA', 2, 2],
      ['APAC', 5, 20],
    ]);
  });

  it('take a threshold measure panel by panel', () => {
    const targets = { roles: ['xThreshold'], name: 'Target', values: [3, 3, 3, null, 5.5, 5.5] };
    const { panels, x } = model({ ...regions, measures: [...(regions.measures ?? []), targets] });
    expect(panels.map(({ thresholds }) => thresholds.x)).toEqual([3, 5.5]);
    expect(x).toMatchObject({ thresholds: [3, 5.5], isThresholdBound: true });
  });

  it('keep items of the same name apart and count them together', () => {
    const found = model(regions);
    expect(found.items).toHaveLength(6);
    expect(found.items.map(({ rows }) => rows)).toEqual([[0], [1], [2], [3], [4], [5]]);
    expect(found.quadrants.reduce((sum, { count }) => sum + count, 0)).toBe(6);
    expect(found.panels.map(({ quadrants }) => quadrants.map(({ count }) => count))).toEqual([
      [0, 0, 2, 1],
      [1, 2, 0, 0],
    ]);
  });

  it('have their rank correlation each, blank below four bubbles', () => {
    const statistics = { correlation: true, outline: 'none' } as const;
    expect(model(regions, { statistics }).panels.map(({ correlation }) => correlation)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('are named in sentences and tooltips', () => {
    const found = model(regions);
    const [first] = found.items;
    if (first === undefined) throw new Error('There are items.');
    expect(found.texts.sentenceOf(first)).toBe(
      'Drama: Region: EMEA. ROI: 1. Hours: 1. In the quadrant Review.',
    );
    expect(found.texts.tooltipOf(first)).toContainEqual({ displayName: 'Region', value: 'EMEA' });
  });
});

describe('a measure of dates', () => {
  const dates = [new Date(2019, 0, 1), new Date(2019, 6, 1), new Date(2020, 0, 1)];
  const view = (values: readonly (Date | number | null)[]): DataViewSpec => ({
    groupings: [{ role: 'details', name: 'Title', values: values.map((_, index) => `T${index}`) }],
    measures: [
      { roles: ['x'], name: 'Released', values },
      { roles: ['y'], name: 'Hours', values: values.map((_, index) => index) },
    ],
  });

  it('makes an axis of time, whose threshold is a date', () => {
    const found = model(view([...dates, null]), { scales: { x: 'log', y: 'linear' } });
    expect(found.x.scale).toBe('time');
    expect(found.items.map(({ x }) => x)).toEqual(dates.map(Number));
    expect(found.panels[0]?.thresholds.x).toBe(dates[1]?.getTime());
    expect(found.notes).toEqual(['1 without both values: not shown']);
  });

  it('is no value among numbers', () => {
    const found = model(view([1, new Date(2019, 0, 1), 3]));
    expect(found.x.scale).toBe('linear');
    expect(found.items.map(({ row }) => row)).toEqual([0, 2]);
  });

  it('that are no dates at all have no place', () => {
    expect(toViewModel(tableOf(view([new Date(NaN)])), OPTIONS, context)).toBeUndefined();
  });
});
