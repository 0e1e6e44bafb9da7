import { expand } from '../storage/expansion.js';
import type { StoredColumn } from '../storage/stored-column.js';
import { BLANK_CODE } from '../storage/stored-column.js';
import { codesFilter, type Filter } from './filter.js';
import { codeIn, codeSources } from './filter-mask.js';
import { tupleKey } from './tuple-key.js';

/** What a filter still says about the columns that are not removed: its projection on them, or nothing. */
export function removeColumns(filter: Filter, removed: ReadonlySet<StoredColumn>): Filter | undefined {
  const columns = filter.columns.filter((column) => !removed.has(column));
  if (columns.length === filter.columns.length) return filter;
  if (columns.length === 0) return undefined;
  switch (filter.kind) {
    case 'values':
      return undefined;
    case 'tuples': {
      const positions = columns.map((column) => filter.columns.indexOf(column));
      const tuples = filter.tuples.map((tuple) =>
        Int32Array.from(positions, (position) => tuple[position] ?? BLANK_CODE),
      );
      return tuplesFilter(columns, tuples);
    }
    case 'rows': {
      // The columns of the table itself tell its rows apart, so that they stand for the row.
      if (filter.table.columns.every((column) => !removed.has(column))) return { ...filter, columns };
      const sources = codeSources(columns, expand(filter.table, filter.switches));
      const tuples: Int32Array[] = [];
      for (const [row, isIn] of filter.rows.entries())
        if (isIn === 1) tuples.push(Int32Array.from(sources, (source) => codeIn(source, row)));
      return tuplesFilter(columns, tuples);
    }
  }
}

/** A filter by combinations, each once; of one column a filter by values. */
export function tuplesFilter(columns: readonly StoredColumn[], tuples: readonly Int32Array[]): Filter {
  const [column] = columns;
  if (column !== undefined && columns.length === 1) {
    return codesFilter(
      column,
      tuples.map(([code]) => code ?? BLANK_CODE),
    );
  }
  const key = tupleKey(columns);
  const distinct = new Map(tuples.map((tuple) => [key((position) => tuple[position] ?? 0), tuple]));
  return { kind: 'tuples', columns, tuples: [...distinct.values()] };
}
