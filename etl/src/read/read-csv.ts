import type { Diagnostic } from '@ott-analytics/model/contract';
import { decodeText } from './decode-text.js';
import { describeBinary } from './describe-binary.js';
import { detectDelimiter, type Delimiter } from './detect-delimiter.js';
import { findOversize } from './find-oversize.js';
import { sortRows, type DamagedKind, type RowRules, type SkippedKind, type SortedRow } from './sort-rows.js';
import type { RawRow } from './parse-rows.js';
import { splitRows } from './split-rows.js';
import type { TextEncodingName } from './text-encoding.js';

/** One record: the line it begins on, its cells by trimmed header, and its text for the rejects file. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
  readonly raw: string;
}

/** A row that is no record, with what it is taken for. */
export interface SkippedRow {
  readonly line: number;
  readonly raw: string;
  readonly why: SkippedKind;
}

/** A row that cannot be read as a record, with what is broken. */
export interface DamagedRow {
  readonly line: number;
  readonly raw: string;
  readonly why: DamagedKind;
  readonly message: string;
}

/**
 * What a CSV file holds. Every row with any text that is not the header is in exactly one of `records`, `ragged`,
 * `damaged` and `skipped`. `diagnostics` with an error mean that the file could not be read as a table.
 */
export interface CsvTable {
  readonly encoding: string;
  readonly delimiter: string;
  readonly header: readonly string[];
  /** Line of the header; 0 when there is none. */
  readonly headerLine: number;
  readonly records: readonly CsvRecord[];
  readonly ragged: readonly CsvRecord[];
  readonly damaged: readonly DamagedRow[];
  readonly skipped: readonly SkippedRow[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What a contract says of a file; everything that it leaves open is detected. */
export interface ReadOptions extends Partial<RowRules> {
  readonly encoding?: TextEncodingName;
  readonly delimiter?: Delimiter;
}

/**
 * Reads a CSV file of a published table: encoding, delimiter and header row detected or as declared, quoted fields,
 * any line ending. Headers are trimmed. A file that is empty, binary or not cut into lines has an error instead.
 */
export function readCsv(file: string, bytes: Uint8Array, options: ReadOptions = {}): CsvTable {
  if (bytes.length === 0)
    return failed(file, 'read/empty', 'the file is empty; expected a header and records', FETCH_AGAIN);
  const oversize = findOversize(bytes);
  if (oversize !== undefined)
    return failed(
      file,
      'read/oversize',
      `${oversize.message}; this is no published table`,
      'check that the file is complete and has line breaks; logs of events belong into an event dataset',
      oversize.line,
    );
  const decoded = decodeText(bytes, options.encoding);
  if (decoded === undefined)
    return failed(
      file,
      'read/binary',
      `the file holds ${describeBinary(bytes) ?? 'no text'}; expected text`,
      'export it as CSV (UTF-8)',
    );
  const columns = options.columns ?? [];
  const text = decoded.text.startsWith('\ufeff') ? decoded.text.slice(1) : decoded.text;
  const delimiter = options.delimiter ?? detectDelimiter(text, columns);
  const sorted = sortRows(splitRows(text, delimiter), { ...options, columns });
  if (sorted === undefined)
    return options.headerRow === undefined
      ? failed(
          file,
          'read/empty',
          'the file holds blank lines only; expected a header and records',
          FETCH_AGAIN,
        )
      : failed(
          file,
          'read/no-header',
          `line ${options.headerRow} is blank or not there; the contract's format.headerRow says that it is the header`,
          'correct headerRow, or leave it out: the header is then found by its columns',
          options.headerRow,
        );
  return toTable(sorted.header, sorted.sorted, { encoding: decoded.encoding, delimiter });
}

const FETCH_AGAIN = 'remove the file or fetch it again';

function toTable(
  headerRow: RawRow,
  sorted: readonly SortedRow[],
  found: { readonly encoding: string; readonly delimiter: string },
): CsvTable {
  const header = headerRow.cells.map((name) => name.trim());
  const toRecord = ({ line, cells, raw }: RawRow): CsvRecord => ({
    line,
    cells: new Map(header.map((name, index) => [name, cells[index] ?? ''])),
    raw,
  });
  const rowsOf = (kind: 'record' | 'ragged'): readonly CsvRecord[] =>
    sorted.filter((row) => row.kind === kind).map(({ row }) => toRecord(row));
  return {
    ...found,
    header,
    headerLine: headerRow.line,
    records: rowsOf('record'),
    ragged: rowsOf('ragged'),
    damaged: sorted.flatMap((entry) => (entry.kind === 'damaged' ? [toDamaged(entry)] : [])),
    skipped: sorted.flatMap((entry) =>
      entry.kind === 'skipped' ? [{ line: entry.row.line, raw: entry.row.raw, why: entry.why }] : [],
    ),
    diagnostics: [],
  };
}

function toDamaged({ row, why }: Extract<SortedRow, { kind: 'damaged' }>): DamagedRow {
  const message =
    why === 'quotes'
      ? `the quotes of the record are broken: ${row.problem ?? ''}`
      : 'the record holds characters that no text has (NUL, or bytes that the encoding does not allow)';
  return { line: row.line, raw: row.raw, why, message };
}

function failed(file: string, code: string, message: string, hint: string, line?: number): CsvTable {
  const at = line === undefined ? { file } : { file, line };
  return {
    encoding: 'unknown',
    delimiter: ',',
    header: [],
    headerLine: 0,
    records: [],
    ragged: [],
    damaged: [],
    skipped: [],
    diagnostics: [{ code, severity: 'error', message, at, hint }],
  };
}
