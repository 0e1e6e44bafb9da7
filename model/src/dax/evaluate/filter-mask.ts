import { expand, type Expansion, type RelationshipSwitches } from '../storage/expansion.js';
import { BLANK_CODE, type StoredColumn } from '../storage/stored-column.js';
import type { StoredTable } from '../storage/stored-table.js';
import { invariant } from '../value/dax-error.js';
import type { Filter, RowsFilter } from './filter.js';
import { tupleKey } from './tuple-key.js';

/** Where a column's code for a row of another table is found. */
interface CodeSource {
  readonly codes: Int32Array;
  readonly map: Int32Array | undefined;
}

/** Masks that were computed, for as long as their filter lives. */
type MasksByTable = Map<StoredTable, [RelationshipSwitches, Uint8Array | undefined]>;
const masks = new WeakMap<Filter, MasksByTable>();

/**
 * Which rows of a table (blank row last) a filter lets through; undefined when the filter has no column in the table's
 * expanded table. A filter with columns elsewhere, too, counts by its projection on those that are there.
 */
export function filterMask(
  filter: Filter,
  table: StoredTable,
  switches: RelationshipSwitches,
): Uint8Array | undefined {
  const known: MasksByTable = masks.get(filter) ?? new Map<never, never>();
  masks.set(filter, known);
  const cached = known.get(table);
  if (cached?.[0] === switches) return cached[1];
  const mask = computeMask(filter, table, switches);
  known.set(table, [switches, mask]);
  return mask;
}

/** Has the filter a column in the table's expanded table? */
export function touches(filter: Filter, table: StoredTable, switches: RelationshipSwitches): boolean {
  const expansion = expand(table, switches);
  return filter.columns.some((column) => tableOf(column, expansion) !== undefined);
}

function computeMask(
  filter: Filter,
  table: StoredTable,
  switches: RelationshipSwitches,
): Uint8Array | undefined {
  const expansion = expand(table, switches);
  const shared = filter.columns.filter((column) => tableOf(column, expansion) !== undefined);
  if (shared.length === 0) return undefined;
  switch (filter.kind) {
    case 'values': {
      const [source] = codeSources(filter.columns, expansion);
      invariant(source !== undefined, 'a shared column has no source');
      const { codes, columns } = filter;
      if (codes.length === 1) return maskBy(table, (row) => codeIn(source, row) === codes[0]);
      const isIn = new Uint8Array(columns[0].values.length);
      for (const code of codes) isIn[code] = 1;
      return maskBy(table, (row) => isIn[codeIn(source, row)] === 1);
    }
    case 'tuples': {
      const positions = shared.map((column) => filter.columns.indexOf(column));
      const key = tupleKey(shared);
      const keys = new Set(
        filter.tuples.map((tuple) => key((position) => tuple[positions[position] ?? 0] ?? BLANK_CODE)),
      );
      return maskByKeys(table, shared, expansion, keys);
    }
    case 'rows':
      return rowsMask(filter, table, shared, switches);
  }
}

function rowsMask(
  filter: RowsFilter,
  table: StoredTable,
  shared: readonly StoredColumn[],
  switches: RelationshipSwitches,
): Uint8Array {
  const expansion = expand(table, switches);
  if (expansion.has(filter.table) && filter.table.columns.every((column) => shared.includes(column))) {
    const map = expansion.get(filter.table);
    return maskBy(table, (row) => filter.rows[map === undefined ? row : (map[row] ?? 0)] === 1);
  }
  const columns = keysInstead(shared, expansion);
  const sources = codeSources(columns, expand(filter.table, filter.switches));
  const key = tupleKey(columns);
  const keys = new Set<number | string>();
  for (const [row, isIn] of filter.rows.entries())
    if (isIn === 1) keys.add(key((position) => codeIn(sources[position], row)));
  return maskByKeys(table, columns, expansion, keys);
}

/** Columns with every wholly listed table of a unique key replaced by that key: the same rows, fewer columns. */
function keysInstead(columns: readonly StoredColumn[], expansion: Expansion): readonly StoredColumn[] {
  const keyed = new Map<StoredTable, StoredColumn>();
  for (const { outgoing } of expansion.keys())
    for (const { to, toColumn, isLimited } of outgoing)
      if (!isLimited && to.columns.every((column) => columns.includes(column))) keyed.set(to, toColumn);
  return columns.filter((column) => {
    const table = tableOf(column, expansion);
    const key = table === undefined ? undefined : keyed.get(table);
    return key === undefined || key === column;
  });
}

function maskByKeys(
  table: StoredTable,
  columns: readonly StoredColumn[],
  expansion: Expansion,
  keys: ReadonlySet<number | string>,
): Uint8Array {
  const sources = codeSources(columns, expansion);
  const key = tupleKey(columns);
  return maskBy(table, (row) => keys.has(key((position) => codeIn(sources[position], row))));
}

function maskBy(table: StoredTable, isIn: (row: number) => boolean): Uint8Array {
  const mask = new Uint8Array(table.rowCount + 1);
  for (let row = 0; row <= table.rowCount; row++) if (isIn(row)) mask[row] = 1;
  return mask;
}

/** For each column, where its code is found from a row of the expanded table. */
export function codeSources(columns: readonly StoredColumn[], expansion: Expansion): readonly CodeSource[] {
  return columns.map((column) => {
    const table = tableOf(column, expansion);
    invariant(table !== undefined, `${column.fullName} is outside the expanded table`);
    return { codes: column.codes, map: expansion.get(table) };
  });
}

/** Code of a source's column for a row. */
export function codeIn(source: CodeSource | undefined, row: number): number {
  if (source === undefined) return BLANK_CODE;
  return source.codes[source.map === undefined ? row : (source.map[row] ?? 0)] ?? BLANK_CODE;
}

function tableOf(column: StoredColumn, expansion: Expansion): StoredTable | undefined {
  for (const table of expansion.keys()) if (table.name === column.tableName) return table;
  return undefined;
}
