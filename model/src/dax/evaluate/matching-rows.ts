import { expand, type RelationshipSwitches } from '../storage/expansion.js';
import type { StoredTable } from '../storage/stored-table.js';
import type { Filter } from './filter.js';
import { filterMask } from './filter-mask.js';
import { postingsOf } from './postings.js';

/** Rows pass when the mask holds at their row, or at the row of a dimension that they belong to. */
interface Condition {
  readonly map: Int32Array | undefined;
  readonly mask: Uint8Array;
}

let scratch = new Int32Array(1024);

/**
 * Rows of a table that all filters let through; the blank row, where it exists, comes last. A filter on one smaller table of the
 * expanded table is decided there, on few rows, and looked up from the many.
 */
export function matchingRows(
  table: StoredTable,
  filters: readonly Filter[],
  switches: RelationshipSwitches,
): Int32Array {
  const size = table.rowCount + (table.hasBlankRow ? 1 : 0);
  const conditions = conditionsOf(table, filters, switches);
  if (scratch.length < size) scratch = new Int32Array(size);
  const narrow = table.hasBlankRow ? undefined : narrowest(conditions);
  const count =
    narrow === undefined
      ? scanAll(size, conditions)
      : scanMembers(
          narrow,
          size,
          conditions.filter((condition) => condition !== narrow),
        );
  return scratch.slice(0, count);
}

/** Part of a dimension's rows up to which their members are read instead of all rows. */
const NARROW = 0.3;

/** The condition on a dimension that lets the smallest part of it through, when that part is small. */
function narrowest(conditions: readonly Condition[]): Condition | undefined {
  let best: Condition | undefined;
  let least = NARROW;
  for (const condition of conditions) {
    if (condition.map === undefined) continue;
    let allowed = 0;
    for (const flag of condition.mask) allowed += flag;
    if (allowed / condition.mask.length < least) [best, least] = [condition, allowed / condition.mask.length];
  }
  return best;
}

function scanMembers({ map, mask }: Condition, size: number, others: readonly Condition[]): number {
  if (map === undefined) return 0;
  const { starts, rows } = postingsOf(map, size, mask.length);
  let count = 0;
  for (let member = 0; member < mask.length; member++) {
    if (mask[member] !== 1) continue;
    const end = starts[member + 1] ?? 0;
    for (let place = starts[member] ?? 0; place < end; place++) scratch[count++] = rows[place] ?? 0;
  }
  return keep(count, others);
}

function scanAll(size: number, conditions: readonly Condition[]): number {
  for (let row = 0; row < size; row++) scratch[row] = row;
  return keep(size, conditions);
}

/** Leaves those of the first `count` rows that pass, one condition after the other. */
function keep(count: number, conditions: readonly Condition[]): number {
  let kept = count;
  for (const { map, mask } of conditions) {
    let next = 0;
    for (let place = 0; place < kept; place++) {
      const row = scratch[place] ?? 0;
      if (mask[map === undefined ? row : (map[row] ?? 0)] === 1) scratch[next++] = row;
    }
    kept = next;
  }
  return kept;
}

/** One condition for each table that filters decide. */
function conditionsOf(
  table: StoredTable,
  filters: readonly Filter[],
  switches: RelationshipSwitches,
): readonly Condition[] {
  const expansion = expand(table, switches);
  const smaller = [...expansion.keys()].filter(({ rowCount }) => rowCount < table.rowCount);
  const masks = new Map<StoredTable, Uint8Array[]>();
  for (const filter of filters) {
    const decided = smaller.find((candidate) => isDecidedBy(filter, candidate)) ?? table;
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
