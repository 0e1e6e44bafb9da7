import { evaluateMeasure, evaluateQuery, type Scalar } from '@ott-analytics/model/dax';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSampleModel, type SampleModel } from './sample-model.js';
import { choices, type Scope } from './scope.js';

let opened: SampleModel;
beforeAll(async () => {
  opened = await openSampleModel('hand-made');
});
afterAll(() => opened.close());

const value = (measure: string, scope: Scope): Scalar =>
  evaluateMeasure(opened.model, measure, choices(scope));
const number = (measure: string, scope: Scope): number => Number(value(measure, scope));
const ALPHA: Scope = { platform: 'Alpha', year: 2024 };

describe('figures worked by hand', () => {
  it('500 USD a month, 80 % margin and 5 % churn make a lifetime value of 8,000 USD', () => {
    expect(number('ARPU', ALPHA)).toBeCloseTo(500, 9);
    expect(number('Gross Margin', ALPHA)).toBeCloseTo(0.8, 12);
    expect(number('Monthly Churn', ALPHA)).toBeCloseTo(0.05, 12);
    expect(number('LTV', ALPHA)).toBeCloseTo(8000, 6);
  });

  it('600,000 USD of marketing for 600 gross adds: 1,000 USD each, back in 2.5 months', () => {
    expect(number('CAC', ALPHA)).toBeCloseTo(1000, 9);
    expect(number('LTV to CAC', ALPHA)).toBeCloseTo(8, 9);
    expect(number('CAC Payback Months', ALPHA)).toBeCloseTo(2.5, 9);
  });

  it.each([
    [2018, '10.2898'],
    [2019, '10.8043'],
  ])(
    'revenue of %d over two year ends of memberships is %s USD a month (10-K of the company)',
    (year, arm) => {
      expect(number('ARPU', { platform: 'Delta', year }).toFixed(4)).toBe(arm);
    },
  );

  it('memberships of 167,090 less 139,259 thousand are 27,831 thousand net adds', () => {
    expect(value('Subscriber Change', { platform: 'Delta', year: 2019 })).toBe(27_831_000);
  });

  it('genre shares of 40, 30, 20 and 10 %: evenness 0.923220, as diverse as 3.596115 equal genres', () => {
    expect(number('Genre Entropy', { platform: 'Alpha' })).toBeCloseTo(1.279854, 6);
    expect(number('Genre Diversity Evenness', { platform: 'Alpha' })).toBeCloseTo(0.92322, 6);
    expect(number('Effective Genres', { platform: 'Alpha' })).toBeCloseTo(3.596115, 6);
    expect(value('Genre Diversity Evenness', { platform: 'Alpha', genre: 'Drama' })).toBe(0);
  });

  it('penetrations of 30, 25, 10 and 4.2 %: the third quartile is 26.25 %, one country is above it', () => {
    const alpha: Scope = { platform: 'Alpha', year: 2024 };
    expect(number('Penetration', { ...alpha, geography: 'United States' })).toBeCloseTo(0.3, 12);
    expect(number('Benchmark Penetration', alpha)).toBeCloseTo(0.2625, 12);
    expect(value('Whitespace Subscribers', { ...alpha, geography: 'United States' })).toBe(0);
    // Canada 400 x 26.25 % - 100, Germany 1,500 x 26.25 % - 150, Brazil 3,800 x 26.25 % - 160.
    expect(number('Whitespace Subscribers', alpha)).toBeCloseTo(5 + 243.75 + 837.5, 9);
  });

  it('a quarter that loses 250 of 2,400 loses 3.60 % a month', () => {
    // 1 - (1 - 250/2400)^(1/3): quarterly churn is not three times the monthly one.
    const churn = number('Monthly Churn', { platform: 'Beta', quarter: 'Q4 2024' });
    expect(churn).toBeCloseTo(1 - (1 - 250 / 2400) ** (1 / 3), 12);
    expect(value('Monthly Churn Basis', { platform: 'Beta', quarter: 'Q4 2024' })).toBe(
      'Computed from quarterly cancellations',
    );
  });

  it('a published net add of 5 that moved no subscriber is a difference of -5', () => {
    expect(value('Net Adds Tie-out', { platform: 'Alpha', month: 'Jul 2024' })).toBe(-5);
    expect(value('Net Adds Tie-out', { platform: 'Alpha', month: 'Jun 2024' })).toBe(0);
  });

  it('a genre that is watched and not listed is white space', () => {
    expect(value('Content Gap Status', { platform: 'Alpha', genre: 'Documentary' })).toBe('White space');
    // Drama: 800 of 2,000 hours, 40 of 100 titles.
    expect(number('Content Gap Index', { platform: 'Alpha', genre: 'Drama', year: 2024 })).toBeCloseTo(
      100,
      9,
    );
    expect(value('Content Gap Status', { platform: 'Alpha', genre: 'Drama', year: 2024 })).toBe('Balanced');
    // Horror: 10 titles are too few to judge.
    expect(value('Content Gap Index', { platform: 'Alpha', genre: 'Horror', year: 2024 })).toBeNull();
  });

  it('two of the four titles of Alpha are listed elsewhere', () => {
    expect(value('Exclusive Titles Share', ALPHA)).toBe(0.5);
  });

  it('what if: 10 % growth and 2 points of churn over 3 years, and 5 % on the price', () => {
    const scope: Scope = { ...ALPHA, growth: 10, churn: 2, horizon: 3, price: 5 };
    const factor = (1.1 * 0.98) ** 3;
    expect(number('Scenario Subscribers', scope)).toBeCloseTo(1000 * factor, 9);
    expect(number('Scenario Revenue', scope)).toBeCloseTo(8_000_000 * factor * 1.05, 3);
    expect(number('Scenario ARPU', scope)).toBeCloseTo(525, 9);
  });
});

