import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findInsights, parseTarget, traceFigure, type Trace } from '@ott-analytics/etl';
import { loadSample, type LoadedSample } from '../../pipeline/sample-project.js';

let sample: LoadedSample;
beforeAll(async () => {
  sample = await loadSample('folder');
});
afterAll(() => sample.close());

const trace = (...args: readonly string[]): Promise<Trace> =>
  traceFigure(sample.project.config, sample.warehouse, parseTarget(args));
const step = (found: Trace, place: string, name: string): string | undefined =>
  found.figures.find((figure) => figure.place === place)?.steps.find((one) => one.step === name)?.text;

const REVENUE = 'OTT Dataset/Netflix/Revenue.csv';
const REGIONS = 'OTT Dataset/Netflix/RevenueByRegion.csv';

describe('tracing an insight', () => {
  it('shows the arithmetic, the facts, and each conversion down to the line of the file', async () => {
    const found = await trace('netflix-revenue-growth');
    expect(found.figure?.arithmetic).toEqual([
      '(24,900,000,000 - 3,100,000,000) / 3,100,000,000 x 100 = 703.2258064516... %',
    ]);
    expect(found.figures.map(({ place, record, contract }) => [place, record, contract])).toEqual([
      [`${REVENUE}:2:Revenue`, '2011,3.1', expect.stringMatching(/netflix-revenue\.yaml$/)],
      [`${REVENUE}:11:Revenue`, '2020,24.9', expect.stringMatching(/netflix-revenue\.yaml$/)],
    ]);
    const first = `${REVENUE}:2:Revenue`;
    expect(step(found, first, 'line')).toBe('line 2: 2011,3.1   (header: Year,Revenue)');
    expect(step(found, first, 'cell')).toBe("'3.1' in the column 'Revenue'");
    expect(step(found, first, 'unit')).toBe("unit 'bn USD': 3.1 x 10^9 = 3,100,000,000 USD");
    expect(step(found, first, 'currency')).toBe('3,100,000,000 USD x 1 USD/USD = 3,100,000,000 USD');
    expect(step(found, first, 'period')).toBe("'2011' in 'Year' (year) is 2011-12-31; kind Y, date Stated");
    expect(step(found, first, 'fate')).toBe('loaded into fact_revenue.amount');
    expect(step(found, `${REVENUE}:11:Revenue`, 'fate')).toContain(
      'staged only: 2020 is loaded from netflix-revenue-by-region',
    );
    expect(found.notes).toEqual([]);
  });

  it('shows the rows that stand for a held figure, and that they add up to it', async () => {
    const found = await trace('netflix-revenue-growth');
    const of2020 = found.facts.filter(({ periodEnd }) => periodEnd === '2020-12-31');
    expect(of2020.map(({ members, isAdditive }) => [members['geography'], isAdditive])).toEqual(
      expect.arrayContaining([
        ['UCAN', true],
        ['EMEA', true],
        ['LATAM', true],
        ['APAC', true],
        ['UNALLOCATED', true],
      ]),
    );
    expect(found.sums.some((sum) => sum.endsWith('= 24,900,000,000'))).toBe(true);
  });

  it('knows the arithmetic of every insight, and it gives the published value', async () => {
    for (const { id, value, unit } of await findInsights(sample.warehouse)) {
      const { figure, figures } = await trace(id);
      expect([id, figures.length > 0]).toEqual([id, true]);
      const last = figure?.arithmetic.at(-1) ?? '';
      expect([id, last]).not.toEqual([id, '']);
      const result = Number(/(?:= |: )([\d,.]+?)(?:\.\.\.)?(?: %)?$/.exec(last)?.[1]?.replaceAll(',', ''));
      if (/-platforms$/.test(id) && id !== 'library-platforms') continue;
      if (unit === 'text') expect([id, result]).toEqual([id, 41_785]);
      else expect(Math.abs(result - Number(value))).toBeLessThan(Math.abs(Number(value)) * 1e-9);
    }
  });
});

