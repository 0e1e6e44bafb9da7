import { describe, expect, it } from 'vitest';
import { toViewModel } from '../../../visuals/growth-funnel/src/to-view-model.js';
import type { DataViewSpec } from '../support/data-view.js';
import { STAGES } from '../support/sample-views.js';
import { tableOf } from '../support/table.js';
import { textContext } from '../support/text-context.js';
import { OPTIONS, withOptions } from './funnel-options-for-tests.js';

const context = textContext('growth-funnel');

/** Worked by hand: steps 45.0 %, 44.4 %; before 40.0 %, 50.0 %; targets 50 % and 40 %. */
const FULL: DataViewSpec = {
  groupings: [{ role: 'stage', name: 'Stage', values: ['Reach', 'Visit', 'Paid'] }],
  measures: [
    { roles: ['value'], name: 'People', values: [100, 45, 20], format: '#,0' },
    { roles: ['value'], name: 'Visits each', values: [1.5, null, 3.25], format: '0.00' },
    { roles: ['comparison'], name: 'Before', values: [90, 36, 18], format: '#,0' },
    { roles: ['targetRate'], name: 'Goal', values: [null, 0.5, 0.4], format: '0%' },
    { roles: ['time'], name: 'Days', values: [null, 2.5, 14], format: '0.0' },
    { roles: ['tooltips'], name: 'Cost', values: [7, null, 9], format: '#,0' },
  ],
};
const modelOf = (view: DataViewSpec, options = OPTIONS) => toViewModel(tableOf(view), options, context);
const stagesOf = (view: DataViewSpec, options = OPTIONS) => modelOf(view, options)?.funnels[0]?.stages ?? [];
const tooltip = (row: number, options = OPTIONS) =>
  stagesOf(FULL, options)[row]?.tooltip.map(({ displayName, value }) => `${displayName}: ${value}`);

describe('the tooltip of a stage', () => {
  it('says everything that can be stated, in the order of the table', () => {
    expect(tooltip(2)).toEqual([
      'Paid: 20',
      'Before: 18',
      'Step: 44.4%',
      'Before: 50.0%',
      'Change: −5.6 pp',
      'Target rate: ≥ 40.0%',
      'Total: 20.0%',
      'Lost: −25 (−55.6%)',
      'Lost in all: −80 (−80.0%)',
      'Days: 14.0',
      'Visits each: 3.25',
      'Cost: 9',
    ]);
  });

  it('has no rates for the first stage and no line for a blank figure', () => {
    expect(tooltip(0)).toEqual(['Reach: 100', 'Before: 90', 'Visits each: 1.50', 'Cost: 7']);
    expect(tooltip(1)).not.toContain('Cost: ');
  });

  it('calls what a step adds gained', () => {
    const last = stagesOf(STAGES)
      .at(-1)
      ?.tooltip.map(({ displayName, value }) => `${displayName}: ${value}`);
    expect(last).toContain('Gained: +1 (+13%)');
  });

  it('says the highlighted part', () => {
    const [people] = STAGES.measures ?? [];
    if (people === undefined) throw new Error('The sample has a measure.');
    const lit = stagesOf({ ...STAGES, measures: [{ ...people, highlights: [50, null, 5, null, 2, 1] }] });
    expect(lit[0]?.tooltip).toContainEqual({ displayName: 'Highlighted', value: '50' });
    expect(lit.map(({ isDimmed }) => isDimmed)).toEqual([false, true, false, true, false, false]);
  });
});

