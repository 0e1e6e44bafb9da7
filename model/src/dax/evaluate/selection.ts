import type { StoredColumn } from '../storage/stored-column.js';
import type { Filter } from './filter.js';

/**
 * What ALLSELECTED restores: the filters that a query has outside its groups, and inside of it the rows of each iterator
 * around, its shadow filter. Source: SQLBI, "The definitive guide to ALLSELECTED".
 */
export type Selection =
  | { readonly kind: 'none' }
  | { readonly kind: 'query'; readonly filters: readonly Filter[] }
  | { readonly kind: 'iterated'; readonly shadow: () => Filter; readonly outer: Selection };

/** Filters that ALLSELECTED puts in the place of those on some columns. */
export interface Restored {
  readonly filters: readonly Filter[];
  /** Columns whose filters give way. */
  readonly replaces: readonly StoredColumn[];
}

/**
 * What ALLSELECTED restores on some columns, or on all that are filtered: for each column what the innermost iterator
 * that iterates it left, else what the query has. Where no query and no iterator selected anything, all filters stay.
 */
export function restoreSelection(
  selection: Selection,
  columns: readonly StoredColumn[] | undefined,
  filtered: readonly StoredColumn[],
): Restored {
  const wanted = columns === undefined ? undefined : new Set(columns);
  const filters: Filter[] = [];
  const shadowed = new Set<StoredColumn>();
  const isWanted = (column: StoredColumn): boolean =>
    !shadowed.has(column) && (wanted === undefined || wanted.has(column));
  let current = selection;
  while (current.kind === 'iterated') {
    const shadow = current.shadow();
    if (shadow.columns.some(isWanted)) filters.push(shadow);
    for (const column of shadow.columns) shadowed.add(column);
    current = current.outer;
  }
  if (current.kind === 'none') {
    const replaces = [...shadowed].filter((column) => wanted === undefined || wanted.has(column));
    return { filters, replaces };
  }
  const own = current.filters.filter((filter) => filter.columns.some(isWanted));
  const all = [...filtered, ...shadowed, ...current.filters.flatMap((filter) => filter.columns)];
  return { filters: [...filters, ...own], replaces: columns ?? all };
}
