import { readdir } from 'node:fs/promises';
import { afterAll, describe, expect, it } from 'vitest';
import type { WrittenContract } from '../../../etl/src/dataset/complete-contract.js';
import { GERMAN, SHARES, revenue, subscribers, subscribersIn } from './messy-contracts.js';
import { MESSY, printPeriod, printValue, readFixture, type ReadFile } from './read-fixture.js';

const seen = new Set<string>();

const read = async (file: string, contract: WrittenContract): Promise<ReadFile> => {
  seen.add(file);
  const found = await readFixture(file, contract);
  const { staged } = found;
  const withFigures = new Set(staged.figures.map(({ line }) => line)).size;
  expect(withFigures + staged.skipped + staged.rejects.length).toBe(staged.records);
  return found;
};

const values = ({ staged }: ReadFile): readonly string[] => staged.figures.map(printValue);
const periods = ({ staged }: ReadFile): readonly string[] => staged.figures.map(printPeriod);
const refused = ({ staged }: ReadFile): readonly string[] =>
  staged.rejects.map(({ line, findings }) => `${line}: ${findings.map(({ code }) => code).join(' ')}`).sort();

afterAll(async () => {
  expect((await readdir(MESSY)).sort()).toEqual([...seen].sort());
});

describe('encodings', () => {
  it.each([
    ['utf-8.csv', 'utf-8', 'Québec'],
    ['utf-8-bom.csv', 'utf-8-bom', 'Québec'],
    ['utf-16le-bom.csv', 'utf-16le', 'Québec'],
    ['utf-16be-bom.csv', 'utf-16be', 'Québec'],
    ['utf-16le.csv', 'utf-16le', 'Québec'],
    ['utf-16be.csv', 'utf-16be', 'Québec'],
    ['windows-1252.csv', 'windows-1252', 'Québec’s\u00a0east'],
    ['latin-1.csv', 'windows-1252', 'Québec'],
  ])('%s is read as %s', async (file, encoding, region) => {
    const found = await read(file, subscribers());
    expect(found.table.encoding).toBe(encoding);
    expect(found.table.header).toEqual(['Platform', 'Year', 'Subscribers', 'Région']);
    expect(found.table.records.map(({ cells }) => cells.get('Région'))).toEqual(['Amérique', region]);
    expect(values(found)).toEqual(['2: 167100000', '3: 150000000']);
    expect(found.errors).toEqual([]);
    expect(found.notes[0]).toBe(`read as ${encoding} with commas between the cells; the header is line 1`);
  });

  it('a declared encoding counts: Latin-1 has no curly quotes', async () => {
    const found = await read('windows-1252.csv', subscribers({ format: { encoding: 'iso-8859-1' } }));
    expect(found.table.encoding).toBe('iso-8859-1');
    expect(found.table.records[1]?.cells.get('Région')).toBe('Québec\u0092s\u00a0east');
  });

  it('damage in a UTF-8 file costs its record and leaves the others their accents', async () => {
    const found = await read('damaged-utf-8.csv', subscribers());
    expect(found.table.encoding).toBe('utf-8');
    expect(found.table.records[0]?.cells.get('Région')).toBe('Amérique');
    expect(values(found)).toEqual(['2: 167100000']);
    expect(refused(found)).toEqual(['3: read/damaged-characters']);
  });

  it('NUL bytes cost their record', async () => {
    const found = await read('nul-bytes.csv', subscribers());
    expect(values(found)).toEqual(['2: 167100000', '4: 203700000', '5: 221800000']);
    expect(refused(found)).toEqual(['3: read/damaged-characters']);
  });

  it.each([
    ['workbook.csv', 'read/binary', /an Excel workbook \(\.xlsx\)/],
    ['picture.csv', 'read/binary', /a PNG image/],
    ['empty.csv', 'read/empty', /the file is empty/],
    ['blank-lines-only.csv', 'read/empty', /blank lines only/],
  ])('%s is no table', async (file, code, message) => {
    const found = await read(file, subscribers());
    expect(found.staged.figures).toEqual([]);
    expect(found.errors).toHaveLength(1);
    expect(found.errors[0]?.code).toBe(code);
    expect(found.errors[0]?.message).toMatch(message);
  });
});

