import { findColumn } from './normalise-header.js';
import type { RawRow } from './parse-rows.js';
import { splitRows } from './split-rows.js';

/** The delimiters that published tables are read with, as `format.delimiter` of a contract names them. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;

/** A delimiter that files are read with. */
export type Delimiter = (typeof DELIMITERS)[number];

/** Characters and rows that are looked at: enough to outvote title rows, comments and damage. */
const SAMPLE_LENGTH = 256 * 1024;
const SAMPLE_ROWS = 200;

interface Score {
  readonly delimiter: Delimiter;
  readonly columns: number;
  readonly rows: number;
  readonly firstLine: number;
  readonly width: number;
}

/**
 * The delimiter under which a row shows most of the contract's columns; where none does (or no contract is known), the
 * one that cuts most rows into the same number of cells, quotes respected; then the one that cuts the
 * earlier line, or cuts finer; then a comma.
 * A first line `sep=;`, as spreadsheets write it, decides.
 */
export function detectDelimiter(text: string, columns: readonly (readonly string[])[] = []): Delimiter {
  const declared = /^sep=(.)\r?\n/i.exec(text)?.[1];
  const known = DELIMITERS.find((delimiter) => delimiter === declared);
  if (known !== undefined) return known;
  const sample = text.slice(0, SAMPLE_LENGTH);
  const scores = DELIMITERS.map((delimiter) => score(sample, delimiter, columns));
  return scores.reduce((best, next) => (isBetter(next, best) ? next : best)).delimiter;
}

function score(text: string, delimiter: Delimiter, columns: readonly (readonly string[])[]): Score {
  const rows = splitRows(text, delimiter).slice(0, SAMPLE_ROWS);
  const sound = rows.filter(({ cells, problem }) => problem === undefined && cells.length > 1);
  const counts = new Map<number, number>();
  for (const { cells } of sound) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [width, count] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [1, 0]);
  return {
    delimiter,
    columns: Math.max(0, ...sound.map((row) => countColumns(row, columns))),
    rows: count,
    firstLine: sound[0]?.line ?? Infinity,
    width,
  };
}

/** How many of the contract's columns a row shows. */
export function countColumns(row: RawRow, columns: readonly (readonly string[])[]): number {
  const header = row.cells.map((cell) => cell.trim());
  return columns.filter((names) => findColumn(header, names) !== undefined).length;
}

function isBetter(a: Score, b: Score): boolean {
  if (a.columns !== b.columns) return a.columns > b.columns;
  if (a.rows !== b.rows) return a.rows > b.rows;
  return a.firstLine === b.firstLine ? a.width > b.width : a.firstLine < b.firstLine;
}
