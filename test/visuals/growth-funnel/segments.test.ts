import { describe, expect, it } from 'vitest';
import { toViewModel } from '../../../visuals/growth-funnel/src/to-view-model.js';
import type { DataViewSpec } from '../support/data-view.js';
import { tableOf } from '../support/table.js';
import { textContext } from '../support/text-context.js';
import { withOptions } from './funnel-options-for-tests.js';

const context = textContext('growth-funnel');

/** Worked by hand: Spain has no figure for trials, Japan gains in its last step. */
const COUNTRIES: DataViewSpec = {
  groupings: [
    { role: 'stage', name: 'Stage', values: ['Reach', 'Visit', 'Trial', 'Paid'].flatMap((s) => [s, s, s]) },
    {
      role: 'segment',
      name: 'Country',
      values: Array.from({ length: 4 }, () => ['Germany', 'Spain', 'Japan']).flat(),
    },
  ],
  measures: [
    {
      roles: ['value'],
      name: 'People',
      values: [1200, 800, 300, 540, 240, 150, 260, null, 60, 150, 70, 66],
      format: '#,0',
    },
  ],
};
const inPercent: DataViewSpec = {
  ...COUNTRIES,
  measures: (COUNTRIES.measures ?? []).map((measure) => ({ ...measure, format: '0.0%' })),
};

const modelOf = (view: DataViewSpec, segments: Parameters<typeof withOptions>[0]['segments'] = {}) => {
  const model = toViewModel(tableOf(view), withOptions({ segments: { ...segments } }), context);
  if (model === undefined) throw new Error('The table has values.');
  return model;
};
const stageOf = (view: DataViewSpec, segment: string, stage: number, options = {}) => {
  const found = modelOf(view, options).funnels.find(({ name }) => name === segment)?.stages[stage];
  if (found === undefined) throw new Error(`${segment} has no stage ${stage}.`);
  return found;
};
const tooltipOf = (segment: string, stage: number, options = {}) =>
  Object.fromEntries(
    stageOf(COUNTRIES, segment, stage, options).tooltip.map(({ displayName, value }) => [displayName, value]),
  );

describe('a segment column', () => {
  it('gives each segment a funnel of its own, whose stages are rows of the data', () => {
    expect(
      modelOf(COUNTRIES).funnels.map(({ name, stages }) => [name, ...stages.map(({ rows }) => rows[0])]),
    ).toEqual([
      ['Germany', 0, 3, 6, 9],
      ['Spain', 1, 4, 7, 10],
      ['Japan', 2, 5, 8, 11],
    ]);
  });

  it('gives every segment all stages: one that the data does not have is blank and has no row', () => {
    const model = modelOf({
      groupings: [
        { role: 'stage', name: 'Stage', values: ['Reach', 'Reach', 'Visit', 'Paid', 'Paid'] },
        { role: 'segment', name: 'Country', values: ['A', 'B', 'B', 'A', 'B'] },
      ],
      measures: [{ roles: ['value'], name: 'People', values: [10, 20, 8, 3, 4] }],
    });
    const [a] = model.funnels;
    expect(a?.stages.map(({ name, value, rows }) => [name, value, rows.length])).toEqual([
      ['Reach', 10, 1],
      ['Visit', null, 0],
      ['Paid', 3, 1],
    ]);
  });

  it('keeps a stage that comes twice in a segment as two stages', () => {
    const model = modelOf({
      groupings: [
        { role: 'stage', name: 'Stage', values: ['Reach', 'Reach', 'Reach'] },
        { role: 'segment', name: 'Country', values: ['A', 'A', 'B'] },
      ],
      measures: [{ roles: ['value'], name: 'People', values: [10, 8, 7] }],
    });
    expect(model.funnels.map(({ stages }) => stages.map(({ value }) => value))).toEqual([
      [10, 8],
      [7, null],
    ]);
  });

  it('orders the stages of all segments by the smallest order that a row of theirs has', () => {
    const model = modelOf({
      groupings: [
        { role: 'stage', name: 'Stage', values: ['Paid', 'Reach', 'Paid', 'Reach'] },
        { role: 'segment', name: 'Country', values: ['A', 'A', 'B', 'B'] },
      ],
      measures: [
        { roles: ['value'], name: 'People', values: [1, 2, 3, 4] },
        { roles: ['order'], name: 'No.', values: [2, null, null, 1] },
      ],
    });
    expect(model.funnels.map(({ stages }) => stages.map(({ value }) => value))).toEqual([
      [2, 1],
      [4, 3],
    ]);
  });

  it('makes a funnel of the measures for each of its rows when there is no stage column', () => {
    const model = modelOf({
      groupings: [{ role: 'segment', name: 'Country', values: ['A', 'A', null] }],
      measures: [
        { roles: ['value'], name: 'Reach', values: [10, 20, 30] },
        { roles: ['value'], name: 'Paid', values: [1, 5, 6] },
      ],
    });
    expect(
      model.funnels.map(({ name, stages }) => [name, ...stages.map(({ value, rows }) => [value, ...rows])]),
    ).toEqual([
      ['A', [10, 0], [1, 0]],
      ['A', [20, 1], [5, 1]],
      ['(Blank)', [30, 2], [6, 2]],
    ]);
  });
});

