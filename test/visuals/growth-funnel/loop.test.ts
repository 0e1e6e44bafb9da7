import { describe, expect, it } from 'vitest';
import { computeLayout } from '../../../visuals/growth-funnel/src/compute-layout.js';
import { toViewModel } from '../../../visuals/growth-funnel/src/to-view-model.js';
import type { DataViewSpec, Value } from '../support/data-view.js';
import { tableOf } from '../support/table.js';
import { layoutContext, textContext } from '../support/text-context.js';
import { withOptions } from './funnel-options-for-tests.js';

const context = textContext('growth-funnel');
const viewOf = (loop: readonly Value[], values: readonly Value[] = [100, 40, 20]): DataViewSpec => ({
  groupings: [{ role: 'stage', name: 'Stage', values: ['Reach', 'Visit', 'Paid'].slice(0, values.length) }],
  measures: [
    { roles: ['value'], name: 'People', values },
    { roles: ['loop'], name: 'Win-backs', values: loop },
  ],
});
const modelOf = (view: DataViewSpec, loop = {}) => toViewModel(tableOf(view), withOptions({ loop }), context);
const loopOf = (view: DataViewSpec, loop = {}) => modelOf(view, loop)?.funnels[0]?.loop;

describe('the arrow back into the funnel', () => {
  it('leads from the last stage to the first one and says what it is of that stage', () => {
    const loop = loopOf(viewOf([null, null, 5]));
    expect(loop?.sentence).toBe('Win-backs: 5 come back from Paid to Reach. That is 5.0% of Reach.');
    expect(loop?.tooltip).toEqual([
      { displayName: 'Win-backs', value: '5' },
      { displayName: 'Way', value: 'Paid → Reach' },
      { displayName: 'Share of Reach', value: '5.0%' },
    ]);
  });

  it('leads to the stage that the author chose, at most to the one before the last', () => {
    expect(loopOf(viewOf([null, null, 5]), { toStage: 2 })).toMatchObject({ toIndex: 1 });
    expect(loopOf(viewOf([null, null, 5]), { toStage: 9 })?.sentence).toContain(
      'to Visit. That is 12.5% of Visit.',
    );
  });

  it('takes the figure of the last stage, or of the last row that has one', () => {
    expect(loopOf(viewOf([7, 7, 7]))?.valueText).toBe('7');
    expect(loopOf(viewOf([9, 4, null]))?.valueText).toBe('4');
  });

  it('states no share of a stage that is zero, blank or negative', () => {
    for (const first of [0, null, -1]) {
      expect(loopOf(viewOf([null, null, 5], [first, 40, 20]))?.sentence).toBe(
        'Win-backs: 5 come back from Paid to Reach.',
      );
    }
  });

  it('is not drawn without a figure, for a single stage, and where it is switched off', () => {
    expect(loopOf(viewOf([null, null, null]))).toBeUndefined();
    expect(loopOf(viewOf([5], [100]))).toBeUndefined();
    expect(loopOf(viewOf([null, null, 5]), { isShown: false })).toBeUndefined();
  });

  it('belongs to measures as stages as well', () => {
    const loop = loopOf({
      measures: [
        { roles: ['value'], name: 'Reach', values: [100] },
        { roles: ['value'], name: 'Paid', values: [20] },
        { roles: ['loop'], name: 'Back', values: [3] },
      ],
    });
    expect(loop?.sentence).toBe('Back: 3 come back from Paid to Reach. That is 3.0% of Reach.');
  });

  it.each([
    ['rows', 640, 360],
    ['columns', 640, 360],
    ['rows', 320, 240],
    ['rows', 120, 80],
  ] as const)(
    'is a mark without a row in %s of %i by %i pixels, and no text is over another',
    (orientation, width, height) => {
      const options = withOptions({ bars: { orientation } });
      const model = toViewModel(tableOf(viewOf([null, null, 5])), options, context);
      if (model === undefined) throw new Error('The table has values.');
      const mark = computeLayout(model, options, layoutContext('growth-funnel', width, height)).marks.at(-1);
      expect(mark).toMatchObject({ key: 'loop', rows: [], isDimmed: false });
      expect(mark?.box.x).toBeGreaterThanOrEqual(0);
      expect((mark?.box.x ?? 0) + (mark?.box.width ?? 0)).toBeLessThanOrEqual(width);
    },
  );
});
