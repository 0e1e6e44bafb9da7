import { normaliseHeader } from './normalise-header.js';
import { countColumns } from './detect-delimiter.js';
import type { RawRow } from './parse-rows.js';

/** Why a row is no record of the table: it is counted as skipped and reported. */
export type SkippedKind = 'title' | 'comment' | 'repeated header' | 'footnote' | 'empty row';

/** Why a row cannot be read as a record: it is refused. */
export type DamagedKind = 'quotes' | 'characters';

/** What a row below (or above) the header is. Rows without any text are nothing and left out. */
export type SortedRow =
  | { readonly kind: 'record' | 'ragged'; readonly row: RawRow }
  | { readonly kind: 'skipped'; readonly row: RawRow; readonly why: SkippedKind }
  | { readonly kind: 'damaged'; readonly row: RawRow; readonly why: DamagedKind };

/** What is known of a table before its rows are sorted. */
export interface RowRules {
  readonly columns: readonly (readonly string[])[];
  /** Line of the header when the contract pins it. */
  readonly headerRow?: number;
  /** Prefix of comment lines when the contract declares it; else `#` and `//` on rows of another width. */
  readonly comment?: string;
}

/** Title rows above a header are looked through this far. */
const HEADER_WITHIN_ROWS = 60;

/**
 * How footnotes begin: a mark (`*`, `[1]`, `(a)`, a superscript digit) or a word and a colon (`Source: ...`). Only rows
 * at the end of the file that do not fill the columns are taken for footnotes.
 */
const FOOTNOTE =
  /^(?:[*\u2020\u2021\u00a7\u00b9\u00b2\u00b3\u2070-\u2079]+|\[\w{1,3}\]|\(\w{1,2}\)|\d{1,2}\)|\p{L}[\p{L} ]{0,30}:)\s*\S/u;

/** The header row of a table and every other row with what it is, in the order of the file. */
export function sortRows(
  rows: readonly RawRow[],
  rules: RowRules,
): { readonly header: RawRow; readonly sorted: readonly SortedRow[] } | undefined {
  const written = rows.filter(({ raw }) => raw.trim() !== '');
  const header = findHeader(written, rules);
  if (header === undefined) return undefined;
  const notes = findFootnotes(written, header);
  const others = written.filter((row) => row !== header);
  return {
    header,
    sorted: others.map((row) => {
      if (row.line < header.line) return { kind: 'skipped', row, why: 'title' };
      return notes.has(row) ? { kind: 'skipped', row, why: 'footnote' } : sortRow(row, header, rules);
    }),
  };
}

/** The pinned row; else the first one with most of the contract's columns; else the first that is no comment. */
function findHeader(rows: readonly RawRow[], { columns, headerRow, comment }: RowRules): RawRow | undefined {
  if (headerRow !== undefined) return rows.find(({ line }) => line === headerRow);
  const near = rows.slice(0, HEADER_WITHIN_ROWS);
  const counted = near.map((row) => ({ row, count: countColumns(row, columns) }));
  const best = counted.reduce<(typeof counted)[number] | undefined>(
    (found, next) => (next.count > (found?.count ?? 0) ? next : found),
    undefined,
  );
  if (best !== undefined) return best.row;
  const isComment = ({ raw }: RawRow): boolean => /^(#|\/\/|sep=)/i.test(raw) || startsWith(raw, comment);
  return near.find((row) => !isComment(row)) ?? near[0];
}

function sortRow(row: RawRow, header: RawRow, { comment }: RowRules): SortedRow {
  const isFull = hasWidth(row, header);
  if (startsWith(row.raw, comment) || (!isFull && comment === undefined && /^\s*(#|\/\/)/.test(row.raw)))
    return { kind: 'skipped', row, why: 'comment' };
  if (row.problem !== undefined) return { kind: 'damaged', row, why: 'quotes' };
  if (hasDamage(row.raw)) return { kind: 'damaged', row, why: 'characters' };
  if (isFull)
    return isRepeated(row, header)
      ? { kind: 'skipped', row, why: 'repeated header' }
      : { kind: 'record', row };
  return isEmpty(row.cells) ? { kind: 'skipped', row, why: 'empty row' } : { kind: 'ragged', row };
}

/** A cell for each named column, and none with text behind the header's last one. */
function hasWidth({ cells }: RawRow, header: RawRow): boolean {
  const named = header.cells.findLastIndex((name) => name.trim() !== '') + 1;
  return cells.length >= named && isEmpty(cells.slice(header.cells.length));
}

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

const startsWith = (raw: string, prefix: string | undefined): boolean =>
  prefix !== undefined && raw.trimStart().startsWith(prefix);

/** NUL bytes and U+FFFD, the mark of bytes that the encoding does not allow: what stood there is lost. */
const hasDamage = (raw: string): boolean => raw.includes('\0') || raw.includes('\ufffd');

function isRepeated({ cells }: RawRow, header: RawRow): boolean {
  return header.cells.every((name, index) => normaliseHeader(name) === normaliseHeader(cells[index] ?? ''));
}

/** The rows at the end of the file that read as footnotes and do not fill the columns. */
function findFootnotes(rows: readonly RawRow[], header: RawRow): ReadonlySet<RawRow> {
  const notes = new Set<RawRow>();
  if (header.cells.length < 2) return notes;
  for (const row of [...rows].reverse()) {
    const alone = row.problem !== undefined || !hasWidth(row, header) || isEmpty(row.cells.slice(1));
    const text = row.raw.replace(/^[\s"]+/, '');
    if (row.line <= header.line || !alone || hasDamage(row.raw) || !FOOTNOTE.test(text)) break;
    notes.add(row);
  }
  return notes;
}
