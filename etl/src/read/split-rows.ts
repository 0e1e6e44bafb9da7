import { countBreaks, parseRows, type RawRow } from './parse-rows.js';

/** A quoted cell with line breaks goes over at most this many characters; a longer one is a quote left open. */
const LONGEST_QUOTED = 64 * 1024;

const LINE = /[^\r\n]*(?:\r\n|\n|\r|$)/g;
const FIGURE = /^[$\u20ac\u00a3(+-]?\d[\d.,]*[%)]?$/;
const SWALLOWED = 'a quote is opened here and swallows the rows below';

/**
 * Splits a CSV text into rows. Where a quote is broken, the row it stands in ends at its own line break, with a
 * `problem`, and the next line is read afresh: one stray quote costs one row, never the rows behind it.
 */
export function splitRows(text: string, delimiter: string): readonly RawRow[] {
  const whole = parseRows(text, delimiter);
  const widths = new Set<number>();
  if ('rows' in whole && !whole.rows.some((row) => isStray(row, delimiter, widths))) return whole.rows;
  return recoverRows(text, delimiter);
}

/** Reads lines without quotes together, and each group of lines that a quote may bind on its own. */
function recoverRows(text: string, delimiter: string): readonly RawRow[] {
  const lines = text.match(LINE)?.filter((line) => line !== '') ?? [];
  const rows: RawRow[] = [];
  const widths = new Set<number>();
  let index = 0;
  let number = 1;
  while (index < lines.length) {
    const end = lines[index]?.includes('"') === true ? endOfQuoted(lines, index) : endOfPlain(lines, index);
    const reading = parseRows(lines.slice(index, end).join(''), delimiter, number);
    const isSound = 'rows' in reading && !reading.rows.some((row) => isStray(row, delimiter, widths));
    if (isSound) rows.push(...reading.rows);
    else
      rows.push(
        brokenRow(lines[index] ?? '', number, delimiter, 'problem' in reading ? reading.problem : SWALLOWED),
      );
    const taken = isSound ? end - index : 1;
    index += taken;
    number += taken;
  }
  return rows;
}

const brokenRow = (line: string, number: number, delimiter: string, problem: string): RawRow => {
  const raw = line.replace(/[\r\n]+$/, '');
  return { line: number, cells: raw.split(delimiter), raw, problem };
};

function endOfPlain(lines: readonly string[], from: number): number {
  const quoted = lines.findIndex((line, index) => index > from && line.includes('"'));
  return quoted === -1 ? lines.length : quoted;
}

/** The line behind the one on which the quotes of `from` come out even; the next line when they never do. */
function endOfQuoted(lines: readonly string[], from: number): number {
  let quotes = 0;
  let length = 0;
  for (let index = from; index < lines.length && length <= LONGEST_QUOTED; index += 1) {
    const line = lines[index] ?? '';
    quotes += line.split('"').length - 1;
    length += line.length;
    if (quotes % 2 === 0) return index + 1;
  }
  return from + 1;
}

/**
 * A row over several lines with an inner line that is a whole row of figures, as wide as a row above, has swallowed its
 * neighbours: two stray quotes, not one cell of prose. Prose does not have the delimiters of a row and a cell of digits
 * on one line. `widths` collects those of the rows above.
 */
function isStray({ raw, cells }: RawRow, delimiter: string, widths: Set<number>): boolean {
  if (countBreaks(raw) === 0) {
    if (cells.length > 1) widths.add(cells.length);
    return false;
  }
  const isRow = (line: string): boolean => {
    const inner = line.split(delimiter).map((cell) => cell.trim());
    const isWhole = !line.includes('"') && inner.every((cell) => cell !== '');
    return isWhole && widths.has(inner.length) && inner.some((cell) => FIGURE.test(cell));
  };
  return (
    raw.length > LONGEST_QUOTED ||
    raw
      .split(/\r\n|\n|\r/)
      .slice(1, -1)
      .some(isRow)
  );
}
