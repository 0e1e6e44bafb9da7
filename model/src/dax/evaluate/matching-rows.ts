import { expand, type RelationshipSwitches } from '../storage/expansion.js';
import type { StoredTable } from '../storage/stored-table.js';
import { intersectMasks, isDecidedBy } from './decided-by.js';
import type { Filter, ValuesFilter } from './filter.js';
import { filterMask } from './filter-mask.js';
import { postingsOf } from './postings.js';

/** Rows pass when a mask holds at their row, or at the row of a dimension that they belong to. */
interface Condition {
  readonly map: Int32Array | undefined;
  readonly mask: () => Uint8Array;
  /** Part of the decided table's rows that pass, about. */
  readonly share: number;
  /** The rows of the decided table that pass, where they are known without looking at all of them. */
  readonly members: (() => Int32Array) | undefined;
}

let scratch = new Int32Array(1024);

/**
 * Rows of a table that all filters let through; the blank row, where it exists, comes last. A filter on one smaller table
 * of the expanded table is decided there, on few rows, and looked up from the many.
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
  const others = conditions.filter((condition) => condition !== narrow);
  return scratch.slice(0, keep(narrow === undefined ? fillAll(size) : fillMembers(narrow, size), others));
}

/** Part of a table's rows up to which they are looked up instead of reading all rows. */
const NARROW = 0.3;

/** The condition that lets the smallest part through, when that part is small. */
function narrowest(conditions: readonly Condition[]): Condition | undefined {
  let best: Condition | undefined;
  for (const condition of conditions) if (condition.share < (best?.share ?? NARROW)) best = condition;
  return best;
}

/** Puts the rows that belong to the members of a condition into `scratch`; how many they are. */
function fillMembers({ map, mask, members }: Condition, size: number): number {
  let count = 0;
  if (map === undefined) {
    for (const row of members?.() ?? []) if (row < size) scratch[count++] = row;
    return count;
  }
  const flags = members === undefined ? mask() : undefined;
  const { starts, rows } = postingsOf(map, size);
  const add = (member: number): void => {
    const end = starts[member + 1] ?? 0;
    for (let place = starts[member] ?? 0; place < end; place++) scratch[count++] = rows[place] ?? 0;
  };
  if (flags === undefined) for (const member of members?.() ?? []) add(member);
  else for (let member = 0; member < flags.length; member++) if (flags[member] === 1) add(member);
  return count;
}

function fillAll(size: number): number {
  for (let row = 0; row < size; row++) scratch[row] = row;
  return size;
}

/** Leaves those of the first `count` rows that pass, one condition after the other. */
function keep(count: number, conditions: readonly Condition[]): number {
  let kept = count;
  for (const { map, mask } of conditions) {
    const flags = mask();
    let next = 0;
    for (let place = 0; place < kept; place++) {
      const row = scratch[place] ?? 0;
      if (flags[map === undefined ? row : (map[row] ?? 0)] === 1) scratch[next++] = row;
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
  const decidedBy = new Map<StoredTable, Filter[]>();
  for (const filter of filters) {
    const decided = smaller.find((candidate) => isDecidedBy(filter, candidate)) ?? table;
    const own = decidedBy.get(decided);
    if (own === undefined) decidedBy.set(decided, [filter]);
    else own.push(filter);
  }
  return [...decidedBy].flatMap(([decided, own]) =>
    conditionOf(decided, own, { map: expansion.get(decided), switches }),
  );
}

function conditionOf(
  decided: StoredTable,
  filters: readonly Filter[],
  { map, switches }: { readonly map: Int32Array | undefined; readonly switches: RelationshipSwitches },
): readonly Condition[] {
  const [only] = filters;
  if (filters.length === 1 && only?.kind === 'values' && only.columns[0].tableName === decided.name) {
    const mask = (): Uint8Array => filterMask(only, decided, switches) ?? new Uint8Array();
    const share = only.codes.length / only.columns[0].values.length;
    return [{ map, mask, share, members: () => rowsOfCodes(only) }];
  }
  const masks = filters.flatMap((filter) => filterMask(filter, decided, switches) ?? []);
  if (masks.length === 0) return [];
  const mask = intersectMasks(masks);
  let allowed = 0;
  for (const flag of mask) allowed += flag;
  const share = map === undefined ? 1 : allowed / mask.length;
  return [{ map, mask: () => mask, share, members: undefined }];
}

/** Rows of a column's table, its blank row included, that have one of some values, rising. */
function rowsOfCodes({ columns: [column], codes }: ValuesFilter): Int32Array {
  const { starts, rows } = postingsOf(column.codes, column.codes.length);
  const [only] = codes;
  if (only !== undefined && codes.length === 1)
    return rows.subarray(starts[only] ?? 0, starts[only + 1] ?? 0);
  const found: Int32Array[] = [];
  let count = 0;
  for (const code of codes) {
    const part = rows.subarray(starts[code] ?? 0, starts[code + 1] ?? 0);
    found.push(part);
    count += part.length;
  }
  const all = new Int32Array(count);
  let place = 0;
  for (const part of found) {
    all.set(part, place);
    place += part.length;
  }
  return all.sort();
}