describe('delimiters and lines', () => {
  it.each([
    ['tabs.csv', '\t', '2: 167100000'],
    ['bars.csv', '|', '2: 167100000'],
    ['semicolons-decimal-comma.csv', ';', '2: 167100000'],
    ['mixed-line-ends.csv', ',', '2: 167100000'],
    ['sep-line.csv', ';', '3: 167100000'],
    ['delimiter-in-prose.csv', ',', '3: 167100000'],
  ])('%s is cut at %j', async (file, delimiter, first) => {
    const found = await read(file, subscribers());
    expect(found.table.delimiter).toBe(delimiter);
    expect(values(found)[0]).toBe(first);
    expect(found.staged.rejects).toEqual([]);
  });

  it('blanks around quoted cells do not matter', async () => {
    const found = await read('blanks-around-quotes.csv', subscribers());
    expect(values(found)).toEqual(['2: 1167100000']);
  });

  it('cells may hold line breaks', async () => {
    const found = await read('line-breaks-in-cells.csv', subscribers());
    expect(values(found)).toEqual(['2: 167100000', '4: 150000000']);
    expect(found.staged.rejects).toEqual([]);
  });

  it('a stray quote costs one record, never those below it', async () => {
    const found = await read('stray-quote.csv', subscribers());
    expect(values(found)).toEqual(['2: 139300000', '4: 203700000', '5: 112000000', '8: 221800000']);
    expect(refused(found)).toEqual([
      '3: read/damaged-quotes',
      '6: read/damaged-quotes',
      '7: read/damaged-quotes',
    ]);
  });

  it('two stray quotes do not swallow the records between them', async () => {
    const found = await read('two-stray-quotes.csv', subscribers());
    expect(values(found)).toEqual(['3: 167100000', '4: 203700000', '6: 221800000']);
    expect(refused(found)).toEqual(['2: read/damaged-quotes', '5: read/damaged-quotes']);
  });
});

describe('rows that are no records', () => {
  it.each<[string, readonly string[], string]>([
    ['title-rows.csv', ['6: 167100000', '7: 150000000'], '3 rows are left out (title): line 1, 2, 4'],
    ['comments.csv', ['3: 167100000', '6: 150000000'], '2 rows are left out (comment): line 4, 5'],
    ['footnotes.csv', ['2: 167100000', '3: 150000000'], '3 rows are left out (footnote): line 5, 6, 7'],
    [
      'repeated-header.csv',
      ['2: 167100000', '3: 150000000', '5: 203700000', '7: 221800000'],
      '2 rows are left out (repeated header): line 4, 6',
    ],
    [
      'trailing-empty-cells.csv',
      ['2: 167100000', '3: 150000000'],
      '2 rows are left out (empty row): line 4, 5',
    ],
  ])('%s: left out, counted and reported', async (file, figures, note) => {
    const found = await read(file, subscribers());
    expect(values(found)).toEqual(figures);
    expect(found.staged.rejects).toEqual([]);
    expect(found.notes).toContain(note);
  });

  it('blank lines are nothing; lines are counted with them', async () => {
    const found = await read('blank-lines.csv', subscribers());
    expect(values(found)).toEqual(['4: 167100000', '8: 150000000']);
    expect(found.staged).toMatchObject({ records: 2, skipped: 0, rejects: [] });
  });

  it('ragged rows are refused with line and text', async () => {
    const found = await read('ragged.csv', subscribers());
    expect(values(found)).toEqual(['3: 203700000', '5: 150000000']);
    expect(refused(found)).toEqual(['2: read/ragged', '4: read/ragged', '6: read/ragged']);
  });

  it('total rows are refused until the contract leaves them out', async () => {
    expect(refused(await read('total-rows.csv', subscribers()))).toEqual([
      '4: stage/bad-period stage/unknown-platform',
      '5: read/ragged',
    ]);
    const skip = [{ matches: '^(Grand t|T)otal', reason: 'Sums.' }];
    const found = await read('total-rows.csv', subscribers({ skip }));
    expect(found.staged).toMatchObject({ records: 4, skipped: 2, rejects: [] });
    expect(found.notes).toContain('2 rows are left out (Sums.): line 4, 5');
  });
});

describe('headers', () => {
  it('are found whatever their case, blanks, invisible marks and unit in parentheses, or under an alias', async () => {
    const found = await read('header-spellings.csv', subscribers({ aliases: { Year: ['Jahr'] } }));
    expect(found.errors).toEqual([]);
    expect(values(found)).toEqual(['2: 167100000']);
  });

  it('with another unit than the contract are refused', async () => {
    const found = await read('header-unit-contradiction.csv', revenue('bn USD'));
    expect(found.errors).toMatchObject([
      {
        code: 'stage/unit-contradiction',
        message: "the header 'Revenue (mm USD)' says mm USD, but the contract says bn USD",
        at: { line: 1 },
      },
    ]);
    expect((await read('header-unit-contradiction.csv', revenue('mm USD'))).errors).toEqual([]);
  });
});

