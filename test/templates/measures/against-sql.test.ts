import { evaluateMeasure } from '@ott-analytics/model/dax';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SamplePart } from '../../pipeline/sample-project.js';
import { MONEY_SQL } from './money-sql.js';
import { PEOPLE_SQL } from './people-sql.js';
import { openSampleModel, type SampleModel } from './sample-model.js';
import { choices, type Scope } from './scope.js';

const PARTS: readonly SamplePart[] = ['folder', 'all'];
const SCOPES: readonly Scope[] = [
  {},
  { year: 2020 },
  { year: 2019 },
  { platform: 'Netflix' },
  { platform: 'Netflix', year: 2020 },
  { platform: 'Hulu', year: 2019 },
];
/** Measures that mean the same in a quarter: those that do not compare with the year before. */
const QUARTERLY = [
  'Total Revenue',
  'Net Adds',
  'Subscribers',
  'Market Subscribers',
  'Fact Rows',
  'Hours Watched',
];
const SQL = { ...MONEY_SQL, ...PEOPLE_SQL };

describe.each(PARTS)('measures against SQL written by hand (%s)', (part) => {
  let opened: SampleModel;
  beforeAll(async () => {
    opened = await openSampleModel(part);
  });
  afterAll(() => opened.close());

  const compare = async (name: string, scope: Scope): Promise<boolean> => {
    const [row] = await opened.sql(SQL[name]?.(scope) ?? '');
    const expected = row?.['v'] ?? null;
    const actual = evaluateMeasure(opened.model, name, choices(scope));
    if (expected === null) {
      expect(actual, JSON.stringify(scope)).toBeNull();
      return false;
    }
    expect(typeof actual, JSON.stringify(scope)).toBe('number');
    const tolerance = 1e-9 * Math.max(1, Math.abs(Number(expected)));
    expect(
      Math.abs(Number(actual) - Number(expected)),
      JSON.stringify({ scope, actual, expected }),
    ).toBeLessThanOrEqual(tolerance);
    return true;
  };

  it.each(Object.keys(SQL))('[%s] agrees in each of six contexts', async (name) => {
    for (const scope of SCOPES) await compare(name, scope);
  });

  it.each(QUARTERLY)('[%s] agrees in quarters, where yearly figures do not count', async (name) => {
    for (const quarter of ['Q4 2020', 'Q2 2019']) {
      await compare(name, { quarter });
      await compare(name, { quarter, platform: 'Netflix' });
    }
  });

  it('compares at least two figures that are no BLANK for each measure that the sample feeds', async () => {
    const figures = new Map<string, number>();
    for (const name of Object.keys(SQL)) {
      let count = 0;
      for (const scope of SCOPES) if (await compare(name, scope)) count++;
      figures.set(name, count);
    }
    const enough = [...figures.values()].filter((count) => count >= 2).length;
    expect(enough, JSON.stringify([...figures])).toBeGreaterThanOrEqual(25);
  });
});
