/** One row of a CSV text: the line it begins on, its cells, its text, and what is wrong with its quotes. */
export interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly raw: string;
  readonly problem?: string;
}

/** A quoted cell with line breaks goes over at most this many characters; a longer one is a quote left open. */
const LONGEST_QUOTED = 64 * 1024;

const LINE_BREAK = /\r\n|\n|\r/;
const FIGURE = /^[$\u20ac\u00a3(+-]?\d[\d.,]*[%)]?$/;

interface Scan {
  readonly cells: readonly string[];
  readonly end: number;
  readonly problem?: string;
}

/**
 * Splits a CSV text into rows (RFC 4180; any line ending; blanks around quoted cells allowed). A row whose quotes are
 * broken ends at its own line break, with a `problem`, and the next line is read afresh: one stray quote costs one row,
 * never the rows behind it.
 */
export function splitRows(text: string, delimiter: string): readonly RawRow[] {
  const rows: RawRow[] = [];
  const widths = new Set<number>();
  let start = 0;
  let line = 1;
  while (start < text.length) {
    const scan = scanRow(text, start, delimiter);
    const lineEnd = endOfLine(text, start);
    let stray = scan.problem;
    if (stray === undefined && scan.end > lineEnd)
      stray = findStrayQuote(text.slice(start, scan.end), delimiter, widths);
    else if (stray === undefined && scan.cells.length > 1) widths.add(scan.cells.length);
    const end = stray === undefined ? scan.end : lineEnd;
    const raw = text.slice(start, end);
    rows.push(
      stray === undefined
        ? { line, cells: scan.cells, raw }
        : { line, cells: raw.split(delimiter), raw, problem: stray },
    );
    line += 1 + countBreaks(raw);
    start = end + breakLength(text, end);
  }
  return rows;
}

function scanRow(text: string, start: number, delimiter: string): Scan {
  const cells: string[] = [];
  let position = start;
  for (;;) {
    const opening = skipBlanks(text, position, delimiter);
    if (text[opening] === '"') {
      const quoted = scanQuoted(text, opening);
      if (quoted === undefined) return { cells, end: position, problem: 'a quote is opened and not closed' };
      cells.push(quoted.value);
      position = skipBlanks(text, quoted.end, delimiter);
      if (position < text.length && !isBreak(text[position]) && text[position] !== delimiter)
        return { cells, end: position, problem: 'there is text behind a closing quote' };
    } else {
      const end = endOfPlain(text, position, delimiter);
      const value = text.slice(position, end);
      if (value.includes('"'))
        return { cells, end, problem: 'a quote stands within a cell that is not quoted' };
      cells.push(value);
      position = end;
    }
    if (text[position] !== delimiter) return { cells, end: position };
    position += 1;
  }
}

function scanQuoted(
  text: string,
  opening: number,
): { readonly value: string; readonly end: number } | undefined {
  let from = opening + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1 || quote - opening > LONGEST_QUOTED) return undefined;
    if (text[quote + 1] !== '"')
      return { value: text.slice(opening + 1, quote).replaceAll('""', '"'), end: quote + 1 };
    from = quote + 2;
  }
}

/**
 * A row over several lines with an inner line that is a whole row of figures, as wide as a row above, has swallowed its
 * neighbours: two stray quotes, not one cell of prose. Prose does not have the delimiters of a row and a cell of digits
 * on one line.
 */
function findStrayQuote(row: string, delimiter: string, widths: ReadonlySet<number>): string | undefined {
  const isRow = (line: string): boolean => {
    const cells = line.split(delimiter).map((cell) => cell.trim());
    const isWhole = !line.includes('"') && cells.every((cell) => cell !== '');
    return isWhole && widths.has(cells.length) && cells.some((cell) => FIGURE.test(cell));
  };
  const inner = row.split(LINE_BREAK).slice(1, -1);
  return inner.some(isRow) ? 'a quote is opened here and swallows the rows below' : undefined;
}

function skipBlanks(text: string, from: number, delimiter: string): number {
  let position = from;
  while (text[position] === ' ' || (text[position] === '\t' && delimiter !== '\t')) position += 1;
  return position;
}

function endOfPlain(text: string, from: number, delimiter: string): number {
  let position = from;
  while (position < text.length && text[position] !== delimiter && !isBreak(text[position])) position += 1;
  return position;
}

const isBreak = (character: string | undefined): boolean => character === '\n' || character === '\r';

function endOfLine(text: string, from: number): number {
  let position = from;
  while (position < text.length && !isBreak(text[position])) position += 1;
  return position;
}

function breakLength(text: string, at: number): number {
  if (at >= text.length) return 0;
  return text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
}

const countBreaks = (raw: string): number => raw.split(LINE_BREAK).length - 1;
