import { evaluateMeasure, evaluateQuery, type Scalar } from '@ott-analytics/model/dax';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSampleModel, type SampleModel } from './sample-model.js';
import { choices, type Scope } from './scope.js';

/** What users published from the folder of 39 files, by the measures of the model (the OTT Dataset's own figures). */
describe('the published insights', () => {
  let opened: SampleModel;
  beforeAll(async () => {
    opened = await openSampleModel('folder');
  });
  afterAll(() => opened.close());

  const value = (measure: string, scope: Scope): Scalar =>
    evaluateMeasure(opened.model, measure, choices(scope));
  const query = (expression: string): number => {
    const [result] = evaluateQuery(opened.model, `EVALUATE ROW ( "v", ${expression} )`);
    return Number(result?.rows[0]?.[0]);
  };
  const of = (platform: string, expression: string): number =>
    query(`CALCULATE ( ${expression}, Platform[Platform] = "${platform}" )`);

  it('Netflix revenue grew by 703.2 % from 2011 to 2020, from 3.1 to 24.9 billion USD', () => {
    expect(value('Total Revenue', { platform: 'Netflix', year: 2011 })).toBe(3_100_000_000);
    expect(value('Total Revenue', { platform: 'Netflix', year: 2020 })).toBeCloseTo(24_900_000_000, -8);
    const growth = of(
      'Netflix',
      `DIVIDE ( CALCULATE ( [Total Revenue], 'Date'[Year] = 2020 ), CALCULATE ( [Total Revenue], 'Date'[Year] = 2011 ) ) - 1`,
    );
    expect((100 * growth).toFixed(1)).toBe('703.2');
  });

  it.each([
    ['Netflix', '104.1', '26.2'],
    ['Hulu', '20.3', '38.5'],
  ])('%s: %s billion USD over all years, %s %% a year on average', (platform, sum, mean) => {
    expect((Number(value('Total Revenue', { platform })) / 1e9).toFixed(1)).toBe(sum);
    const average = of(platform, "AVERAGEX ( VALUES ( 'Date'[Year] ), [Revenue Growth YoY] )");
    expect((100 * average).toFixed(1)).toBe(mean);
  });

  it.each([
    ['Netflix', '32.9'],
    ['Hulu', '5.9'],
  ])('the straight line of %s reaches %s billion USD in 2025', (platform, billions) => {
    expect((Number(value('Trend Revenue', { platform })) / 1e9).toFixed(1)).toBe(billions);
    expect(value('Trend Year', { platform })).toBe(2025);
  });

  it('the largest library has 29,000 of 41,785 titles; four libraries are movie-heavy, two balanced', () => {
    expect(value('Insight Content', {})).toBe(
      'Amazon Prime Video has the largest library: 29,000 of 41,785 titles. ' +
        `Cash content spend was ${(100 * Number(value('Content Spend Share of Revenue', {}))).toFixed(1)}% of revenue where both are published.`,
    );
    const heavy = (condition: string): number =>
      query(
        `COUNTROWS ( FILTER ( ADDCOLUMNS ( VALUES ( Platform[Platform] ), "@x", [Movies per TV Show] ), NOT ISBLANK ( [@x] ) && ${condition} ) )`,
      );
    expect(heavy('[@x] > 2')).toBe(4);
    expect(heavy('[@x] <= 2')).toBe(2);
  });

  it('of 235.9 million subscribers Netflix had 81.8 % in mid 2020 and Hulu, at another date, 18.2 %', () => {
    const netflix = Number(value('Subscribers', { platform: 'Netflix', quarter: 'Q2 2020' }));
    // The folder's last figure of Hulu: another date, which is why no measure of the model puts the two side by side.
    const hulu = Number(value('Subscribers', { platform: 'Hulu', year: 2021 }));
    expect(netflix).toBe(192_900_000);
    expect(netflix + hulu).toBe(235_900_000);
    expect(((100 * netflix) / (netflix + hulu)).toFixed(1)).toBe('81.8');
    expect(((100 * hulu) / (netflix + hulu)).toFixed(1)).toBe('18.2');
  });
});
