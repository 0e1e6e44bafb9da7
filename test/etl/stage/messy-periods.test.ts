import { describe, expect, it } from 'vitest';
import type { WrittenContract } from '../../../etl/src/dataset/complete-contract.js';
import { GERMAN, revenue, subscribers } from './messy-contracts.js';
import {
  notePeriods as periods,
  noteRefused as refused,
  noteValues as values,
  readMessy as read,
} from './read-fixture.js';

describe('periods', () => {
  it('are fiscal years', async () => {
    const contract = revenue('bn USD', { period: { kind: 'fiscal-year', column: 'Year', yearEndMonth: 9 } });
    expect(periods(await read('fiscal-years.csv', contract))).toEqual([
      '2: 2016-09-30 Y',
      '3: 2017-09-30 Y',
      '4: 2018-09-30 Y',
      '5: 2019-09-30 Y',
    ]);
    const named = revenue('bn USD', {
      period: { kind: 'fiscal-year', column: 'Year', yearEndMonth: 3, namedBy: 'start' },
    });
    expect(periods(await read('fiscal-years.csv', named))).toEqual([
      '2: 2017-03-31 Y',
      '3: 2018-03-31 Y',
      '4: 2018-03-31 Y',
      '5: 2020-03-31 Y',
    ]);
  });

  it('are halves, quarters and months in any common spelling', async () => {
    const by = (kind: 'half' | 'quarter' | 'month'): WrittenContract =>
      revenue('bn USD', { period: { kind, column: 'Year' } });
    expect(periods(await read('half-years.csv', by('half')))).toEqual([
      '2: 2019-06-30 H',
      '3: 2020-06-30 H',
      '4: 2020-12-31 H',
      '5: 2021-06-30 H',
    ]);
    const quarters = await read('quarters.csv', by('quarter'));
    expect(periods(quarters)).toEqual([
      '2: 2019-03-31 Q',
      '3: 2019-06-30 Q',
      '4: 2019-09-30 Q',
      '5: 2019-12-31 Q',
      '6: 2020-03-31 Q',
    ]);
    expect(refused(quarters)).toEqual(['7: stage/bad-period']);
    const months = await read('months.csv', by('month'));
    expect(periods(months)).toEqual([
      '2: 2019-12-31 M',
      '3: 2020-01-31 M',
      '4: 2020-02-29 M',
      '5: 2020-03-31 M',
      '6: 2020-04-30 M',
    ]);
    expect(refused(months)).toEqual(['7: stage/bad-period']);
  });

  const dated = (format: WrittenContract['format'] = {}): WrittenContract =>
    subscribers({ period: { kind: 'date', column: 'Year' }, format });

  it.each([
    ['dates-day-first.csv', '2: 2020-03-31 D', 'day'],
    ['dates-month-first.csv', '2: 2020-02-29 D', 'month'],
  ])('%s: the order of day and month is seen over the column', async (file, _, first) => {
    const found = await read(file, dated());
    const [reported] = found.staged.figures.map(({ period }) => period.reportedEnd);
    expect(reported).toBe(first === 'day' ? '2020-04-03' : '2020-03-04');
    expect(periods(found).slice(1)).toEqual(['3: 2020-06-30 D', '4: 2020-12-31 D']);
    expect(found.notes.some((note) => note.startsWith(`days are read with the ${first} first`))).toBe(true);
  });

  it('are refused where a day reads in two ways and nothing decides, with what to declare', async () => {
    const found = await read('dates-ambiguous.csv', dated());
    expect(found.staged.figures.map(({ line, period }) => `${line}: ${period.reportedEnd}`)).toEqual([
      '3: 2020-06-06',
    ]);
    expect(refused(found)).toEqual(['2: stage/ambiguous-date', '4: stage/ambiguous-date']);
    expect(found.staged.rejects[0]?.findings[0]?.hint).toBe(
      'declare format: { dates: dmy } or { dates: mdy } in the contract',
    );
    const declared = await read('dates-ambiguous.csv', dated({ dates: 'mdy' }));
    expect(declared.staged.figures.map(({ period }) => period.reportedEnd)).toEqual([
      '2020-03-04',
      '2020-06-06',
      '2020-09-10',
    ]);
  });

  it('are days in mixed formats, none of which is guessed', async () => {
    const found = await read('dates-mixed.csv', dated());
    expect(periods(found)).toEqual([
      '2: 2020-03-31 D',
      '3: 2020-06-30 D',
      '4: 2020-09-30 D',
      '5: 2020-12-31 D',
      '6: 2021-03-31 D',
    ]);
    expect(refused(found)).toEqual(['7: stage/bad-period']);
  });
});

describe('wide tables', () => {
  it('name years in their headers', async () => {
    const found = await read('wide-years.csv', {
      ...subscribers({ period: { kind: 'year', column: '' }, figures: [], ignore: ['FY'] }),
      wide: [
        {
          columns: { matches: '^\\d{4}$' },
          as: 'period',
          fact: 'fact_subscriber',
          measure: 'closing_subscribers',
          unit: 'mm count',
          optional: true,
        },
      ],
    });
    expect(found.errors).toEqual([]);
    expect(values(found)).toEqual(['2: 139300000', '2: 167100000', '3: 100000000']);
    expect(periods(found)).toEqual(['2: 2018-12-31 Y', '2: 2019-12-31 Y', '3: 2018-12-31 Y']);
  });

  const byRegion: WrittenContract = {
    ...subscribers({ platform: 'netflix', figures: [], ignore: ['Notes'] }),
    wide: [
      {
        columns: { matches: '^(.+) subs$' },
        as: 'geography',
        fact: 'fact_subscriber',
        measure: 'closing_subscribers',
        unit: 'mm count',
      },
    ],
  };

  it('name regions in their headers', async () => {
    const found = await read('wide-regions.csv', byRegion);
    expect(found.errors).toEqual([]);
    expect(found.staged.figures.map(({ geography, field }) => [geography, field])).toEqual([
      ['UCAN', 'US & Canada subs'],
      ['EMEA', 'EMEA subs'],
      ['UCAN', 'US & Canada subs'],
      ['EMEA', 'EMEA subs'],
    ]);
    expect(values(found)).toEqual(['2: 67700000', '2: 51800000', '3: 73900000', '3: 66700000']);
  });

  it('with a header that names no known member are refused with the nearest', async () => {
    const found = await read('wide-unknown-member.csv', byRegion);
    expect(found.errors).toMatchObject([
      { code: 'stage/unknown-geography', message: "'Emae' in the header 'Emae subs' is no known geography" },
    ]);
    expect(found.errors[0]?.hint).toMatch(/did you mean 'EMEA'\?/);
  });
});

describe('a folder in another language', () => {
  it('is read through its contract alone', async () => {
    const found = await read('german.csv', GERMAN);
    expect(found.errors).toEqual([]);
    expect(values(found)).toEqual(['3: 182900000', '4: 150000000']);
    expect(periods(found)).toEqual(['3: 2020-03-31 D', '4: 2020-12-31 D']);
    expect(found.staged).toMatchObject({ records: 6, skipped: 4, rejects: [] });
  });
});
