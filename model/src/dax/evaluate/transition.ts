import { expandedColumns } from '../storage/expansion.js';
import { BLANK_CODE } from '../storage/stored-column.js';
import type { StoredTable } from '../storage/stored-table.js';
import type { EvaluationContext, RowFrame } from './evaluation-context.js';
import { valueFilter, type Filter } from './filter.js';
import type { FilterContext } from './filter-context.js';
import type { Selection } from './selection.js';
import { tableFilter } from './table-filter.js';
import { tupleKey } from './tuple-key.js';

/**
 * Context transition: every row read, from the outermost to the innermost, becomes filters that its columns equal its
 * values. They replace the filters there, and intersect with them when the iteration keeps filters. Columns that come
 * from no column of the model are left out.
 */
export function transition({ filters, row }: EvaluationContext): FilterContext {
  if (row === undefined) return filters;
  let context = filters;
  for (const frame of framesOf(row)) {
    const added = rowFilters(frame, context);
    if (frame.table.keepsFilters !== true)
      context = context.removing(added.flatMap(({ columns }) => columns));
    context = context.adding(added);
  }
  return context.withState({ selection: shadowed({ filters, row }) });
}

/** What ALLSELECTED restores in a row: each iterator around leaves its rows as a shadow filter. */
export function shadowed({ filters, row }: Pick<EvaluationContext, 'filters' | 'row'>): Selection {
  let { selection } = filters.state;
  for (const { table } of framesOf(row)) {
    if (table.schema.columns.every(({ lineage }) => lineage === undefined)) continue;
    const outer = selection;
    selection = { kind: 'iterated', shadow: () => tableFilter(table, filters.state.switches), outer };
  }
  return selection;
}

/** The rows read, from the outermost to the innermost. */
function framesOf(row: RowFrame | undefined): readonly RowFrame[] {
  const frames: RowFrame[] = [];
  for (let frame = row; frame !== undefined; frame = frame.outer) frames.unshift(frame);
  return frames;
}

function rowFilters({ table, row }: RowFrame, { state }: FilterContext): Filter[] {
  const { base, columns } = table.schema;
  const baseRow = table.baseRows?.[row];
  if (base !== undefined && baseRow !== undefined) {
    const rows = new Uint8Array(base.rowCount + 1);
    for (const twin of twinsOf(base, baseRow)) rows[twin] = 1;
    const { switches } = state;
    return [{ kind: 'rows', table: base, rows, switches, columns: expandedColumns(base, switches) }];
  }
  return columns.flatMap(({ lineage }, index) => {
    if (lineage === undefined) return [];
    return [valueFilter(lineage, table.cell(row, index))];
  });
}

type Twins = ReadonlyMap<number | string, readonly number[]> | 'unique';

const twins = new WeakMap<StoredTable, { readonly width: number; readonly groups: Twins }>();

/** Rows that are equal to a row in all columns, itself included: transition cannot tell them apart. */
function twinsOf(table: StoredTable, row: number): readonly number[] {
  let known = twins.get(table);
  const width = table.columns.length;
  if (known?.width !== width) twins.set(table, (known = { width, groups: groupTwins(table) }));
  if (known.groups === 'unique' || row === table.rowCount) return [row];
  const key = tupleKey(table.columns);
  return known.groups.get(key((position) => table.columns[position]?.codes[row] ?? BLANK_CODE)) ?? [row];
}

function groupTwins(table: StoredTable): Twins {
  if (table.columns.some(({ values }) => values.length - 1 === table.rowCount)) return 'unique';
  const key = tupleKey(table.columns);
  const groups = new Map<number | string, number[]>();
  for (let row = 0; row < table.rowCount; row++) {
    const value = key((position) => table.columns[position]?.codes[row] ?? BLANK_CODE);
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [row]);
    else group.push(row);
  }
  return groups.size === table.rowCount ? 'unique' : groups;
}
