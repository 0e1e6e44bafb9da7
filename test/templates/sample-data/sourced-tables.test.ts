import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { SAMPLE_DATA, csvFiles, numberIn, readCells, readRecords, sumOf } from './read-sample-data.js';

const FOLDER = path.join(SAMPLE_DATA, 'Sourced Tables');
const table = (name: string): ReturnType<typeof readRecords> => readRecords(`Sourced Tables/${name}.csv`);
const DATE_COLUMNS = ['Period end', 'Quarter end', 'Date', 'Snapshot'];

describe.each(csvFiles(FOLDER))('Sourced Tables/%s', (file) => {
  const [header = [], ...rows] = readCells(path.join(FOLDER, file));

  it('is UTF-8 without BOM, with LF line ends and a final one', () => {
    const text = readFileSync(path.join(FOLDER, file)).toString('utf8');
    expect(text).not.toMatch(/\r|\uFEFF|\uFFFD/);
    expect(text.endsWith('\n')).toBe(true);
  });

  it('has ISO dates and no record twice', () => {
    header.forEach((column, at) => {
      if (!DATE_COLUMNS.includes(column)) return;
      for (const row of rows) expect(row[at]).toMatch(/^20(1[89]|2[0-5])-(0[1-9]|1[0-2])-([0-2]\d|3[01])$/);
    });
    expect(new Set(rows.map((row) => row.join('|'))).size).toBe(rows.length);
  });
});

describe('netflix-quarters-by-region.csv', () => {
  const quarters = table('netflix-quarters-by-region');
  const at = (day: string): typeof quarters => quarters.filter((row) => row['Period end'] === day);

  it('has four regions in each of 23 quarters', () => {
    const days = new Set(quarters.map((row) => row['Period end']));
    expect(days.size).toBe(23);
    for (const day of days) {
      expect(at(day ?? '').map((row) => row['Region'])).toEqual([
        'US & Canada',
        'EMEA',
        'Latin America',
        'Asia-Pacific',
      ]);
    }
  });

  it.each([
    ['2018-06-30', 124_354_000],
    ['2019-06-30', 151_562_000],
    ['2020-06-30', 192_947_000],
    ['2020-12-31', 203_663_000],
  ])('adds up to the memberships that the company reports for %s', (day, memberships) => {
    expect(sumOf(at(day), 'Paid memberships')).toBe(memberships);
  });

  it('carries each region from quarter to quarter by its net additions', () => {
    const gaps = quarters.flatMap((row, index) => {
      const next = quarters[index + 4];
      if (next === undefined) return [];
      const change = numberIn(next, 'Paid memberships') - numberIn(row, 'Paid memberships');
      return Math.abs(change - numberIn(next, 'Paid net additions')) > 1000 ? [next] : [];
    });
    expect(gaps).toEqual([]);
  });
});

describe('disney-direct-to-consumer.csv', () => {
  const rows = table('disney-direct-to-consumer');
  const subscribers = (day: string, service: string): number =>
    numberIn(
      rows.find((row) => row['Quarter end'] === day && row['Service'] === service) ?? {},
      'Subscribers million',
    );

  it('splits Hulu into its two tiers', () => {
    expect(subscribers('2021-01-02', 'Hulu SVOD') + subscribers('2021-01-02', 'Hulu Live TV')).toBeCloseTo(
      39.4,
      9,
    );
    expect(subscribers('2021-01-02', 'Hulu')).toBe(39.4);
  });

  it('explains the Disney+ revenue of the folder as subscribers x average revenue x 3', () => {
    const disney = rows.filter((row) => row['Service'] === 'Disney+');
    const revenue = disney.map(
      (row) =>
        (numberIn(row, 'Subscribers million') * numberIn(row, 'Average revenue per member USD a month') * 3) /
        1000,
    );
    // The folder cuts decimals off. Its 1.11 for the fifth quarter does not follow; SOURCES.csv says so.
    const published = [0.442, 0.565, 0.796, 0.999, undefined, 1.24, 1.44];
    published.forEach((figure, index) => {
      if (figure !== undefined) expect(Math.abs((revenue[index] ?? 0) - figure)).toBeLessThan(0.01);
    });
    expect(revenue[4]).toBeCloseTo(1.147, 3);
  });

  it('has no record without a figure and no average revenue for the total of Hulu', () => {
    const average = 'Average revenue per member USD a month';
    expect(rows.filter((row) => row['Subscribers million'] === '' && row[average] === '')).toEqual([]);
    expect(rows.filter((row) => row['Service'] === 'Hulu' && row[average] !== '')).toEqual([]);
  });
});

