import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { revenue, subscribers } from './messy-contracts.js';
import { MESSY, noteRefused as refused, noteValues as values, readMessy as read } from './read-fixture.js';

describe('the messy files', () => {
  it('are all read by a test', async () => {
    const folder = new URL('.', import.meta.url);
    const names = ['messy-files.test.ts', 'messy-numbers.test.ts', 'messy-periods.test.ts'];
    const tests = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')));
    const unread = (await readdir(MESSY)).filter((file) => !tests.some((text) => text.includes(`'${file}'`)));
    expect(unread).toEqual([]);
  });
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
