import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { profileFile, type Answers, type FileProfile } from '@ott-analytics/etl';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeProject, type SmallProject } from '../run/small-project.js';

const FILES = {
  'Acme/Subscribers.csv': 'Year,Subscribers\n2019,5.3\n2020,6.1\n',
  'Netflix/Advertising.csv': 'Quarter,Ad revenue ($bn)\nQ1 2020,4.04\nQ2 2020,3.81\nFY 2020,7.85\n',
  'Acme/Wide.csv': 'Platform,Q4 2019,Q2 2020\nNetflix,31%,34%\nHulu,12%,11%\n',
  'Acme/Regions.csv': 'Year,EMEA,Latin America,Asia-Pacific\n2020,1.5,2.5,3.5\n',
  'Acme/Prices.csv': 'Date,Plan,Price USD a month\n2020-01-31,Basic,8.99\n2020-01-31,Premium,15.99\n',
  'Acme/Days.csv': 'Date,Service,Users million\n01/02/2020,Netflix,1\n03/04/2020,Netflix,2\n',
  'Acme/Names.csv': 'Year,Service,Users million\n2020,Netflx,1\n2020,Hulu,2\n',
  'Acme/Euro.csv': 'Year,Revenue (mm EUR)\n2020,5\n',
  'Acme/Twice.csv': 'Date,Service,Users million\n2020-01-31,Hulu,1\n2020-01-31,Hulu,2\n',
  'Acme/Empty.csv': '',
};

let project: SmallProject;
beforeAll(async () => {
  project = await makeProject(FILES);
});
afterAll(() => project.close());

interface Wishes {
  readonly takeProposals?: boolean;
  readonly write?: boolean;
  readonly force?: boolean;
}

const profile = (file: string, answers: Answers = {}, wishes: Wishes = {}): Promise<FileProfile> =>
  profileFile(project.config, join(project.folder, 'data', file), {
    answers,
    takeProposals: false,
    write: false,
    force: false,
    ...wishes,
  });

const flagsOf = ({ proposal }: FileProfile): readonly string[] =>
  (proposal?.questions ?? []).map(({ flag }) => flag);
const codes = ({ diagnostics }: FileProfile): readonly string[] => diagnostics.map(({ code }) => code);
const contractFile = (id: string): string => join(project.folder, 'contracts', 'datasets', `${id}.yaml`);

describe('what a file leaves open', () => {
  it('is asked, not guessed: unit, day, basis, platform, place and set of a bare table of years', async () => {
    const found = await profile('Acme/Subscribers.csv');
    expect(flagsOf(found)).toEqual(['unit', 'date', 'basis', 'platform', 'geography', 'set']);
    expect(found.contract).toContain('# open: basis:');
    expect(found.trial).toBeUndefined();
  });

  it('is written by nobody: not even with --write', async () => {
    const found = await profile('Acme/Subscribers.csv', { basis: ['Reported'] }, { write: true });
    expect(found.written).toEqual([]);
    expect(existsSync(contractFile('acme-subscribers'))).toBe(false);
  });

  it('may be filled with what is likely, except where nothing is', async () => {
    expect(flagsOf(await profile('Acme/Subscribers.csv', {}, { takeProposals: true }))).toEqual([
      'basis',
      'platform',
    ]);
  });

  it('includes other periods among those of the column', async () => {
    const found = await profile('Netflix/Advertising.csv');
    expect(flagsOf(found)).toContain('other-periods');
    const skipped = await profile('Netflix/Advertising.csv', {
      basis: ['Reported'],
      geography: ['WORLD'],
      set: ['total'],
      'other-periods': ['skip'],
    });
    expect(skipped.trial).toMatchObject({ records: 3, figures: 2, skipped: 1, rejected: 0 });
  });

  it('includes the order of day and month where no day shows it', async () => {
    expect(flagsOf(await profile('Acme/Days.csv'))).toContain('date-order');
  });

  it('includes every name that no member has, with the nearest', async () => {
    const { proposal } = await profile('Acme/Names.csv');
    const question = proposal?.questions.find(({ flag }) => flag === 'member');
    expect(question).toMatchObject({ subject: 'Netflx', proposal: 'netflix' });
  });
});

