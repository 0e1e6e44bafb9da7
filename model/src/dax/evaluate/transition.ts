import { expandedColumns } from '../storage/expansion.js';
import { BLANK_CODE } from '../storage/stored-column.js';
import type { StoredTable } from '../storage/stored-table.js';
import type { EvaluationContext, RowFrame } from './evaluation-context.js';
import type { Filter } from './filter.js';
import type { FilterContext } from './filter-context.js';
import { tupleKey } from './tuple-key.js';

/**
 * Context transition: every row read, from the outermost to the innermost, becomes filters that its columns equal its
 * values. They replace the filters there, and intersect with them when the iteration keeps filters. Columns that come
 * from no column of the model are left out.
 */
export function transition({ filters, row }: EvaluationContext): FilterContext {
  if (row === undefined) return filters;
  const frames: RowFrame[] = [];
  for (let frame: RowFrame | undefined = row; frame !== undefined; frame = frame.outer) frames.unshift(frame);
  let context = filters;
  for (const frame of frames) {
    const added = rowFilters(frame, context);
    if (frame.table.keepsFilters !== true)
      context = context.removing(added.flatMap(({ columns }) => columns));
    context = context.adding(added);
  }
  return context;
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
    const allowed = new Uint8Array(lineage.values.length);
    const code = lineage.codeOf(table.cell(row, index));
    if (code !== undefined) allowed[code] = 1;
    return [{ kind: 'values', columns: [lineage], allowed } satisfies Filter];
  });
}

const twins = new WeakMap<StoredTable, ReadonlyMap<number | string, readonly number[]> | 'unique'>();

/** Rows that are equal to a row in all columns, itself included: transition cannot tell them apart. */
function twinsOf(table: StoredTable, row: number): readonly number[] {
  let groups = twins.get(table);
  if (groups === undefined) twins.set(table, (groups = groupTwins(table)));
  if (groups === 'unique' || row === table.rowCount) return [row];
  const key = tupleKey(table.columns);
  return groups.get(key((position) => table.columns[position]?.codes[row] ?? BLANK_CODE)) ?? [row];
}

function groupTwins(table: StoredTable): ReadonlyMap<number | string, readonly number[]> | 'unique' {
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
