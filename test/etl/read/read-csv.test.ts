import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectDelimiter } from '../../../etl/src/read/detect-delimiter.js';
import { readCsv, type CsvTable } from '../../../etl/src/read/read-csv.js';

const read = (text: string): CsvTable => readCsv('a.csv', Buffer.from(text));
const rows = ({ records }: CsvTable): readonly (readonly string[])[] =>
  records.map(({ cells }) => [...cells.values()]);
const lines = ({ records }: CsvTable): readonly number[] => records.map(({ line }) => line);

describe('the delimiter', () => {
  it.each([
    ['a,b;c,d', ','],
    ['a;b;c', ';'],
    ['a\tb\tc', '\t'],
    ['a|b', '|'],
    ['"a;b;c",d', ','],
    ['alone', ','],
    ['a,b\n1;2;3;4', ','],
    ['', ','],
  ])('of %j is %j', (text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter);
  });
});

describe('reading a CSV file', () => {
  it('trims headers and keeps cells as they are', () => {
    const table = read('Year, Revenue\r\n2020, 18.1\r\n');
    expect(table.header).toEqual(['Year', 'Revenue']);
    expect(rows(table)).toEqual([['2020', '18.1']]);
    expect(table).toMatchObject({ encoding: 'ascii', delimiter: ',', ragged: [], diagnostics: [] });
  });

  it('reads quotes, doubled quotes, and delimiters inside quotes', () => {
    expect(rows(read('a,b\n"1,234","say ""hi"""\n'))).toEqual([['1,234', 'say "hi"']]);
  });

  it('numbers records by the line they begin on, past line breaks in quotes and blank lines', () => {
    const table = read('a,b\n"one\ntwo",1\n\n\nthree,"four\r\n\r\nfive"\nsix,7\n');
    expect(rows(table)).toEqual([
      ['one\ntwo', '1'],
      ['three', 'four\r\n\r\nfive'],
      ['six', '7'],
    ]);
    expect(lines(table)).toEqual([2, 6, 9]);
  });

  it('numbers records from the first line even when the header comes late', () => {
    expect(lines(read('\n\na,b\n1,2\n'))).toEqual([4]);
  });

  it('reads the last record without a line break at the end', () => {
    expect(rows(read('a,b\n1,2'))).toEqual([['1', '2']]);
  });

  it.each([
    ['Unix', 'a,b\n1,2\n3,4\n'],
    ['Windows', 'a,b\r\n1,2\r\n3,4\r\n'],
    ['old Mac', 'a,b\r1,2\r3,4\r'],
    ['mixed', 'a,b\r\n1,2\n3,4\r\n'],
  ])('reads %s line ends', (_, text) => {
    const table = read(text);
    expect(rows(table)).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(lines(table)).toEqual([2, 3]);
  });

  it('sets ragged records apart with their line and text', () => {
    const table = read('a,b\n1\n2,3\n4,5,6\n');
    expect(rows(table)).toEqual([['2', '3']]);
    expect(table.ragged.map(({ line, raw }) => [line, raw])).toEqual([
      [2, '1'],
      [4, '4,5,6'],
    ]);
  });

  it('says that an empty file and binary content cannot be read', () => {
    expect(read('').diagnostics).toMatchObject([
      { code: 'read/empty', severity: 'error', at: { file: 'a.csv' } },
    ]);
    expect(read('a,b\n\0').diagnostics).toMatchObject([{ code: 'read/binary', severity: 'error' }]);
  });

  it('takes cells without a header, and their absence, for what they are', () => {
    const table = read('a,b,,\n1,2\n3,4,,\n5,6,note,\n7,8,,,,\n9\n');
    expect(table.records.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
    expect(table.ragged.map(({ line }) => line)).toEqual([6]);
  });

  it('reads a header without records as no records', () => {
    expect(read('a,b\n')).toMatchObject({ header: ['a', 'b'], records: [], ragged: [], diagnostics: [] });
  });

  it('gives back every record of any CSV text with its cells and the line it begins on', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '1', ' ', '"', ',', ';', '\n', '\r\n', 'ü', '|'),
      maxLength: 6,
    });
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 8 });
    const options = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      lineEnd: fc.constantFrom('\n', '\r\n'),
      blanks: fc.array(fc.nat(2), { maxLength: 8 }),
    });
    fc.assert(
      fc.property(table, options, (records, { delimiter, lineEnd, blanks }) => {
        const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        let text = ['x', 'y', 'z'].join(delimiter) + lineEnd;
        const expected: number[] = [];
        const breaks = (part: string): number => part.split(/\r\n|\n/).length - 1;
        for (const [index, record] of records.entries()) {
          text += lineEnd.repeat(blanks[index] ?? 0);
          expected.push(1 + breaks(text));
          text += record.map(quote).join(delimiter) + lineEnd;
        }
        const found = read(text);
        expect(found.delimiter).toBe(delimiter);
        expect(rows(found)).toEqual(records);
        expect(lines(found)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});