describe('parts of the hand-made project', () => {
  const by = (column: string, measure: string, filters = ''): readonly number[] => {
    const text = `EVALUATE SUMMARIZECOLUMNS ( ${column}${filters}, "v", [${measure}] )`;
    return (evaluateQuery(opened.model, text)[0]?.rows ?? []).map(([, cell]) => Number(cell));
  };
  const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

  it.each(['Gross Adds', 'Cancels', 'Win-backs', 'Net Adds'])(
    '[%s] of months add up to the year',
    (measure) => {
      const months = by(
        "'Date'[Month]",
        measure,
        `, TREATAS ( { ( "Alpha", 2023 ) }, Platform[Platform], 'Date'[Year] )`,
      );
      expect(months).toHaveLength(12);
      expect(sum(months)).toBe(value(measure, { platform: 'Alpha', year: 2023 }));
    },
  );

  it.each(['Opening Subscribers', 'Subscribers', 'Average Subscribers', 'Subscriber Change'])(
    '[%s] of platforms add up to the total of the year',
    (measure) => {
      const platforms = by('Platform[Platform]', measure, ", TREATAS ( { 2023 }, 'Date'[Year] )");
      expect(sum(platforms)).toBeCloseTo(number(measure, { year: 2023 }), 9);
    },
  );

  it('opening, gross adds and cancels make closing in every month', () => {
    for (const month of ['Jan 2023', 'Jul 2023', 'Dec 2023']) {
      const scope: Scope = { platform: 'Alpha', month };
      expect(
        number('Opening Subscribers', scope) + number('Gross Adds', scope) - number('Cancels', scope),
      ).toBe(number('Subscribers', scope));
    }
  });

  it('revenue attributed to titles adds up, and stays below the revenue that is not attributed', () => {
    const titles = by('Content[Content]', 'Attributed Revenue', ", TREATAS ( { 2024 }, 'Date'[Year] )");
    expect(sum(titles)).toBeCloseTo(number('Attributed Revenue', { year: 2024 }), 3);
    expect(sum(titles)).toBeLessThan(number('Total Revenue', { year: 2024 }));
  });

  it('shares of hours and of demand sum to 1, efficiency of all is par', () => {
    expect(
      sum(by('Platform[Platform]', 'Engagement Share', ", TREATAS ( { 2024 }, 'Date'[Year] )")),
    ).toBeCloseTo(1, 12);
    expect(sum(by('Content[Genre]', 'Demand Share', ", TREATAS ( { 2024 }, 'Date'[Year] )"))).toBeCloseTo(
      1,
      12,
    );
    expect(number('Efficiency Score', { year: 2024 })).toBeCloseTo(1, 12);
  });
});
