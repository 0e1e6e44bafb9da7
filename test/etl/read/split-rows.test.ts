import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_LINE_BYTES } from '../../../etl/src/read/find-oversize.js';
import { readCsv } from '../../../etl/src/read/read-csv.js';
import { splitRows } from '../../../etl/src/read/split-rows.js';

describe('splitting a CSV text into rows', () => {
  it('agrees with csv-parse, another implementation, on any text that is valid CSV', () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', '1', '.', ' ', 'ü'), maxLength: 5 }).map((text) => text.trim()),
      fc
        .string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r\n', ' '), maxLength: 6 })
        .map((text) => `"${text.replaceAll('"', '""')}"`),
    );
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        (table, delimiter, end) => {
          const text = table.map((cells) => cells.join(delimiter)).join(end) + end;
          const expected: string[][] = parse(text, {
            delimiter,
            record_delimiter: end,
            relax_column_count: true,
            skip_empty_lines: false,
          });
          const found = splitRows(text, delimiter);
          // A quoted cell may look like rows of figures that a stray quote has swallowed; no cell here is that long.
          expect(found.map(({ cells }) => cells)).toEqual(expected);
          expect(found.every(({ problem }) => problem === undefined)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('never throws, and leaves no character out, whatever the text', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '1', '"', ',', '\n', '\r', ' ', '\0'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, (given) => {
        const rows = splitRows(given, ',');
        const breaks = /[\r\n]/g;
        expect(
          rows
            .map(({ raw }) => raw)
            .join('')
            .replace(breaks, ''),
        ).toBe(given.replace(breaks, ''));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what is too large for a table', () => {
  it('is a line beyond the limit, named with its number, without its text being decoded', () => {
    const long = Buffer.concat([
      Buffer.from('Year,Revenue\n2019,1\n'),
      Buffer.alloc(LONGEST_LINE_BYTES + 1, 0x61),
    ]);
    const { diagnostics } = readCsv('a.csv', long);
    expect(diagnostics).toMatchObject([
      { code: 'read/oversize', severity: 'error', at: { file: 'a.csv', line: 3 } },
    ]);
    expect(diagnostics[0]?.message).toMatch(/line 3 is longer than 1,048,576 bytes/);
  });

  it('is a file that is one line of a gigabyte: refused in seconds', () => {
    const started = performance.now();
    const { diagnostics } = readCsv('a.csv', Buffer.alloc(2 ** 30));
    expect(diagnostics).toMatchObject([{ code: 'read/oversize', at: { line: 1 } }]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('is not a long file of short lines', () => {
    const table = readCsv('a.csv', Buffer.from(`Year,Revenue\n${'2019,1\n'.repeat(200_000)}`));
    expect(table.diagnostics).toEqual([]);
    expect(table.records).toHaveLength(200_000);
  });

  it('is not an open quote at the beginning of a long file: it costs one record', () => {
    const table = readCsv('a.csv', Buffer.from(`Year,Revenue\n"2018,1\n${'2019,1\n'.repeat(50_000)}`));
    expect(table.damaged).toHaveLength(1);
    expect(table.records).toHaveLength(50_000);
  });
});
