import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { planFiles } from '../../../etl/src/run/plan-files.js';
import { requireContracts } from '../../../etl/src/run/require-contracts.js';
import { stagePlanned, type FileOutcome } from '../../../etl/src/run/stage-planned.js';
import { indexAll } from '../../../etl/src/stage/resolve-members.js';
import { printDecimal } from '../../../etl/src/stage/decimal.js';
import { repositoryRoot } from '../../../tools/src/machine/repository-root.js';
import { SAMPLE_DATA, csvFiles, readRecords } from './read-sample-data.js';

type StagedFigure = NonNullable<FileOutcome['staged']>['figures'][number];

const TABLES = csvFiles(path.join(SAMPLE_DATA, 'Sourced Tables'));
const outcomes = new Map<string, FileOutcome>();

beforeAll(async () => {
  const { contracts, members } = await requireContracts(
    path.join(repositoryRoot(), 'templates', 'project', 'contracts'),
  );
  const indexes = indexAll(members);
  for (const plan of await planFiles(SAMPLE_DATA, contracts)) {
    outcomes.set(plan.file, stagePlanned(plan, members, indexes));
  }
});

const outcome = (table: string): FileOutcome => {
  const found = outcomes.get(`Sourced Tables/${table}`);
  if (found === undefined) throw new Error(`${table} is not among the planned files`);
  return found;
};

const figures = (table: string, matches: (figure: StagedFigure) => boolean): readonly string[] =>
  (outcome(table).staged?.figures ?? [])
    .filter(matches)
    .map(({ value }) => (typeof value === 'string' ? value : printDecimal(value)));

describe.each(TABLES)('the contract of Sourced Tables/%s', (table) => {
  it('reads every record and refuses none', () => {
    const { plan, staged } = outcome(table);
    expect(plan.diagnostics).toEqual([]);
    expect(staged?.records).toBe(readRecords(`Sourced Tables/${table}`).length);
    expect(staged?.rejects).toEqual([]);
  });

  it('leaves no column unread without saying so', () => {
    const codes = outcome(table).diagnostics.map(({ code }) => code);
    expect(codes).not.toContain('stage/unknown-column');
    expect(codes).not.toContain('stage/missing-column');
  });
});

describe('the contracts of the sourced tables', () => {
  it('read memberships as counts and revenue as USD, by region', () => {
    const at = (fact: string) => (figure: StagedFigure) =>
      figure.fact === fact && figure.measure !== 'net_adds' && figure.period.reportedEnd === '2020-06-30';
    expect(figures('netflix-quarters-by-region.csv', at('fact_subscriber'))).toEqual([
      '72904000',
      '61483000',
      '36068000',
      '22492000',
    ]);
    expect(figures('netflix-quarters-by-region.csv', at('fact_revenue'))[0]).toBe('2839670000');
  });

  it("take Hulu's two tiers for parts of Hulu and date Disney's quarters at the month end", () => {
    const tiers = (outcome('disney-direct-to-consumer.csv').staged?.figures ?? []).filter(
      ({ fact, platform, period }) =>
        fact === 'fact_subscriber' && platform === 'hulu' && period.reportedEnd === '2021-01-02',
    );
    expect(tiers.map(({ tier, set, period }) => [tier, set.kind, period.end])).toEqual([
      ['all', 'total', '2020-12-31'],
      ['svod', 'part', '2020-12-31'],
      ['live-tv', 'part', '2020-12-31'],
    ]);
  });

  it('name the indicators that the measures of the report look for', () => {
    const indicators = TABLES.flatMap((table) => outcome(table).staged?.figures ?? []).flatMap(
      ({ indicator }) => (indicator === undefined ? [] : [indicator]),
    );
    expect([...new Set(indicators)].sort()).toEqual([
      'Average revenue per member',
      'Category churn',
      'Minutes a day',
      'Minutes per play',
      'Monthly churn',
      'Price',
      'Share of subscription video revenue',
      'Survival at month 12',
      'TV shows in catalogue',
      'Won back within 12 months',
    ]);
  });

  it('keep the counted catalogues out of library totals', () => {
    for (const table of ['catalogue-by-type.csv', 'catalogue-by-genre.csv']) {
      const kinds = new Set(outcome(table).staged?.figures.map(({ set }) => set.kind));
      expect(kinds).toEqual(new Set(['part']));
    }
  });

  it('skip the genre mapping, which holds no figures, as declared', () => {
    expect(outcome('genre-mapping.csv').staged).toMatchObject({ records: 152, skipped: 152, figures: [] });
  });
});
