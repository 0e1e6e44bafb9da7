import type { Call } from '../binder/call.js';
import { frameAt } from '../binder/bind-column.js';
import type { EvaluationContext } from '../evaluate/evaluation-context.js';
import type { ColumnSchema, TableSchema } from '../evaluate/table-value.js';
import type { Scalar } from '../value/scalar.js';
import { findTableOf } from './find-table-of.js';
import { onlyCode } from './only-code.js';

type Read = (context: EvaluationContext) => { readonly value: Scalar } | undefined;

/**
 * Values of a relation's columns where a window function stands: from a row around it that has the column, else the one
 * value that the filter context shows. Undefined when a column has no or several values.
 */
export function bindOuterValues(
  call: Call,
  { columns }: TableSchema,
): (context: EvaluationContext) => readonly Scalar[] | undefined {
  const reads = columns.map((column) => fromRow(call, column) ?? fromFilters(call, column));
  return (context) => {
    const values: Scalar[] = [];
    for (const read of reads) {
      const found = read(context);
      if (found === undefined) return undefined;
      values.push(found.value);
    }
    return values;
  };
}

function fromRow(call: Call, column: ColumnSchema): Read | undefined {
  let depth = 0;
  for (let { frame } = call.scope; frame !== undefined; frame = frame.outer, depth++) {
    const index = frame.schema.columns.findIndex(
      (candidate) =>
        candidate.lineage === column.lineage && candidate.name.toLowerCase() === column.name.toLowerCase(),
    );
    if (index === -1) continue;
    const levels = depth;
    return (context) => {
      const { table, row } = frameAt(context, levels);
      return { value: table.cell(row, index) };
    };
  }
  return undefined;
}

function fromFilters(call: Call, { lineage }: ColumnSchema): Read {
  if (lineage === undefined) return () => undefined;
  const stored = findTableOf(call, lineage);
  return ({ filters }) => {
    const code = onlyCode(lineage, filters.visibleRows(stored));
    return code === undefined ? undefined : { value: lineage.values[code] ?? null };
  };
}
