import { evaluateMeasure, evaluateQuery, type Scalar } from '@ott-analytics/model/dax';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSampleModel, readDefinition, type SampleModel } from './sample-model.js';
import { choices, type Scope } from './scope.js';

let opened: SampleModel;
beforeAll(async () => {
  opened = await openSampleModel('all');
});
afterAll(() => opened.close());

const value = (measure: string, scope: Scope, item?: string): Scalar =>
  evaluateMeasure(opened.model, measure, [
    ...choices(scope),
    ...(item === undefined ? [] : [{ table: 'Time Comparison', column: 'Comparison', values: [item] }]),
  ]);
const NETFLIX: Scope = { platform: 'Netflix', year: 2020 };

/** The measures that the items change, by the guard of each item. */
const GUARDED = [
  'Total Revenue',
  'Subscription Revenue',
  'Advertising Revenue',
  'Other Revenue',
  'Revenue Not Broken Down',
  'Cost of Revenue',
  'Marketing Spend',
  'Content Spend',
  'Cash Content Spend',
  'Operating Income',
  'Net Income',
  'Line Item Amount',
];
const group = readDefinition().model.tables.find(({ name }) => name === 'Time Comparison')?.calculationGroup;

describe('the time comparison', () => {
  it('has its six items in order', () => {
    expect(group?.calculationItems.map(({ name }) => name)).toEqual([
      'AC',
      'PY',
      'Change',
      'Change %',
      'LTM',
      'YTD',
    ]);
  });

  it.each((group?.calculationItems ?? []).slice(1).map(({ name, expression }) => [name, expression ?? '']))(
    '%s is guarded by the same list of money measures',
    (_, expression) => {
      const list = /ISSELECTEDMEASURE \(([^)]*)\)/.exec(expression)?.[1] ?? '';
      expect([...list.matchAll(/\[(.+?)\]/g)].map(([, name]) => name)).toEqual(GUARDED);
    },
  );

  it('shows actual, previous year, change and percent as the measures have them', () => {
    const now = Number(value('Total Revenue', NETFLIX));
    const before = Number(value('Revenue PY', NETFLIX));
    expect(value('Total Revenue', NETFLIX, 'AC')).toBe(now);
    expect(value('Total Revenue', NETFLIX, 'PY')).toBe(before);
    expect(value('Total Revenue', NETFLIX, 'Change')).toBeCloseTo(now - before, 3);
    expect(value('Total Revenue', NETFLIX, 'Change %')).toBeCloseTo(now / before - 1, 12);
  });

  it.each(GUARDED.slice(0, 11))(
    '[%s] to date in December, and of twelve months, is that of the year',
    (measure) => {
      const year = value(measure, NETFLIX);
      expect(value(measure, { platform: 'Netflix', month: 'Dec 2020' }, 'YTD')).toBe(year);
      expect(value(measure, NETFLIX, 'LTM')).toBe(year);
    },
  );

  it('is BLANK for measures of another kind, but for the actual', () => {
    for (const measure of ['Subscribers', 'Operating Margin', 'Title Executive', 'Subscriber Market Share']) {
      expect(value(measure, NETFLIX, 'AC')).toBe(value(measure, NETFLIX));
      for (const item of ['PY', 'Change', 'Change %', 'LTM', 'YTD'])
        expect(value(measure, NETFLIX, item)).toBeNull();
    }
  });

  it('compares nothing where a year is missing or several are chosen', () => {
    expect(value('Total Revenue', { platform: 'Netflix' }, 'PY')).toBeNull();
    expect(value('Total Revenue', { platform: 'Netflix', year: 2010 }, 'Change')).toBeNull();
  });
});

describe('revenue to date and of twelve months', () => {
  it('December to date is the year, for each platform and year', () => {
    const text = `EVALUATE SUMMARIZECOLUMNS ( 'Date'[Year], Platform[Platform], "year", [Total Revenue],
      "december", CALCULATE ( [Revenue YTD], LASTDATE ( 'Date'[Date] ) ) )`;
    const rows = evaluateQuery(opened.model, text)[0]?.rows ?? [];
    expect(rows.length).toBeGreaterThan(30);
    for (const [, , year, december] of rows) expect(december).toBe(year);
  });
});

describe('the roles', () => {
  it('are one for each region with published figures', () => {
    expect(readDefinition().model.roles.map(({ name }) => name)).toEqual([
      'Region US and Canada',
      'Region EMEA',
      'Region Latin America',
      'Region Asia-Pacific',
    ]);
  });

  it('show the figures of their region as a filter on it does, and nothing of the world', async () => {
    const secured = await openSampleModel('all', 'Region EMEA');
    try {
      const seen = (measure: string, scope: Scope): Scalar =>
        evaluateMeasure(secured.model, measure, choices(scope));
      for (const scope of [NETFLIX, { platform: 'Netflix', quarter: 'Q2 2019' }])
        for (const measure of ['Total Revenue', 'Subscribers', 'Net Adds', 'Revenue Growth YoY', 'ARPU'])
          expect(seen(measure, scope), measure).toBe(value(measure, { ...scope, region: 'EMEA' }));
      expect(seen('Total Revenue', { platform: 'Netflix', region: 'World' })).toBeNull();
      expect(seen('Total Revenue', { platform: 'Hulu' })).toBeNull();
    } finally {
      await secured.close();
    }
  });
});
