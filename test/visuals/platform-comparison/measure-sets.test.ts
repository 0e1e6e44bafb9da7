import { describe, expect, it } from 'vitest';
import { measureSets } from '../../../visuals/platform-comparison/src/measure-sets.js';
import { tableOf } from '../support/table.js';

const measure = (role: string, name: string, isHigherBetter?: boolean) => ({
  roles: [role],
  name,
  values: [1],
  ...(isHigherBetter === undefined ? {} : { objects: { measures: { higherIsBetter: isHigherBetter } } }),
});

describe('value measures with what belongs to them', () => {
  it('pair comparisons and targets by their place in the wells', () => {
    const sets = measureSets(
      tableOf({
        measures: [
          measure('value', 'Subscribers'),
          measure('value', 'Churn'),
          measure('comparison', 'Subscribers before'),
          measure('target', 'Subscribers goal'),
          measure('target', 'Churn goal'),
        ],
      }),
      { higherIsBetter: true },
    );
    expect(sets.map(({ value, comparison, target }) => [value.name, comparison?.name, target?.name])).toEqual(
      [
        ['Subscribers', 'Subscribers before', 'Subscribers goal'],
        ['Churn', undefined, 'Churn goal'],
      ],
    );
  });

  it('follow the switch of the measure before the one for all', () => {
    const sets = measureSets(
      tableOf({ measures: [measure('value', 'Subscribers'), measure('value', 'Churn', false)] }),
      { higherIsBetter: true },
    );
    expect(sets.map(({ higherIsBetter }) => higherIsBetter)).toEqual([true, false]);
  });

  it('are four at most', () => {
    const five = ['A', 'B', 'C', 'D', 'E'].map((name) => measure('value', name));
    expect(measureSets(tableOf({ measures: five }), { higherIsBetter: true }).length).toBe(4);
  });
});