describe('numbers', () => {
  it('have a decimal comma and points between thousands where the file shows it', async () => {
    const found = await read('semicolons-decimal-comma.csv', subscribers());
    expect(values(found)).toEqual(['2: 167100000', '3: 1150250000']);
    expect(found.notes).toContain(
      "'Subscribers' is read with a decimal comma: '167,1' can be read in one way only",
    );
  });

  it('have commas between thousands, in quotes', async () => {
    expect(values(await read('quoted-thousands.csv', subscribersIn('k count')))).toEqual([
      '2: 167100000',
      '3: 1150000500',
    ]);
  });

  it('have blanks of any width and apostrophes between thousands', async () => {
    const found = await read('blank-and-apostrophe-thousands.csv', subscribersIn('k count'));
    expect(values(found)).toEqual([
      '2: 167100000',
      '3: 203700000',
      '4: 221800000',
      '5: 1150000000',
      '6: 1200000000',
    ]);
  });

  it('have currency signs, codes and words that agree with the contract', async () => {
    const found = await read('currency-signs-and-words.csv', revenue('bn USD'));
    expect(values(found)).toEqual([2, 3, 4, 5, 6, 7].map((line) => `${line}: 12300000000`));
  });

  it('are scaled by the word in the cell where the contract leaves it open', async () => {
    expect(values(await read('scale-words.csv', revenue('USD')))).toEqual([
      '2: 1200000',
      '3: 873000000',
      '4: 12000',
      '5: 1500000000',
      '6: 250000000000',
    ]);
  });

  it('are negative in parentheses, with a minus before or behind, of any kind', async () => {
    const found = await read('negatives.csv', revenue('bn USD'));
    expect(values(found)).toEqual([2, 3, 4, 5, 6, 7, 8].map((line) => `${line}: -900000000`));
  });

  it('are percentages with and without a sign', async () => {
    expect(values(await read('percent.csv', SHARES))).toEqual(['2: 43', '3: 43', '4: 14']);
  });

  it('lose their footnote marks, with a note', async () => {
    const found = await read('footnote-marks.csv', subscribers());
    expect(values(found)).toEqual(['2: 139300000', '3: 167100000', '4: 203700000', '5: 221800000']);
    expect(found.notes).toContain('the footnote marks of 4 figures are left out');
  });

  it('may be declared as not published, and only so', async () => {
    const empty = ['n/a', '-', '–', '..'];
    const found = await read(
      'declared-empties.csv',
      subscribersIn('mm count', { optional: true }, { empty }),
    );
    expect(values(found)).toEqual(['6: 203700000']);
    expect(found.staged.skipped).toBe(4);
    expect(refused(found)).toEqual(['7: stage/bad-number']);
    expect(
      refused(await read('declared-empties.csv', subscribersIn('mm count', {}, { empty }))),
    ).toHaveLength(5);
  });

  it('that read in two ways are refused when nothing decides, with file, line, column, value and what to declare', async () => {
    const found = await read('ambiguous-numbers.csv', subscribers());
    expect(values(found)).toEqual(['4: 200000000']);
    expect(found.staged.rejects[0]).toMatchObject({
      file: 'ambiguous-numbers.csv',
      line: 2,
      findings: [
        {
          code: 'stage/ambiguous-number',
          message:
            "'1.234' in 'Subscribers' is one number with a decimal point and another with a decimal comma; no other value of the file decides it",
          hint: "declare format: { decimal: '.' } or { decimal: ',' } in the contract",
        },
      ],
    });
  });

  it.each([
    ['.', '2: 1234000'],
    [',', '2: 1234000000'],
  ] as const)('that read in two ways are read as the contract declares: %s', async (decimal, first) => {
    const found = await read('ambiguous-numbers.csv', subscribers({ format: { decimal } }));
    expect(values(found)[0]).toBe(first);
    expect(found.staged.rejects).toEqual([]);
  });

  it('that read in two ways are decided by another value of the column, or of the file', async () => {
    const column = await read('ambiguous-decided-by-column.csv', subscribers());
    expect(values(column)).toEqual(['2: 1234000000', '3: 2345000000', '4: 1200500000']);
    const file = await read('ambiguous-decided-by-file.csv', subscribers({ ignore: ['Revenue'] }));
    expect(refused(file)).toHaveLength(2);
    const both = await read(
      'ambiguous-decided-by-file.csv',
      subscribers({
        figures: [
          ...(subscribersIn('mm count').figures ?? []),
          {
            column: 'Revenue',
            fact: 'fact_revenue',
            measure: 'amount',
            unit: 'bn USD',
            lineItem: 'subscription',
          },
        ],
      }),
    );
    expect(values(both)).toEqual(['2: 1234000000', '2: 20100000000', '3: 2345000000', '3: 24900000000']);
    expect(both.notes).toContain(
      "'Subscribers' is read with a decimal comma: '20,1' in another column of the file",
    );
  });

  it('with another unit than the contract are refused, never multiplied twice', async () => {
    const found = await read('unit-contradiction.csv', revenue('bn USD'));
    expect(values(found)).toEqual(['2: 15700000000']);
    expect(refused(found)).toEqual([3, 4, 5].map((line) => `${line}: stage/unit-contradiction`));
    expect(found.staged.rejects.map(({ findings }) => findings[0]?.message)).toEqual([
      "'€18.1bn' in 'Revenue' says EUR, but the contract says bn USD",
      "'24.9 million' in 'Revenue' says 'million' (mm), but the contract says bn USD",
      "'43%' in 'Revenue' says percent, but the contract says bn USD",
    ]);
  });

  it('with exponents are refused: a spreadsheet has rounded them', async () => {
    const found = await read('spreadsheet-exponents.csv', subscribers());
    expect(refused(found)).toEqual(['2: stage/bad-number']);
  });
});

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