describe('tracing a cell of a fact', () => {
  it('gives the rows with their members, and sums the additive ones by line item group', async () => {
    const found = await trace('fact_revenue', 'platform=Netflix', 'year=2020', 'measure=amount');
    const revenue = found.facts.filter(
      ({ members }) => members['line_item'] === 'not-broken-down' || members['line_item'] === 'subscription',
    );
    // 11.45 + 7.77 + 3.13 + 2.37 = 24.72 bn by region, and what DVD rental leaves of 24.9.
    expect(revenue.map(({ value }) => value).sort()).toEqual([
      '11450000000.0000',
      '180000000.0000',
      '2370000000.0000',
      '3130000000.0000',
      '7770000000.0000',
    ]);
    expect(found.sums.find((sum) => sum.startsWith('amount Revenue'))).toMatch(/= 24,900,000,000$/);
  });

  it('shows a derived remainder as the total minus its parts, exactly', async () => {
    const found = await trace('fact_revenue', 'platform=netflix', 'year=2018', 'geography=unallocated');
    // Published 15.7; the regions 8.28 + 3.95 + 2.22 + 0.94 give 15.39.
    expect(found.facts).toMatchObject([
      {
        value: '310000000.0000',
        basis: 'Derived',
        comesFrom: [`${REVENUE}:9:Revenue`],
        remainder: { closes: true },
      },
    ]);
    const arithmetic = found.facts[0]?.remainder?.arithmetic ?? '';
    expect(arithmetic).toMatch(/^15,700,000,000 \(published: .*Revenue\.csv:9:Revenue\) - \(/);
    expect(arithmetic).toMatch(/= 15,390,000,000\) = 310,000,000$/);
    expect(found.figures.map(({ place }) => place)).toEqual([`${REVENUE}:9:Revenue`]);
  });

  it('closes every derived remainder of the sample', async () => {
    const derived = await sample.warehouse.query(
      "SELECT DISTINCT p.platform_code, f.date_key FROM fact_revenue f JOIN dim_platform p ON p.platform_key = f.platform_key JOIN dim_geography g ON g.geography_key = f.geography_key WHERE g.geography_code = 'UNALLOCATED'",
    );
    expect(derived.length).toBeGreaterThan(0);
    for (const row of derived) {
      const year = String(row['date_key']).slice(0, 4);
      const found = await trace('fact_revenue', `platform=${String(row['platform_code'])}`, `year=${year}`);
      const remainders = found.facts.flatMap(({ remainder }) => remainder ?? []);
      expect(remainders.length).toBeGreaterThan(0);
      for (const { closes, arithmetic } of remainders)
        expect([arithmetic, closes]).toEqual([arithmetic, true]);
    }
  });

  it('shows a stock with its date as published and how sure it is', async () => {
    const found = await trace('fact_subscriber', 'platform=netflix', 'date=2020-06-30');
    expect(found.facts).toMatchObject([
      { measure: 'closing_subscribers', value: '192900000', periodEnd: '2020-06-30', dateBasis: 'Matched' },
    ]);
  });

  it.each([
    [['fact_revenu', 'platform=netflix'], "did you mean 'fact_revenue'?"],
    [['fact_revenue', 'platfrom=netflix'], "did you mean 'platform'?"],
    [['fact_revenue', 'netflix'], 'expected name=value'],
    [['fact_revenue', 'platform=netflix', 'year=1999'], 'no row of fact_revenue platform=netflix year=1999'],
    [['netflix-revenue-growt'], "did you mean 'netflix-revenue-growth'?"],
    [['Netflix/Revenu.csv:2'], 'no file'],
    [[], 'nothing to trace is named'],
  ])('refuses %s with what to do', async (args, message) => {
    const attempt = async (): Promise<Trace> => trace(...args);
    await expect(attempt()).rejects.toMatchObject({
      code: 'etl/trace',
      message: expect.stringContaining(message) as string,
    });
  });
});

describe('tracing a line of a file', () => {
  it('finds the file by the end of its path and shows a negated loss', async () => {
    const found = await trace('Hulu\\Profit.csv:3');
    expect(found.target).toBe('OTT Dataset/Hulu/Profit.csv:3');
    const place = 'OTT Dataset/Hulu/Profit.csv:3:Profit';
    expect(step(found, place, 'unit')).toBe("unit 'bn USD': 1.8 x 10^9 = 1,800,000,000 USD");
    expect(step(found, place, 'sign')).toBe('the contract negates the figure: -1,800,000,000');
    expect(found.facts).toMatchObject([{ value: '-1800000000.0000', members: { line_item: 'net-income' } }]);
  });

  it('shows every figure of a wide record with the fact row that it entered', async () => {
    const found = await trace(`${REGIONS}:4`);
    expect(found.figures).toHaveLength(4);
    for (const fact of found.facts) expect(fact.comesFrom).toHaveLength(1);
    expect(found.facts.map(({ comesFrom }) => comesFrom[0]).sort()).toEqual(
      found.figures.map(({ place }) => place).sort(),
    );
  });

  it('shows a fiscal period end beside the month end that it is set to', async () => {
    const [row] = await sample.warehouse.query(
      'SELECT file, line, field, period_end_reported, period_end FROM stg_figure WHERE period_end <> period_end_reported ORDER BY file, line',
    );
    const found = await trace(`${String(row?.['file'])}:${String(row?.['line'])}`);
    const text = step(
      found,
      `${String(row?.['file'])}:${String(row?.['line'])}:${String(row?.['field'])}`,
      'period',
    );
    expect(text).toContain(
      `is ${String(row?.['period_end_reported'])}, set to the nearest month end ${String(row?.['period_end'])}`,
    );
  });

  it('says that the header has no figure', async () => {
    await expect(trace(`${REVENUE}:1`)).rejects.toMatchObject({
      message: expect.stringContaining('has no figure') as string,
    });
  });
});
