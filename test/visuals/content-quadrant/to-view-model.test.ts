import { describe, expect, it } from 'vitest';
import { computeLayout } from '../../../visuals/content-quadrant/src/compute-layout.js';
import type { QuadrantOptions } from '../../../visuals/content-quadrant/src/quadrant-options.js';
import { toViewModel } from '../../../visuals/content-quadrant/src/to-view-model.js';
import type { DataViewSpec } from '../support/data-view.js';
import { LIBRARIES } from '../support/sample-views.js';
import { tableOf } from '../support/table.js';
import { layoutContext, textContext } from '../support/text-context.js';
import { OPTIONS } from './quadrant-options-for-tests.js';

const context = textContext('content-quadrant');
const model = (view: DataViewSpec, options: Partial<QuadrantOptions> = {}) =>
  toViewModel(tableOf(view), { ...OPTIONS, ...options }, context);
const LOG_X: Partial<QuadrantOptions> = { scales: { x: 'log', y: 'linear' } };
const points = (xs: readonly (number | null)[], ys: readonly (number | null)[]): DataViewSpec => ({
  groupings: [{ role: 'details', name: 'Genre', values: xs.map((_, index) => `Genre ${index}`) }],
  measures: [
    { roles: ['x'], name: 'Reach', values: xs },
    { roles: ['y'], name: 'Return', values: ys },
  ],
});

describe('the view model of the quadrant', () => {
  it('splits six libraries at the medians: 1,615 movies and 940 shows', () => {
    const libraries = model(LIBRARIES);
    expect(libraries?.panels[0]?.thresholds).toEqual({ x: (1230 + 2000) / 2, y: (580 + 1300) / 2 });
    expect(libraries?.items.map((item) => [libraries.texts.nameOf(item), item.quadrant])).toEqual([
      ['Netflix', 'topRight'],
      ['Amazon Prime', 'topRight'],
      ['HBO Max', 'bottomRight'],
      ['Hulu', 'topLeft'],
      ['Disney Plus', 'bottomLeft'],
      ['Peacock', 'bottomLeft'],
    ]);
    expect(libraries?.quadrants.map(({ name, count }) => [name, count])).toEqual([
      ['Hidden demand', 1],
      ['Stars', 2],
      ['Review', 2],
      ['Efficient niche', 1],
    ]);
  });

  it('says each bubble in a whole sentence', () => {
    const libraries = model(LIBRARIES);
    expect(libraries?.items.slice(3, 4).map(libraries.texts.sentenceOf)).toEqual([
      'Hulu: Movies: 1230. TV shows: 1300. In the quadrant Hidden demand.',
    ]);
  });

  it('takes the names of the quadrants from the settings', () => {
    const named = model(LIBRARIES, { names: { ...OPTIONS.names, topRight: 'Leaders' } });
    expect(named?.quadrants.find(({ quadrant }) => quadrant === 'topRight')?.name).toBe('Leaders');
  });

  it('leaves out what has no place and says how many', () => {
    const partial = model(points([1, 2, null, 4], [1, null, 3, 4]));
    expect(partial?.items.map(({ row }) => row)).toEqual([0, 3]);
    expect(partial?.notes).toEqual(['2 without both values: not shown']);
  });

  it('leaves out what a logarithmic axis cannot show, from the median too', () => {
    const log = model(points([-5, 0, 10, 1000], [1, 2, 3, 4]), LOG_X);
    expect(log?.items.map(({ row }) => row)).toEqual([2, 3]);
    expect(log?.panels[0]?.thresholds).toEqual({ x: 505, y: 3.5 });
    expect(log?.notes).toEqual(['2 without a positive Reach: not on a logarithmic axis']);
  });

  it('stays linear when no value is positive', () => {
    expect(model(points([-1, 0], [1, 2]), LOG_X)).toMatchObject({ x: { scale: 'linear' }, notes: [] });
  });

  it('is empty, not broken, without a complete row', () => {
    expect(model(points([null, 1], [1, null]))).toBeUndefined();
    expect(model(points([], []))).toBeUndefined();
  });
});

describe('the layout of the quadrant', () => {
  const sceneOf = (view: DataViewSpec, options: Partial<QuadrantOptions> = {}) => {
    const viewModel = model(view, options);
    if (viewModel === undefined) throw new Error('The view has complete rows.');
    return computeLayout(viewModel, { ...OPTIONS, ...options }, layoutContext('content-quadrant', 600, 400))
      .scene;
  };

  it.each([
    ['one bubble', points([7], [3])],
    ['equal values', points([5, 5, 5], [2, 2, 2])],
    ['zeros', points([0, 0], [0, 0])],
    ['negative values', points([-10, -20, 5], [-1, -2, -3])],
    ['an infinite value among finite ones', points([1, Infinity, 3], [1, 2, 3])],
  ])('keeps %s finite and inside the frame', (_, view) => {
    for (const { box } of sceneOf(view).marks) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(600);
      expect(box.y + box.height).toBeLessThanOrEqual(400);
    }
  });

  it('draws large bubbles first, so that small ones stay in reach', () => {
    const view = points([1, 2, 3], [1, 2, 3]);
    const sized = {
      ...view,
      measures: [...(view.measures ?? []), { roles: ['size'], name: 'Spend', values: [1, 100, 10] }],
    };
    expect(sceneOf(sized).marks.flatMap(({ rows }) => rows)).toEqual([1, 2, 0]);
  });

  it('draws a negative or blank size hollow', () => {
    const view = points([1, 2, 3], [1, 2, 3]);
    const sized = {
      ...view,
      measures: [...(view.measures ?? []), { roles: ['size'], name: 'Spend', values: [9, -9, null] }],
    };
    const fills = new Map(sceneOf(sized).marks.map(({ rows, shapes }) => [rows[0], shapes[0]]));
    expect(fills.get(0)).toMatchObject({ kind: 'circle', fill: '#118dff' });
    expect(fills.get(1)).toMatchObject({ fillOpacity: 0.01, strokeWidth: 2 });
    expect(fills.get(2)).toMatchObject({ fillOpacity: 0.01, radius: 3 });
  });
});
