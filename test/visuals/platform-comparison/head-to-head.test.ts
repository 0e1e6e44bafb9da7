import { describe, expect, it } from 'vitest';
import { headToHead } from '../../../visuals/platform-comparison/src/head-to-head.js';
import { headToHeadSentence } from '../../../visuals/platform-comparison/src/head-to-head-sentence.js';
import { toViewModel } from '../../../visuals/platform-comparison/src/to-view-model.js';
import { tableOf } from '../support/table.js';
import { textContext } from '../support/text-context.js';
import { OPTIONS } from './comparison-options-for-tests.js';

const context = textContext('platform-comparison');
type Figures = readonly (number | null)[];

/** Seven measures; less churn and less cost are better. */
const METRICS = [
  { name: 'Subscribers', higherIsBetter: true },
  { name: 'Churn', higherIsBetter: false },
  { name: 'Revenue', higherIsBetter: true },
  { name: 'Cost', higherIsBetter: false },
  { name: 'Margin', higherIsBetter: true },
  { name: 'Hours', higherIsBetter: true },
  { name: 'Rating', higherIsBetter: true },
];
const platform = (name: string, row: number, figures: Figures) => ({
  name,
  rows: [row],
  figures: figures.map((value) => ({ value, text: String(value) })),
});
const modelOf = (a: Figures, b: Figures) => ({
  metrics: METRICS,
  platforms: [platform('Netflix', 0, a), platform('Max', 1, b), platform('Hulu', 2, a)],
});

describe('two platforms side by side', () => {
  // Netflix: more subscribers, less churn, more revenue, higher cost, a positive margin, equal hours, no rating.
  const duel = headToHead(modelOf([260, 0.02, 30, 12, 6, 70, null], [100, 0.05, 10, 8, -2, 70, 4]), [1, 0]);

  it('are the two whose rows are selected, in the order of the data', () => {
    expect(duel?.names).toEqual(['Netflix', 'Max']);
  });

  it('lead where their figure is better, not where it is larger', () => {
    expect(duel?.duels.map(({ lead }) => lead)).toEqual([
      'first',
      'first',
      'first',
      'second',
      'first',
      'tie',
      'none',
    ]);
    expect(duel?.wins).toEqual([4, 1]);
  });

  it('are compared by the measures that both have', () => {
    expect(duel?.compared).toBe(6);
    expect(duel === undefined ? '' : headToHeadSentence(duel, context)).toBe('Netflix leads on 4 of 6.');
  });

  it('differ in parts of the larger figure: (260 - 100) / 260, (0.02 - 0.05) / 0.05, (6 + 2) / 6', () => {
    const differences = duel?.duels.map(({ difference }) => difference) ?? [];
    expect(differences[0]).toBeCloseTo(160 / 260, 12);
    expect(differences[1]).toBeCloseTo(-0.6, 12);
    expect(differences[4]).toBeCloseTo(8 / 6, 12);
    expect(differences.slice(5)).toEqual([0, 0]);
  });

  it('may be even, or have nothing in common, and the sentence says so', () => {
    const even = headToHead(modelOf([1, 1, 1, 1, 1, 1, 1], [2, 2, 1, 1, 1, 1, 1]), [0, 1]);
    expect(even === undefined ? '' : headToHeadSentence(even, context)).toBe(
      'Netflix and Max lead on 1 of 7 each.',
    );
    const blank = METRICS.map(() => null);
    const nothing = headToHead(modelOf(blank, [1, 1, 1, 1, 1, 1, 1]), [0, 1]);
    expect(nothing === undefined ? '' : headToHeadSentence(nothing, context)).toBe(
      'Netflix and Max have no measure in common.',
    );
  });

  it('are not one, not three, and not two rows of one', () => {
    const model = modelOf([], []);
    expect(headToHead(model, [])).toBeUndefined();
    expect(headToHead(model, [0])).toBeUndefined();
    expect(headToHead(model, [0, 1, 2])).toBeUndefined();
    const ofPeriods = { ...model, platforms: [{ ...platform('Netflix', 0, []), rows: [0, 3] }] };
    expect(headToHead(ofPeriods, [0, 3])).toBeUndefined();
  });
});

describe('the measures of the platforms', () => {
  it('are the values of the latest period and the numeric measures of the tooltip, each once', () => {
    const model = toViewModel(
      tableOf({
        groupings: [
          { role: 'category', name: 'Platform', values: ['A', 'A'] },
          { role: 'period', name: 'Year', values: [2019, 2020] },
        ],
        measures: [
          { roles: ['value', 'tooltips'], name: 'Hours', values: [3, 5], format: '0' },
          { roles: ['tooltips'], name: 'Cost', values: [7, null], format: '0' },
          { roles: ['tooltips'], name: 'Owner', values: ['x', 'y'] },
        ],
      }),
      OPTIONS,
      context,
    );
    expect(model?.metrics.map(({ name }) => name)).toEqual(['Hours', 'Cost']);
    expect(model?.platforms[0]?.figures).toEqual([
      { value: 5, text: '5' },
      { value: null, text: 'n/a' },
    ]);
  });
});