describe('segments compared', () => {
  it('name the best and the lowest step in the tooltip, gains left out', () => {
    expect(tooltipOf('Germany', 1)).toMatchObject({
      'Best step': 'Japan, 50.0%',
      'Lowest step': 'Spain, 30.0%',
    });
    // Germany 260 of 540, Japan 60 of 150; Spain is blank.
    expect(tooltipOf('Germany', 2)).toMatchObject({
      'Best step': 'Germany, 48.1%',
      'Lowest step': 'Japan, 40.0%',
    });
    // Japan gains, Spain has no rate: one segment alone is neither best nor lowest.
    expect(tooltipOf('Germany', 3)).not.toHaveProperty('Best step');
  });

  it('are held against all segments that have both stages, divided by their stages before', () => {
    // (540 + 240 + 150) / 2300 = 40.43 %; (260 + 60) / (540 + 150) = 46.38 %; (150 + 66) / (260 + 60) = 67.5 %.
    const benchmarks = [1, 2, 3].map((stage) => tooltipOf('Germany', stage)['All segments']);
    expect(benchmarks).toEqual(['40.4%', '46.4%', '67.5%']);
    expect(tooltipOf('Germany', 1)['Against All segments']).toBe('+4.6 pp');
    expect(stageOf(COUNTRIES, 'Spain', 1).cells.against).toBe('−10.4 pp');
  });

  it('are held against their median where the author wants that, and always when they are shares', () => {
    expect(tooltipOf('Spain', 1, { benchmark: 'median' })['Median of segments']).toBe('45.0%');
    const shares = stageOf(inPercent, 'Spain', 1).tooltip.map(({ displayName }) => displayName);
    expect(shares).toContain('Median of segments');
    expect(shares).not.toContain('All segments');
  });

  it('are held against nothing when the author wants that', () => {
    expect(stageOf(COUNTRIES, 'Spain', 1, { benchmark: 'none' }).cells.against).toBe('');
    expect(tooltipOf('Spain', 1, { benchmark: 'none' })['Best step']).toBe('Japan, 50.0%');
  });

  it('say so in their sentences', () => {
    expect(stageOf(COUNTRIES, 'Japan', 1).sentence).toBe(
      'Japan. Stage 2 of 4, Visit: 150. 50.0% of Reach. 50.0% of the first stage. The best step of 3 segments. ' +
        'All segments: 40.4%, a difference of +9.6 pp.',
    );
    expect(stageOf(COUNTRIES, 'Spain', 1).sentence).toContain(
      'The lowest step of 3 segments; the best is Japan with 50.0%.',
    );
    expect(stageOf(COUNTRIES, 'Germany', 1).sentence).toContain(
      'The best step is Japan with 50.0%, the lowest Spain with 30.0%.',
    );
  });
});

describe('all segments together', () => {
  it('are a funnel of sums that comes first, each stage with the rows of all', () => {
    const [all] = modelOf(COUNTRIES, { showAll: true }).funnels;
    expect(all?.name).toBe('All segments');
    expect(all?.stages.map(({ value }) => value)).toEqual([2300, 930, 320, 286]);
    expect(all?.stages[1]?.rows).toEqual([3, 4, 5]);
    expect(all?.stages[2]?.cells.step).toBe('34.4%');
  });

  it('are not drawn for shares, nor for one segment alone', () => {
    expect(modelOf(inPercent, { showAll: true }).funnels).toHaveLength(3);
    const one = { ...COUNTRIES, groupings: [{ role: 'segment', name: 'Country', values: ['A'] }] };
    expect(modelOf(one, { showAll: true }).funnels).toHaveLength(1);
  });

  it('sum what is compared, highlighted and won back', () => {
    const [all] = modelOf(
      {
        groupings: [
          { role: 'stage', name: 'Stage', values: ['Reach', 'Reach', 'Paid', 'Paid'] },
          { role: 'segment', name: 'Country', values: ['A', 'B', 'A', 'B'] },
        ],
        measures: [
          { roles: ['value'], name: 'People', values: [10, 20, 4, 5], highlights: [1, null, null, null] },
          { roles: ['comparison'], name: 'Before', values: [8, null, null, null] },
          { roles: ['loop'], name: 'Win-backs', values: [null, null, 2, 3] },
        ],
      },
      { showAll: true },
    ).funnels;
    expect(all?.stages.map(({ comparison, highlight }) => [comparison, highlight])).toEqual([
      [8, 1],
      [null, null],
    ]);
    expect(all?.loop?.valueText).toBe('5');
  });
});
