import type { Diagnostic } from '@ott-analytics/model/contract';
import type { Members } from '../members/member.js';
import { decodeText } from '../read/decode-text.js';
import { detectDelimiter } from '../read/detect-delimiter.js';
import { splitHeaderUnit } from '../read/normalise-header.js';
import { readCsv, type CsvTable } from '../read/read-csv.js';
import { splitRows } from '../read/split-rows.js';
import { detectNumberStyles } from '../stage/detect-number-style.js';
import { isAmbiguousNumber } from '../stage/parse-number.js';
import { indexAll } from '../stage/resolve-members.js';
import { splitAmount } from '../stage/split-amount.js';
import { findPeriods } from './classify-period.js';
import type { ColumnProfile, TableProfile } from './column-profile.js';
import { findNames } from './find-names.js';
import { findNumbers, PROFILE_FORMAT } from './find-numbers.js';

/** Words of headers over periods; a column of years needs one, or to be the first: a release year is no period. */
const PERIOD_WORDS =
  /\b(years?|period\w*|quarters?|half|months?|dates?|day|snapshot|effective|as of|jahr|quartal|monat|datum|stichtag|stand|zeitraum|ann\u00e9e|trimestre|mois|a\u00f1o|mes|fecha|anno|trimestre|data)\b/iu;

/** Different texts that are shown of a column. */
const EXAMPLES = 4;

/**
 * A file as it is found without a contract: encoding, delimiter, header, and for each column whether it holds periods,
 * names of members, numbers or text. Diagnostics instead when it cannot be read as a table.
 */
export function profileTable(
  file: string,
  bytes: Uint8Array,
  members: Members,
): { readonly table: TableProfile } | { readonly diagnostics: readonly Diagnostic[] } {
  const headerRow = findHeaderRow(bytes);
  const table = readCsv(file, bytes, headerRow === undefined ? {} : { headerRow });
  if (table.diagnostics.length > 0) return { diagnostics: table.diagnostics };
  const context = { members, indexes: indexAll(members) };
  const columns = table.header.map((header, index) => profileColumn(header, index, { table, ...context }));
  const styles = detectNumberStyles(
    columns
      .filter(({ kind }) => kind === 'number')
      .map(({ header, number }) => ({
        name: header,
        cells: cellsOf(table, header),
        format: PROFILE_FORMAT,
        isWhole: number?.isWhole ?? false,
      })),
    table.delimiter,
  );
  const found = new Set([...styles.values()].flatMap(({ style }) => style.decimal ?? []));
  return {
    table: {
      file,
      encoding: table.encoding,
      delimiter: table.delimiter,
      headerLine: table.headerLine,
      records: table.records.length,
      leftOut: table.skipped.map(({ line, why }) => ({ line, why })),
      broken: [...table.ragged, ...table.damaged].map(({ line }) => line),
      decimal: found.size === 1 ? [...found][0] : undefined,
      isDecimalOpen: [...styles].some(
        ([header, { style }]) => style.decimal === undefined && hasOpenNumber(cellsOf(table, header)),
      ),
      columns,
      rows: table.records.map(({ cells }) => cells),
    },
  };
}

/** The first row as wide as most rows: title rows above it are narrower. Undefined where the reader may decide. */
function findHeaderRow(bytes: Uint8Array): number | undefined {
  const text = decodeText(bytes)?.text.replace(/^\ufeff/, '');
  if (text === undefined) return undefined;
  const rows = splitRows(text.slice(0, 256 * 1024), detectDelimiter(text)).filter(
    ({ raw }) => raw.trim() !== '',
  );
  const widths = new Map<number, number>();
  for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  const [width] = [...widths].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0]);
  const isFull = (cells: readonly string[]): boolean =>
    cells.length === width && cells.filter((cell) => cell.trim() !== '').length * 2 > width;
  return rows.find(({ cells, raw }) => isFull(cells) && !/^(#|\/\/|sep=)/i.test(raw))?.line;
}

interface Context {
  readonly table: CsvTable;
  readonly members: Members;
  readonly indexes: ReturnType<typeof indexAll>;
}

function profileColumn(header: string, index: number, { table, ...context }: Context): ColumnProfile {
  const cells = cellsOf(table, header);
  const distinct = [...new Set(cells)];
  const base = {
    header,
    name: splitHeaderUnit(header).name.trim(),
    filled: cells.length,
    empty: table.records.length - cells.length,
    distinct: distinct.length,
    examples: distinct.slice(0, EXAMPLES),
  };
  if (cells.length === 0) return { ...base, kind: 'empty' };
  const period = findPeriods(cells);
  if (period !== undefined && (PERIOD_WORDS.test(header) || index === 0 || period.kind !== 'year'))
    return { ...base, kind: 'period', period };
  const number = findNumbers(cells);
  if (number !== undefined) return { ...base, kind: 'number', number };
  const names = findNames(header, cells, context);
  return names === undefined ? { ...base, kind: 'text' } : { ...base, kind: 'member', names };
}

const hasOpenNumber = (cells: readonly string[]): boolean =>
  cells.some((cell) => isAmbiguousNumber(splitAmount(cell, PROFILE_FORMAT)?.digits ?? ''));

const cellsOf = (table: CsvTable, header: string): readonly string[] =>
  table.records.map(({ cells }) => (cells.get(header) ?? '').trim()).filter((cell) => cell !== '');
