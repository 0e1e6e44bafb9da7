import { describe, expect, it } from 'vitest';
import { barSpan } from '../../../visuals/growth-funnel/src/layout/bar-geometry.js';
import { computeLayout } from '../../../visuals/growth-funnel/src/compute-layout.js';
import { toViewModel } from '../../../visuals/growth-funnel/src/to-view-model.js';
import type { DataViewSpec } from '../support/data-view.js';
import { STAGES } from '../support/sample-views.js';
import { tableOf } from '../support/table.js';
import { layoutContext, textContext } from '../support/text-context.js';
import { OPTIONS } from './funnel-options-for-tests.js';

const context = textContext('growth-funnel');
const model = (view: DataViewSpec) => toViewModel(tableOf(view), OPTIONS, context);
const stagesOf = (view: DataViewSpec) => model(view)?.funnels[0]?.stages ?? [];
const MEASURES: DataViewSpec = {
  measures: [
    { roles: ['value'], name: 'Reach', values: [1000] },
    { roles: ['value'], name: 'Visits', values: [null] },
    { roles: ['value'], name: 'Paid', values: [20] },
    { roles: ['tooltips'], name: 'Spend', values: [5] },
  ],
};

describe('the view model of the funnel', () => {
  it('keeps the order of the data and never sorts by value', () => {
    expect(stagesOf(STAGES).map(({ name }) => name)).toEqual([
      'Reached',
      'Visited',
      'Started a trial',
      'Paid',
      'Kept after a year',
      'With win-backs',
    ]);
  });

  it('orders by the order measure, stages without an order last', () => {
    const ordered = stagesOf({
      groupings: [{ role: 'stage', name: 'Stage', values: ['Paid', 'Other', 'Reach', 'Trial'] }],
      measures: [
        { roles: ['value'], name: 'People', values: [5, 9, 100, 20] },
        { roles: ['order'], name: 'No.', values: [3, null, 1, 2] },
      ],
    });
    expect(ordered.map(({ name, rows }) => [name, ...rows])).toEqual([
      ['Reach', 2],
      ['Trial', 3],
      ['Paid', 0],
      ['Other', 1],
    ]);
  });

  it('takes one measure a stage without a stage column, and gives those stages no identity', () => {
    expect(stagesOf(MEASURES).map(({ name, value, rows }) => [name, value, rows.length])).toEqual([
      ['Reach', 1000, 0],
      ['Visits', null, 0],
      ['Paid', 20, 0],
    ]);
  });

  it('names a blank stage as such', () => {
    expect(stagesOf(MEASURES)[1]).toMatchObject({
      cells: { value: 'no data' },
      sentence: 'Stage 2 of 3, Visits: no data.',
    });
  });

  it('says each stage in a whole sentence, the largest loss and the gain included', () => {
    const sentences = stagesOf(STAGES).map(({ sentence }) => sentence);
    expect(sentences[0]).toBe('Stage 1 of 6, Reached: 100.');
    expect(sentences[2]).toBe(
      'Stage 3 of 6, Started a trial: 20. 44.4% of Visited. 20.0% of the first stage. This is the largest loss.',
    );
    expect(sentences[5]).toBe(
      'Stage 6 of 6, With win-backs: 9. 113% of Kept after a year, a gain. 9.0% of the first stage.',
    );
  });

  it('warns of gains and of negative values, and of nothing else', () => {
    expect(model(STAGES)?.notes).toHaveLength(1);
    expect(model(MEASURES)?.notes).toEqual([]);
    const negative = model({
      measures: [10, -2].map((value, i) => ({ roles: ['value'], name: `${i}`, values: [value] })),
    });
    expect(negative?.notes).toEqual(['A negative value has no bar and no conversion.']);
  });

  it('is empty, not broken, when every stage is blank', () => {
    expect(model({ measures: [{ roles: ['value'], name: 'Reach', values: [null] }] })).toBeUndefined();
    expect(model({ ...STAGES, groupings: [{ role: 'stage', name: 'Stage', values: [] }] })).toBeUndefined();
  });
});

describe('the bars of the funnel', () => {
  const room = {
    left: 100,
    right: 300,
    largest: 50,
    alignment: 'center',
    scale: { kind: 'linear' },
  } as const;

  it('are as wide as their value says, centred or from the left', () => {
    expect(barSpan(50, room)).toEqual({ left: 100, width: 200 });
    expect(barSpan(25, room)).toEqual({ left: 150, width: 100 });
    expect(barSpan(25, { ...room, alignment: 'left' })).toEqual({ left: 100, width: 100 });
  });

  it('are as wide as the square root of their share on a square-root scale', () => {
    expect(barSpan(12.5, { ...room, scale: { kind: 'sqrt' } })).toEqual({ left: 150, width: 100 });
  });

  it('stay visible for the smallest value, and are none for zero, blank and below', () => {
    expect(barSpan(0.001, room)?.width).toBe(2);
    expect(barSpan(0, room)?.width).toBe(0);
    expect(barSpan(null, room)).toBeUndefined();
    expect(barSpan(-4, room)).toBeUndefined();
  });

  it('leave the frame in no layout', () => {
    const viewModel = model(STAGES);
    if (viewModel === undefined) throw new Error('The sample has values.');
    for (const width of [120, 339, 340, 900]) {
      for (const { box } of computeLayout(viewModel, OPTIONS, layoutContext('growth-funnel', width, 200))
        .marks) {
        expect(box.x).toBe(0);
        expect(box.width).toBe(width);
      }
    }
  });
});
