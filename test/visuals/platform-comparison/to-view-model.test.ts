import { describe, expect, it } from 'vitest';
import { OPTIONS } from './comparison-options-for-tests.js';
import type { ComparisonOptions } from '../../../visuals/platform-comparison/src/comparison-options.js';
import { computeLayout } from '../../../visuals/platform-comparison/src/compute-layout.js';
import { toViewModel } from '../../../visuals/platform-comparison/src/to-view-model.js';
import { SUBSCRIBERS } from '../support/sample-views.js';
import { tableOf } from '../support/table.js';
import { layoutContext, textContext } from '../support/text-context.js';

const context = textContext('platform-comparison');
const namesBy = (options: Partial<ComparisonOptions>) =>
  toViewModel(tableOf(SUBSCRIBERS), { ...OPTIONS, ...options }, context)?.panels[0]?.rows.map(
    ({ name }) => name,
  );

describe('the view model of the platform comparison', () => {
  it('sorts best first by value, by change and by change in percent', () => {
    expect(namesBy({})).toEqual(['Netflix', 'iQIYI', 'Disney+', 'Hulu']);
    expect(namesBy({ sortBy: 'change' })).toEqual(['Disney+', 'Netflix', 'Hulu', 'iQIYI']);
    expect(namesBy({ sortBy: 'changePercent' })).toEqual(['Disney+', 'Hulu', 'Netflix', 'iQIYI']);
    expect(namesBy({ higherIsBetter: false })).toEqual(['Hulu', 'Disney+', 'iQIYI', 'Netflix']);
  });

  it('keeps the order of the data, or sorts by name, when asked to', () => {
    expect(namesBy({ sortBy: 'data' })).toEqual(['Netflix', 'Disney+', 'Hulu', 'iQIYI']);
    expect(namesBy({ sortBy: 'name' })).toEqual(['Disney+', 'Hulu', 'iQIYI', 'Netflix']);
  });

  it('puts blank values last and equal ones in the order of the data', () => {
    const table = tableOf({
      groupings: [{ role: 'category', name: 'Platform', values: ['A', 'B', 'C', 'D'] }],
      measures: [{ roles: ['value'], name: 'Hours', values: [null, 3, 9, 3] }],
    });
    expect(toViewModel(table, OPTIONS, context)?.panels[0]?.rows.map(({ name }) => name)).toEqual([
      'C',
      'B',
      'D',
      'A',
    ]);
  });

  it('says each platform in a whole sentence', () => {
    const [netflix] = toViewModel(tableOf(SUBSCRIBERS), OPTIONS, context)?.panels[0]?.rows ?? [];
    expect(netflix?.sentence).toBe(
      'Netflix: rank 1 of 4, unchanged. Subscribers Dec 2020 (M): 203.7. Subscribers Dec 2019 (M): 167.1, ' +
        'a change of +36.6 (+21.9%), which is better. Index 207, where 100 is the baseline.',
    );
  });

  it('says it in German when the host is German', () => {
    const model = toViewModel(tableOf(SUBSCRIBERS), OPTIONS, textContext('platform-comparison', 'de-DE'));
    expect(model?.panels[0]?.rows[3]?.sentence).toContain('Rang 4 von 4, 1 abwärts.');
  });

  it('is empty, not broken, when every value is blank', () => {
    const table = tableOf({
      groupings: [{ role: 'category', name: 'Platform', values: ['A'] }],
      measures: [{ roles: ['value'], name: 'Hours', values: [null] }],
    });
    expect(toViewModel(table, OPTIONS, context)).toBeUndefined();
  });

  it('serves a measure that is bound to two wells', () => {
    const table = tableOf({
      groupings: [{ role: 'category', name: 'Platform', values: ['A', 'B'] }],
      measures: [{ roles: ['value', 'comparison', 'tooltips'], name: 'Hours', values: [3, 5] }],
    });
    expect(toViewModel(table, OPTIONS, context)?.panels[0]?.rows.map(({ change }) => change)).toEqual([0, 0]);
  });

  it('fades the platforms that another visual does not highlight', () => {
    const table = tableOf({
      ...SUBSCRIBERS,
      measures: [
        { roles: ['value'], name: 'Subscribers', values: [4, 3, 2, 1], highlights: [4, null, 0, null] },
      ],
    });
    expect(toViewModel(table, OPTIONS, context)?.panels[0]?.rows.map(({ isDimmed }) => isDimmed)).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });
});

describe('the layout of the platform comparison', () => {
  const model = toViewModel(tableOf(SUBSCRIBERS), OPTIONS, context);
  if (model === undefined) throw new Error('The sample has values.');

  it('drops figures before it squeezes the dumbbell, least important first', () => {
    const titlesAt = (width: number): readonly string[] =>
      computeLayout(model, OPTIONS, layoutContext('platform-comparison', width, 300)).header?.shapes.flatMap(
        (shape) =>
          shape.kind === 'text' && ['Value', 'Change', 'Change %', 'Index'].includes(shape.text)
            ? [shape.text]
            : [],
      ) ?? [];
    expect(titlesAt(700)).toEqual(['Value', 'Change', 'Change %', 'Index']);
    expect(titlesAt(440)).toEqual(['Value', 'Change', 'Index']);
    expect(titlesAt(340)).toEqual(['Value']);
  });

  it('is a plain list below 340 pixels', () => {
    const scene = computeLayout(model, OPTIONS, layoutContext('platform-comparison', 339, 300));
    expect(scene.header).toBeUndefined();
    expect(scene.marks.flatMap(({ shapes }) => shapes).some(({ kind }) => kind === 'circle')).toBe(false);
  });

  it('scrolls rather than draws rows that nobody can read', () => {
    const scene = computeLayout(model, OPTIONS, layoutContext('platform-comparison', 500, 90));
    expect(scene.marks[0]?.box.height).toBeGreaterThanOrEqual(OPTIONS.textSizePx * 1.5);
    expect(scene.heightPx).toBeGreaterThan(60);
  });
});
