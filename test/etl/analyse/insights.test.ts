import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SeriesPoint } from '../../../etl/src/analyse/insight.js';
import { libraryInsights } from '../../../etl/src/analyse/library-insights.js';
import { linearWeights } from '../../../etl/src/analyse/linear-trend.js';
import {
  growthInsight,
  linearInsight,
  meanGrowthInsight,
  stockInsight,
  sumInsight,
} from '../../../etl/src/analyse/series-insights.js';

const series = (first: number, ...billions: readonly number[]): readonly SeriesPoint[] =>
  billions.map((value, index) => ({
    file: 'r.csv',
    line: index + 2,
    field: 'Revenue',
    name: 'X',
    year: first + index,
    periodEnd: `${first + index}-12-31`,
    value: value * 1e9,
  }));

const NETFLIX = series(2011, 3.1, 3.5, 4.3, 5.4, 6.7, 8.8, 11.6, 15.7, 20.1, 24.9);
const HULU = series(2010, 0.2, 0.4, 0.6, 1, 1.1, 1.6, 2, 2.4, 3.1, 3.5, 4.4);

describe('insights on a series', () => {
  it('grow from the first to the last year', () => {
    const growth = growthInsight('g', 'Netflix', NETFLIX, 'USD');
    expect(growth).toMatchObject({
      unit: 'percent',
      asOf: '2020-12-31',
      sources: [{ line: 2 }, { line: 11 }],
    });
    expect(growth?.value).toBeCloseTo(703.2258, 4);
    expect(growth?.text).toContain('703.2 %');
    expect(growth?.text).toContain('3.1 bn USD in 2011 to 24.9 bn USD in 2020');
  });

  it('are the published sums and mean yearly rates', () => {
    expect(sumInsight('s', 'Netflix', NETFLIX, 'USD')?.value).toBe(104_100_000_000);
    expect(sumInsight('s', 'Hulu', HULU, 'USD')?.value).toBe(20_300_000_000);
    expect(Number(meanGrowthInsight('m', 'Netflix', NETFLIX)?.value)).toBeCloseTo(26.2, 1);
    expect(Number(meanGrowthInsight('m', 'Hulu', HULU)?.value)).toBeCloseTo(38.5, 1);
  });

  it('are the published straight lines to 2025', () => {
    const line = (points: readonly SeriesPoint[]): number =>
      Number(linearInsight('l', 'X', points, { year: 2025, unit: 'USD' })?.value) / 1e9;
    expect(line(NETFLIX).toFixed(1)).toBe('32.9');
    expect(line(HULU).toFixed(1)).toBe('5.9');
  });

  it('cite the points that move a line, and not the one on which it turns', () => {
    const cited = linearInsight('l', 'Hulu', HULU, { year: 2025, unit: 'USD' })?.sources.map(
      ({ line }) => line,
    );
    expect(cited).toEqual([2, 3, 4, 5, 7, 8, 9, 10, 11, 12]);
  });

  it('take the stock of one date only', () => {
    const points = [...series(2020, 0.0739, 0.0667), ...series(2020, 0.0375)];
    expect(stockInsight('s', 'Netflix', points, '2020-12-31')?.value).toBe(111_400_000);
    expect(stockInsight('s', 'Netflix', points, '2019-12-31')).toBeUndefined();
  });

  it('are left out when there are too few figures or no sound start', () => {
    expect(growthInsight('g', 'X', series(2020, 1), 'USD')).toBeUndefined();
    expect(growthInsight('g', 'X', series(2019, 0, 1), 'USD')).toBeUndefined();
    expect(meanGrowthInsight('m', 'X', series(2019, 0, 1))).toBeUndefined();
    expect(meanGrowthInsight('m', 'X', series(2019, 1))).toBeUndefined();
    expect(sumInsight('s', 'X', [], 'USD')).toBeUndefined();
    expect(linearInsight('l', 'X', series(2019, 1, 2), { year: 2025, unit: 'USD' })).toBeUndefined();
    expect(libraryInsights([])).toEqual([]);
  });
});

describe('the least-squares line', () => {
  it('goes through points that lie on a line, wherever it is asked', () => {
    const whole = fc.integer({ min: -50, max: 50 });
    const xs = fc.uniqueArray(fc.integer({ min: 1990, max: 2030 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(xs, whole, whole, fc.integer({ min: 1980, max: 2040 }), (years, slope, intercept, at) => {
        const weights = linearWeights(years, at);
        const value = years.reduce(
          (sum, x, index) => sum + (weights[index]?.numerator ?? 0) * (intercept + slope * x),
          0,
        );
        expect(value / (weights[0]?.denominator ?? 1)).toBeCloseTo(intercept + slope * at, 6);
      }),
    );
  });

  it('weighs all points together as 1', () => {
    const weights = linearWeights([2011, 2012, 2015], 2025);
    const total = weights.reduce((sum, { numerator, denominator }) => sum + numerator / denominator, 0);
    expect(total).toBeCloseTo(1, 12);
  });
});

describe('insights on libraries', () => {
  const library = (name: string, line: number, movies: number, shows: number): readonly SeriesPoint[] =>
    (
      [
        ['Movies', movies],
        ['TV Shows', shows],
      ] as const
    ).map(([field, value]) => ({
      file: 'l.csv',
      line,
      field,
      name,
      year: 2020,
      periodEnd: '2020-12-31',
      value,
    }));
  const LIBRARIES = [
    ...library('Netflix', 2, 3600, 1800),
    ...library('Amazon Prime', 3, 26_300, 2700),
    ...library('HBO Max', 4, 2000, 580),
    ...library('Hulu', 5, 1230, 1300),
    ...library('Disney Plus', 6, 740, 280),
    ...library('Peacock Premium', 7, 910, 345),
  ];
  const found = new Map(libraryInsights(LIBRARIES).map((insight) => [insight.id, insight]));

  it('are as published', () => {
    expect([...found].map(([id, { value }]) => [id, value])).toEqual([
      ['largest-library', 'Amazon Prime'],
      ['library-total', 41_785],
      ['library-platforms', 6],
      ['movie-heavy-platforms', 4],
      ['balanced-platforms', 2],
    ]);
    expect(found.get('largest-library')?.text).toContain('29,000');
  });

  it('count exactly two movies for each show as balanced, and a platform without shows as movie-heavy', () => {
    expect(found.get('balanced-platforms')?.text).toContain('Netflix 3,600 to 1,800, Hulu');
    const only = libraryInsights(library('Films', 2, 10, 0));
    expect(only.find(({ id }) => id === 'movie-heavy-platforms')?.value).toBe(1);
  });
});
