import type { Diagnostic } from '@ott-analytics/model/contract';
import { CsvError, parse, type InfoRecord } from 'csv-parse/sync';
import { decodeText } from './decode-text.js';
import { detectDelimiter } from './detect-delimiter.js';

/** One record: the line it begins on, its cells by trimmed header, and its text for the rejects file. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
  readonly raw: string;
}

/** What a CSV file holds. `diagnostics` with an error mean that the file could not be read as a table. */
export interface CsvTable {
  readonly encoding: string;
  readonly delimiter: string;
  readonly header: readonly string[];
  readonly records: readonly CsvRecord[];
  readonly ragged: readonly CsvRecord[];
  readonly diagnostics: readonly Diagnostic[];
}

interface ParsedRow {
  readonly record: readonly string[];
  readonly info: InfoRecord;
  readonly raw: string;
}

const failed = (
  file: string,
  code: string,
  message: string,
  hint: string,
  encoding = 'unknown',
): CsvTable => ({
  encoding,
  delimiter: ',',
  header: [],
  records: [],
  ragged: [],
  diagnostics: [{ code, severity: 'error', message, at: { file }, hint }],
});

/**
 * Reads a CSV file of a published table: encoding and delimiter detected, quoted fields, any line ending. Headers
 * are trimmed. Records with more or fewer cells than the header are returned apart as `ragged`.
 */
export function readCsv(file: string, bytes: Uint8Array): CsvTable {
  if (bytes.length === 0)
    return failed(
      file,
      'read/empty',
      'the file is empty; expected a header and records',
      'remove the file or fetch it again',
    );
  const decoded = decodeText(bytes);
  if (decoded === undefined)
    return failed(
      file,
      'read/binary',
      'the file holds NUL bytes: it is not text',
      'export it as CSV (UTF-8)',
    );
  const delimiter = detectDelimiter(decoded.text);
  const text = Buffer.from(decoded.text);
  let rows: readonly ParsedRow[];
  try {
    rows = parse(text, {
      delimiter,
      // All at once: files that were put together from others mix line ends.
      record_delimiter: ['\r\n', '\n', '\r'],
      info: true,
      raw: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as ParsedRow[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return failed(
      file,
      'read/malformed',
      `not valid CSV: ${error.message}`,
      'check the quotes on that line',
      decoded.encoding,
    );
  }
  const [first, ...rest] = rows;
  const lines = beginningLines(text, rows).slice(1);
  const header = (first?.record ?? []).map((name) => name.trim());
  const records = rest.map((row, index): { readonly record: CsvRecord; readonly whole: boolean } => ({
    record: {
      line: lines[index] ?? 0,
      cells: new Map(header.map((name, index) => [name, row.record[index] ?? ''])),
      raw: trimBreaks(row.raw),
    },
    whole: row.record.length === header.length,
  }));
  return {
    encoding: decoded.encoding,
    delimiter,
    header,
    records: records.filter(({ whole }) => whole).map(({ record }) => record),
    ragged: records.filter(({ whole }) => !whole).map(({ record }) => record),
    diagnostics: [],
  };
}

const [LF, CR] = [0x0a, 0x0d];

/** The line on which each record begins; csv-parse knows only the byte and line at which it ends. */
function beginningLines(text: Uint8Array, rows: readonly ParsedRow[]): readonly number[] {
  let line = 1;
  let position = 0;
  return rows.map(({ info }) => {
    // The breaks of skipped blank lines stand before a record.
    while (position < text.length && isBreak(text[position])) {
      if (endsLine(text, position)) line += 1;
      position += 1;
    }
    const beginning = line;
    for (; position < info.bytes; position += 1) if (endsLine(text, position)) line += 1;
    return beginning;
  });
}

const isBreak = (byte: number | undefined): boolean => byte === LF || byte === CR;

/** True at a line feed, and at a carriage return that no line feed follows. */
const endsLine = (text: Uint8Array, position: number): boolean =>
  text[position] === LF || (text[position] === CR && text[position + 1] !== LF);

/** csv-parse's raw text carries the breaks of skipped blank lines before and of its own line after. */
const trimBreaks = (raw: string): string => raw.replace(/^[\r\n]+|[\r\n]+$/g, '');
