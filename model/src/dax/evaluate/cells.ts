import { expand, type RelationshipSwitches } from '../storage/expansion.js';
import type { StoredColumn } from '../storage/stored-column.js';
import type { StoredTable } from '../storage/stored-table.js';
import type { Axis, Cube } from './cube.js';
import { cubesOf } from './cube-store.js';
import { intersectMasks, isDecidedBy } from './decided-by.js';
import type { Filter, ValuesFilter } from './filter.js';
import { filterMask, touches } from './filter-mask.js';

/** Some cells of a cube: the allowed places on each of its axes. */
export interface Cells {
  readonly cube: Cube;
  readonly places: readonly Int32Array[];
}

/**
 * The cells that hold the rows of a table under some filters, when each filter is about one column, or about the rows of
 * one dimension, and a cube is worth its while; else undefined, and the rows have to be read. The blank row is in none.
 */
export function cellsOf(
  table: StoredTable,
  filters: readonly Filter[],
  switches: RelationshipSwitches,
): Cells | undefined {
  const byColumn = new Map<StoredColumn, ValuesFilter[]>();
  const byTable = new Map<StoredTable, Filter[]>();
  const expansion = expand(table, switches);
  for (const filter of filters) {
    if (!touches(filter, table, switches)) continue;
    if (filter.kind === 'values') push(byColumn, filter.columns[0], filter);
    else {
      const decided = [...expansion.keys()].find((candidate) => isDecidedBy(filter, candidate));
      if (decided === undefined || decided === table) return undefined;
      push(byTable, decided, filter);
    }
  }
  const axes = [
    ...Array.from(byColumn, ([column, own]) => columnAxis(column, own, expansion)),
    ...Array.from(byTable, ([decided, own]) => tableAxis(decided, own, { expansion, switches })),
  ].sort((left, right) => (left.axis.key < right.axis.key ? -1 : 1));
  const cube = cubesOf(table).cube(axes.map(({ axis }) => axis));
  return cube === undefined ? undefined : { cube, places: axes.map(({ places }) => places()) };
}

/** Calls back for each of some cells. */
export function eachCell({ cube, places }: Cells, visit: (cell: number) => void): void {
  const walk = (axis: number, base: number): void => {
    const own = places[axis];
    if (own === undefined) {
      visit(base);
      return;
    }
    const size = cube.axes[axis]?.size ?? 1;
    for (const place of own) walk(axis + 1, base * size + place);
  };
  walk(0, 0);
}

interface PlacedAxis {
  readonly axis: Axis;
  readonly places: () => Int32Array;
}

type Expanded = ReturnType<typeof expand>;

function columnAxis(column: StoredColumn, filters: readonly ValuesFilter[], expansion: Expanded): PlacedAxis {
  const home = [...expansion].find(([{ name }]) => name === column.tableName);
  const map = home?.[1];
  const axis = {
    key: `c${column.id}@${numberOf(map)}`,
    codes: column.codes,
    map,
    size: column.values.length,
  };
  return {
    axis,
    places: () =>
      filters.slice(1).reduce((common, { codes }) => {
        const others = new Set(codes);
        return common.filter((code) => others.has(code));
      }, filters[0]?.codes ?? new Int32Array()),
  };
}

function tableAxis(
  decided: StoredTable,
  filters: readonly Filter[],
  { expansion, switches }: { readonly expansion: Expanded; readonly switches: RelationshipSwitches },
): PlacedAxis {
  const map = expansion.get(decided);
  const size = decided.rowCount + 1;
  return {
    axis: { key: `t${numberOf(map)}`, codes: undefined, map, size },
    places: () => {
      const mask = intersectMasks(filters.flatMap((filter) => filterMask(filter, decided, switches) ?? []));
      return Int32Array.from({ length: size }, (_, row) => row).filter((row) => mask[row] === 1);
    },
  };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

const numbers = new WeakMap<Int32Array, number>();
let nextNumber = 1;

/** A number for each map, the same for the same one; 0 for none. */
function numberOf(map: Int32Array | undefined): number {
  if (map === undefined) return 0;
  let number = numbers.get(map);
  if (number === undefined) numbers.set(map, (number = nextNumber++));
  return number;
}
