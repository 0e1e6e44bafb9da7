import { CsvError, parse, type InfoRecord } from 'csv-parse/sync';

/** One row of a CSV text: the line it begins on, its cells, its text, and what is wrong with its quotes. */
export interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly raw: string;
  readonly problem?: string;
}

/** Rows, or what is wrong with the first broken quote among them. */
export type RowsReading = { readonly rows: readonly RawRow[] } | { readonly problem: string };

interface ParsedRecord {
  readonly record: readonly string[];
  readonly info: InfoRecord;
}

const LINE_BREAK = /\r\n|\n|\r/;
const EDGE_BREAKS = /(?:\r\n|\n|\r)$/;

const PROBLEMS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote is opened and not closed',
  CSV_INVALID_CLOSING_QUOTE: 'there is text behind a closing quote',
  INVALID_OPENING_QUOTE: 'a quote stands within a cell that is not quoted',
};

/**
 * The rows of a text as csv-parse reads them: quoted cells with doubled quotes and line breaks (RFC 4180), any line
 * ending, mixed ones too, blanks around quoted cells. Blank lines are rows of one empty cell. `firstLine` is the line
 * number of the text's first line.
 */
export function parseRows(text: string, delimiter: string, firstLine = 1): RowsReading {
  let parsed: readonly ParsedRecord[];
  try {
    const blanks = delimiter !== '\t';
    parsed = parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      info: true,
      relax_column_count: true,
      ltrim: blanks,
      rtrim: blanks,
    }) as unknown as readonly ParsedRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { problem: PROBLEMS[error.code] ?? error.message };
  }
  const bytes = Buffer.from(text);
  const rows: RawRow[] = [];
  let line = firstLine;
  let from = 0;
  for (const { record, info } of parsed) {
    const raw = bytes.toString('utf8', from, info.bytes).replace(EDGE_BREAKS, '');
    rows.push({ line, cells: record, raw });
    line += countBreaks(raw) + 1;
    from = info.bytes;
  }
  // csv-parse leaves out a last line of blanks without a line break.
  if (from < bytes.length) rows.push({ line, cells: [''], raw: bytes.toString('utf8', from) });
  return { rows };
}

/** The line breaks in a text. */
export function countBreaks(text: string): number {
  return text.split(LINE_BREAK).length - 1;
}