describe('shares', () => {
  it.each(['World', 'North America'])('of devices add up to 100 in %s', (area) => {
    expect(
      sumOf(
        table('viewing-by-device').filter((row) => row['Area'] === area),
        'Share percent',
      ),
    ).toBe(100);
  });

  it('of ages add up to 100', () => {
    expect(sumOf(table('streaming-audience-age'), 'Share percent')).toBe(100);
  });

  it('of survivors fall with each lifetime: 45, 36, 26, and 35 return', () => {
    expect(table('retention').map((row) => numberIn(row, 'Percent'))).toEqual([45, 36, 26, 35]);
  });
});

describe('churn, homes and China', () => {
  it('has nine services for the end of 2020 and ten with the category for 2021', () => {
    const churn = table('churn-by-service');
    expect(churn.filter((row) => row['Period end'] === '2020-12-31')).toHaveLength(9);
    const of2021 = churn.filter((row) => row['Period end'] === '2021-12-31');
    expect(of2021).toHaveLength(11);
    expect(of2021.find((row) => row['Service'] === 'All premium SVOD')?.['Monthly churn percent']).toBe(
      '4.8',
    );
  });

  it('counts no service in more homes than have any', () => {
    const homes = table('uk-households');
    for (const row of homes) {
      const any = homes.find(
        (each) => each['Period end'] === row['Period end'] && each['Service'] === 'Any SVOD',
      );
      expect(numberIn(row, 'Households million')).toBeLessThanOrEqual(
        numberIn(any ?? {}, 'Households million'),
      );
    }
  });

  it('has seven dates of iQIYI and two of Tencent Video', () => {
    const services = table('china-subscribers').map((row) => row['Service']);
    expect(services.filter((service) => service === 'iQIYI')).toHaveLength(7);
    expect(services.filter((service) => service === 'Tencent Video')).toHaveLength(2);
  });
});

describe('the tables made with the profile command', () => {
  it('have four quarters of 2020 that add up to the results of Alphabet, 19.78 bn', () => {
    const quarters = table('youtube-advertising').filter((row) => row['Period end']?.startsWith('2020'));
    expect(quarters).toHaveLength(4);
    expect(sumOf(quarters, 'Advertising revenue billion USD')).toBeCloseTo(19.78, 9);
  });

  it('agree with the yearly operating income of the folder, 1.6 and 2.6 bn in 2018 and 2019', () => {
    const ofYear = (year: string): number =>
      sumOf(
        table('netflix-income').filter((row) => row['Period end']?.startsWith(year)),
        'Operating income USD',
      );
    expect(ofYear('2018')).toBe(1_605_226_000);
    expect(ofYear('2019')).toBe(2_604_254_000);
  });

  it("say the same of Hulu as its parent's releases, on all nine days that both have", () => {
    const released = table('disney-direct-to-consumer').filter((row) => row['Service'] === 'Hulu');
    const compiled = new Map(
      table('hulu-subscribers').map((row) => [row['Quarter end'], row['Subscribers million']]),
    );
    expect(released).toHaveLength(9);
    for (const row of released)
      expect(Number(compiled.get(row['Quarter end']))).toBe(numberIn(row, 'Subscribers million'));
  });

  it('leave 19 percent of the revenue to countries that are not named', () => {
    expect(sumOf(table('revenue-share-by-country'), 'Share of subscription video revenue percent')).toBe(81);
  });
});