describe('the sentence of a stage', () => {
  it('says change, target and time', () => {
    expect(stagesOf(FULL)[1]?.sentence).toBe(
      'Stage 2 of 3, Visit: 45. 45.0% of Reach. 45.0% of the first stage. The step changed by +5.0 pp. ' +
        'The target of 50.0% is missed. Days: 2.5.',
    );
    expect(stagesOf(FULL)[2]?.sentence).toContain('The target of 40.0% is reached.');
  });

  it('says a target that nothing can be held against', () => {
    const view: DataViewSpec = {
      ...FULL,
      measures: [
        { roles: ['value'], name: 'People', values: [100, null, 20] },
        { roles: ['targetRate'], name: 'Goal', values: [null, 0.5, -1] },
      ],
    };
    expect(stagesOf(view)[1]?.sentence).toBe('Stage 2 of 3, Visit: no data. The target is 50.0%.');
    expect(stagesOf(view)[2]?.sentence).not.toContain('target');
  });
});

describe('the figures beside the bars', () => {
  it('are empty where nothing can be stated', () => {
    const view: DataViewSpec = {
      ...FULL,
      measures: [{ roles: ['value'], name: 'People', values: [0, 5, null] }],
    };
    expect(
      stagesOf(view).map(({ cells }) => [cells.step, cells.total, cells.lost, cells.cumulative]),
    ).toEqual([
      ['', '', '', ''],
      ['', '', '+5', '+5'],
      ['', '', '', ''],
    ]);
  });

  it('say shares of the first stage where the author wants that', () => {
    const cells = stagesOf(FULL, withOptions({ rates: { basis: 'first' } })).map((stage) => stage.cells);
    // 20 of 90 were 20.0 % before: the total is the same now, so nothing changed.
    expect(cells.map(({ lostShare, change, target }) => [lostShare, change, target])).toEqual([
      ['', '', ''],
      ['−55.0%', '+5.0 pp', '< 50.0%'],
      ['−25.0%', '0.0 pp', '< 40.0%'],
    ]);
  });
});

describe('the notes and the summary', () => {
  it('name the ends of the funnel and the rate between them, then the notes', () => {
    expect(modelOf(STAGES, { ...OPTIONS, cohortNote: 'Paid lags by a month.' })?.summary).toBe(
      '6 stages, from Reached to With win-backs. 9.0% of Reached reach With win-backs. ' +
        '▲ A step above 100 %: its stages may use different cohorts or periods. Paid lags by a month.',
    );
  });

  it('name the segments, six of them at most', () => {
    const names = Array.from({ length: 8 }, (_, index) => `S${index + 1}`);
    const model = modelOf({
      groupings: [
        { role: 'stage', name: 'Stage', values: names.map(() => 'Reach') },
        { role: 'segment', name: 'Segment', values: names },
      ],
      measures: [{ roles: ['value'], name: 'People', values: names.map(() => 1) }],
    });
    expect(model?.summary).toBe('1 stage: Reach. 8 segments: S1, S2, S3, S4, S5, S6, ….');
  });

  it('say what a scale means that is not linear, and that segments have their own', () => {
    const spread: DataViewSpec = {
      ...FULL,
      measures: [{ roles: ['value'], name: 'People', values: [10_000, 150, 20] }],
    };
    const notes = (scale: 'linear' | 'sqrt' | 'log' | 'auto') =>
      modelOf(spread, withOptions({ bars: { scale } }))?.notes;
    expect(notes('linear')).toEqual([]);
    expect(notes('sqrt')).toEqual(['√ scale: bar widths follow the square root of the values.']);
    expect(notes('auto')).toEqual([
      '√ scale, for a stage is below 2 % of the largest: bar widths follow the square root of the values.',
    ]);
    expect(notes('log')).toEqual([
      'Logarithmic scale from 10: each tenfold adds the same length, so do not compare lengths.',
    ]);
    const segments: DataViewSpec = {
      groupings: [
        { role: 'stage', name: 'Stage', values: ['Reach', 'Reach'] },
        { role: 'segment', name: 'Segment', values: ['A', 'B'] },
      ],
      measures: [{ roles: ['value'], name: 'People', values: [5, 7] }],
    };
    expect(modelOf(segments, withOptions({ segments: { scale: 'own' } }))?.notes).toEqual([
      'Each segment has a scale of its own: compare rates, not bar lengths.',
    ]);
  });
});
