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
  let rows: readonly ParsedRow[];
  try {
    rows = parse(decoded.text, {
      delimiter,
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
  const header = (first?.record ?? []).map((name) => name.trim());
  const records = rest.map((row): { readonly record: CsvRecord; readonly whole: boolean } => ({
    record: {
      line: row.info.lines - countBreaks(row.raw),
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

/** Line breaks inside a record: csv-parse counts the line on which a record ends. */
function countBreaks(raw: string): number {
  return (trimBreaks(raw).match(/\r\n|\n|\r/g) ?? []).length;
}

/** csv-parse's raw text carries the breaks of skipped blank lines before and of its own line after. */
const trimBreaks = (raw: string): string => raw.replace(/^[\r\n]+|[\r\n]+$/g, '');