describe('what a file says', () => {
  it('is proposed with its evidence: periods, measure, unit, line item, the platform of the folder', async () => {
    const { contract } = await profile('Netflix/Advertising.csv');
    expect(contract).toContain('period: { kind: quarter, column: Quarter }');
    expect(contract).toContain('platform: netflix');
    expect(contract).toContain(
      '- { column: Ad revenue ($bn), fact: fact_revenue, measure: amount, unit: bn USD, lineItem: advertising }',
    );
    expect(contract).toContain("# confirm: the header 'Ad revenue ($bn)' says revenue");
  });

  it('makes a table with periods as headers a wide one', async () => {
    const { contract } = await profile('Acme/Wide.csv', { indicator: ['Share of minutes'] });
    expect(contract).toContain(
      '- { columns: [Q4 2019, Q2 2020], as: period, fact: fact_indicator, measure: indicator_value, unit: percent, indicator: Share of minutes }',
    );
  });

  it('makes regions as headers a breakdown by region', async () => {
    const { contract } = await profile('Acme/Regions.csv', { measure: ['revenue'], unit: ['bn USD'] });
    expect(contract).toContain('set: { kind: regions, members: [EMEA, LATAM, APAC] }');
    expect(contract).toContain('columns: [EMEA, Latin America, Asia-Pacific], as: geography');
  });

  it('makes the column that tells prices apart their segment', async () => {
    const { contract } = await profile('Acme/Prices.csv');
    expect(contract).toContain('segment: { column: Plan }');
    expect(contract).toContain('unit: USD a month, indicator: Price }');
  });
});

describe('what is refused', () => {
  it.each([
    ['basis', 'Guessed', 'Reported, Derived, Estimated'],
    ['platform', 'netfix', "'Netflix'"],
    ['geography', 'Germany', "the code is 'DEU'"],
    ['date', '13-40', 'a month and day'],
    ['unit', 'zillions', 'mm count'],
    ['id', 'Mein Datensatz', 'small letters'],
  ])('--%s %s names the rule', async (flag, value, rule) => {
    const found = await profile('Acme/Subscribers.csv', { [flag]: [value] });
    const refusal = found.diagnostics.find(({ code }) => code === 'profile/refused');
    expect(refusal?.message).toContain(`--${flag} '${value}'`);
    expect(refusal?.message).toContain(rule);
  });

  it('are amounts in another currency', async () => {
    expect(codes(await profile('Acme/Euro.csv'))).toContain('profile/foreign-currency');
  });

  it('is an empty file, and a file outside the source folder', async () => {
    expect(codes(await profile('Acme/Empty.csv'))).toEqual(['read/empty']);
    const outside = await profile('../contracts/members.yaml');
    expect(codes(outside)).toContain('profile/outside');
  });

  it('is a contract under which a run would refuse the records', async () => {
    const answers: Answers = { basis: ['Reported'], platform: ['hulu'], geography: ['WORLD'] };
    const found = await profile('Acme/Twice.csv', answers, { write: true });
    expect(codes(found)).toEqual(['profile/would-be-refused', 'profile/too-many-refused']);
    expect(found.written).toEqual([]);
  });
});

describe('writing', () => {
  const answers: Answers = {
    basis: ['Reported'],
    unit: ['Subscribers=mm count'],
    platform: ['add:Acme Play:SVOD'],
    date: ['06-30'],
  };

  it('adds the member, writes a contract that loads, and never overwrites it unasked', async () => {
    const first = await profile('Acme/Subscribers.csv', answers, { takeProposals: true, write: true });
    expect(first.diagnostics).toEqual([]);
    expect(first.written).toEqual(['contracts/members.yaml', 'contracts/datasets/acme-subscribers.yaml']);
    const before = await readFile(contractFile('acme-subscribers'), 'utf8');
    const again = await profile(
      'Acme/Subscribers.csv',
      { ...answers, platform: ['acme-play'], title: ['Other'] },
      { takeProposals: true, write: true },
    );
    expect(codes(again)).toContain('profile/exists');
    expect(await readFile(contractFile('acme-subscribers'), 'utf8')).toBe(before);
    const forced = await profile(
      'Acme/Subscribers.csv',
      { ...answers, platform: ['acme-play'], title: ['Other'] },
      { takeProposals: true, write: true, force: true },
    );
    expect(forced.written).toEqual(['contracts/datasets/acme-subscribers.yaml']);
    await project.run();
    expect(
      await project.query(
        `SELECT f.closing_subscribers AS n, CAST(f.period_end AS VARCHAR) AS day FROM fact_subscriber f
         JOIN dim_platform p ON p.platform_key = f.platform_key WHERE p.platform_code = 'acme-play' ORDER BY day`,
      ),
    ).toEqual([
      { n: 5_300_000n, day: '2019-06-30' },
      { n: 6_100_000n, day: '2020-06-30' },
    ]);
  });
});
