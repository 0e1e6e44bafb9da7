import { evaluateMeasure, evaluateQuery, type Scalar } from '@ott-analytics/model/dax';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSampleModel, type SampleModel } from './sample-model.js';
import { choices } from './scope.js';

const opened = new Map<string, SampleModel>();
const modelOf = (part: string): SampleModel => {
  const model = opened.get(part);
  if (model === undefined) throw new Error(`The sample ${part} is not open`);
  return model;
};
beforeAll(async () => {
  for (const part of ['folder', 'all'] as const) opened.set(part, await openSampleModel(part));
});
afterAll(async () => {
  for (const model of opened.values()) await model.close();
});

/** Values of a measure by the values of a column. */
function by(
  part: string,
  column: string,
  measure: string,
  filter = '',
): ReadonlyMap<string | number, number> {
  const text = `EVALUATE SUMMARIZECOLUMNS ( ${column}${filter === '' ? '' : `, ${filter}`}, "v", [${measure}] )`;
  const [result] = evaluateQuery(modelOf(part).model, text);
  return new Map(
    (result?.rows ?? []).flatMap(([key, value]): [string | number, number][] =>
      typeof key === 'string' || typeof key === 'number' ? [[key, Number(value)]] : [],
    ),
  );
}
const total = (values: ReadonlyMap<string | number, number>): number =>
  [...values.values()].reduce((sum, value) => sum + value, 0);

describe('published figures of the OTT Dataset folder', () => {
  const netflix = (measure: string, choice: Parameters<typeof choices>[0]): Scalar =>
    evaluateMeasure(modelOf('folder').model, measure, choices({ platform: 'Netflix', ...choice }));

  it('Netflix has 192.9 million subscribers at 30 June 2020 and 203.5 million at 31 December 2020', () => {
    expect(netflix('Subscribers', { quarter: 'Q2 2020' })).toBe(192_900_000);
    expect(netflix('Subscribers', { quarter: 'Q4 2020' })).toBe(203_500_000);
  });

  it('never adds the two, whatever period is chosen', () => {
    for (const choice of [{ year: 2020 }, {}])
      for (const measure of ['Subscribers', 'Subscribers Last Reported'])
        expect(netflix(measure, choice)).toBe(203_500_000);
  });

  it('Netflix earned 24.9 billion USD in 2020, by region and in total', () => {
    expect(netflix('Total Revenue', { year: 2020 })).toBeCloseTo(24_900_000_000, -8);
    const regions = by(
      'folder',
      'Geography[Region]',
      'Total Revenue',
      'TREATAS ( { ( "Netflix", 2020 ) }, Platform[Platform], \'Date\'[Year] )',
    );
    expect(regions.has('Unallocated')).toBe(true);
    expect(total(regions)).toBe(netflix('Total Revenue', { year: 2020 }));
  });

  it('six platforms have 41,785 titles, 29,000 of them on Amazon Prime Video', () => {
    const libraries = by('folder', 'Platform[Platform]', 'Library Titles');
    expect(libraries.get('Amazon Prime Video')).toBe(29_000);
    expect(libraries.size).toBe(6);
    expect(total(libraries)).toBe(41_785);
  });
});

describe.each(['folder', 'all'])('what must add up in the sample (%s)', (part) => {
  it.each([
    "'Date'[Year]",
    'Platform[Platform]',
    'Geography[Region]',
    'Geography[Geography]',
    "'Line Item'[Line Item]",
  ])('revenue by %s adds up to its total', (column) => {
    expect(total(by(part, column, 'Total Revenue'))).toBe(
      evaluateMeasure(modelOf(part).model, 'Total Revenue'),
    );
  });

  it.each(['Revenue Market Share', 'Subscriber Market Share'])('[%s] sums to 1 in every year', (measure) => {
    const years = by(part, "'Date'[Year]", measure);
    expect(years.size).toBeGreaterThan(5);
    for (const year of years.keys()) {
      const shares = by(part, 'Platform[Platform]', measure, `TREATAS ( { ${String(year)} }, 'Date'[Year] )`);
      expect(total(shares), String(year)).toBeCloseTo(1, 12);
    }
  });

  it('revenue of the year before is the revenue of that year', () => {
    const now = by(part, "'Date'[Year]", 'Total Revenue');
    for (const [year, value] of by(part, "'Date'[Year]", 'Revenue PY'))
      expect(value).toBe(now.get(Number(year) - 1));
  });

  it('genre shares of a platform sum to 1', () => {
    const platforms = by(part, 'Platform[Platform]', 'Genre Assignments');
    for (const platform of platforms.keys()) {
      const shares = by(
        part,
        'Content[Genre]',
        'Genre Share',
        `TREATAS ( { "${String(platform)}" }, Platform[Platform] )`,
      );
      expect(total(shares), String(platform)).toBeCloseTo(1, 12);
    }
    expect(platforms.size).toBe(part === 'all' ? 4 : 0);
  });

  it('estimated and other figures are all figures', () => {
    const bases = by(part, 'Basis[Basis]', 'Fact Rows');
    const estimated = (bases.get('Estimated') ?? 0) + (bases.get('Synthetic') ?? 0);
    expect(evaluateMeasure(modelOf(part).model, 'Estimated Share')).toBeCloseTo(estimated / total(bases), 12);
  });
});

describe('figures that are never mixed', () => {
  const value = (measure: string, platform?: string): Scalar =>
    evaluateMeasure(modelOf('all').model, measure, choices(platform === undefined ? {} : { platform }));

  it('users of YouTube and TikTok are shown for each of them and not for both', () => {
    expect(value('Users', 'YouTube')).toBe(2_300_000_000);
    expect(value('Users', 'TikTok')).toBe(1_000_000_000);
    expect(value('Users')).toBeNull();
  });

  it('age bands of Twitch and of all platforms together stand in different charts', () => {
    const bands = by('all', 'Audience[Audience Band]', 'Audience Share');
    expect([...bands.keys()].sort()).toEqual(['18-34', '2-17', '35-54', '55+']);
    expect(total(bands)).toBeCloseTo(1, 12);
    const twitch = by(
      'all',
      'Audience[Audience Band]',
      'Audience Share',
      'TREATAS ( { "Twitch" }, Platform[Platform] )',
    );
    expect(twitch.get('16-24')).toBe(0.41);
    expect(twitch.get('55+')).toBe(0.03);
    // Twice 100 %: ages and genders of Twitch, each within its own dimension.
    expect(total(twitch)).toBeCloseTo(2, 12);
  });
});
