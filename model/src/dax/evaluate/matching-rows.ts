import { expand, type RelationshipSwitches } from '../storage/expansion.js';
import type { StoredTable } from '../storage/stored-table.js';
import type { Filter } from './filter.js';
import { filterMask } from './filter-mask.js';

/** Rows pass when the mask holds at their row, or at the row of a dimension that they belong to. */
interface Condition {
  readonly map: Int32Array | undefined;
  readonly mask: Uint8Array;
}

let scratch = new Int32Array(1024);

/**
 * Rows of a table that all filters let through, in order, the blank row last. A filter on one table of the expanded table
 * is decided there, on few rows, and looked up from the many.
 */
export function matchingRows(
  table: StoredTable,
  filters: readonly Filter[],
  switches: RelationshipSwitches,
): Int32Array {
  const size = table.rowCount + (table.hasBlankRow ? 1 : 0);
  const conditions = conditionsOf(table, filters, switches);
  if (scratch.length < size) scratch = new Int32Array(size);
  const [first, second, ...others] = conditions;
  let count = 0;
  if (first === undefined) {
    for (let row = 0; row < size; row++) scratch[count++] = row;
  } else if (second === undefined) {
    const { map, mask } = first;
    if (map === undefined) {
      for (let row = 0; row < size; row++) if (mask[row] === 1) scratch[count++] = row;
    } else {
      for (let row = 0; row < size; row++) if (mask[map[row] ?? 0] === 1) scratch[count++] = row;
    }
  } else {
    for (let row = 0; row < size; row++)
      if (passes(first, row) && passes(second, row) && others.every((condition) => passes(condition, row)))
        scratch[count++] = row;
  }
  return scratch.slice(0, count);
}

function passes({ map, mask }: Condition, row: number): boolean {
  return mask[map === undefined ? row : (map[row] ?? 0)] === 1;
}

/** One condition for each table that filters decide. */
function conditionsOf(
  table: StoredTable,
  filters: readonly Filter[],
  switches: RelationshipSwitches,
): readonly Condition[] {
  const expansion = expand(table, switches);
  const masks = new Map<StoredTable, Uint8Array[]>();
  for (const filter of filters) {
    const decided = [...expansion.keys()].find((candidate) => isDecidedBy(filter, candidate)) ?? table;
    const mask = filterMask(filter, decided, switches);
    if (mask !== undefined) masks.set(decided, [...(masks.get(decided) ?? []), mask]);
  }
  return Array.from(masks, ([decided, own]) => ({ map: expansion.get(decided), mask: both(own) }));
}

/** Is the filter about the columns of this table alone, or about its rows? */
function isDecidedBy(filter: Filter, table: StoredTable): boolean {
  if (filter.kind === 'rows') {
    return filter.table === table && table.columns.every((column) => filter.columns.includes(column));
  }
  return filter.columns.every(({ tableName }) => tableName === table.name);
}

function both(masks: readonly Uint8Array[]): Uint8Array {
  const [first = new Uint8Array(), ...others] = masks;
  if (others.length === 0) return first;
  return first.map((flag, row) => (others.every((mask) => mask[row] === 1) ? flag : 0));
}
