import { scalar, table, type Bound, type BoundScalar, type BoundTable } from '../../binder/bound.js';
import type { Call } from '../../binder/call.js';
import { enterRow, type EvaluationContext } from '../../evaluate/evaluation-context.js';
import { selectRows, type TableValue } from '../../evaluate/table-value.js';
import { transition } from '../../evaluate/transition.js';
import { sortOrder } from '../../value/compare.js';
import type { Scalar } from '../../value/scalar.js';
import { specialRows, type FunctionRow } from '../function-row.js';

type End = 'first' | 'last';

/**
 * The first or last value of a column, in its order, for which an expression is not BLANK. Only the functions that end in
 * VALUE add the column to the filter context. Source: Microsoft, FIRSTNONBLANK, FIRSTNONBLANKVALUE and their like.
 */
export const NON_BLANK_ROWS: readonly FunctionRow[] = specialRows('Time intelligence', [
  ['FIRSTNONBLANK', 'column expression', 'table', (call) => bindNonBlank(call, 'first')],
  ['LASTNONBLANK', 'column expression', 'table', (call) => bindNonBlank(call, 'last')],
  ['FIRSTNONBLANKVALUE', 'column expression', 'scalar', (call) => bindNonBlankValue(call, 'first')],
  ['LASTNONBLANKVALUE', 'column expression', 'scalar', (call) => bindNonBlankValue(call, 'last')],
]);

function bindNonBlank(call: Call, end: End): Bound {
  const values = valuesOf(call);
  const expression = call.scalar(1, values.schema);
  return table(values.schema, (context) => {
    const { sorted, rows } = inOrder(values, end, context);
    const found = rows.find((row) => expression.evaluate(enterRow(context, sorted, row)) !== null);
    return selectRows(sorted, found === undefined ? [] : [found]);
  });
}

function bindNonBlankValue(call: Call, end: End): Bound {
  const values = valuesOf(call);
  const expression: BoundScalar = call.scalar(1, values.schema);
  return scalar((context) => {
    const { sorted, rows } = inOrder(values, end, context);
    for (const row of rows) {
      const inside = enterRow(context, sorted, row);
      const value = expression.evaluate({ ...inside, filters: transition(inside) });
      if (value !== null) return value;
    }
    return null;
  });
}

/** The column's values in context, or a table of one column. */
function valuesOf(call: Call): BoundTable {
  const argument = call.argument(0);
  const values =
    argument.kind === 'column'
      ? call.binder.table(
          { kind: 'call', name: 'VALUES', parameters: [argument], place: argument.place },
          call.scope,
        )
      : call.table(0);
  if (values.schema.columns.length !== 1)
    call.fail('dax/column-expected', `${call.name} takes a column or a table of one column.`, 0);
  return values;
}

function inOrder(
  values: BoundTable,
  end: End,
  context: EvaluationContext,
): { readonly sorted: TableValue; readonly rows: readonly number[] } {
  const sorted = values.evaluate(context);
  const cell = (row: number): Scalar => sorted.cell(row, 0);
  const rows = Array.from({ length: sorted.count }, (_, row) => row);
  rows.sort((left, right) => sortOrder(cell(left), cell(right)));
  return { sorted, rows: end === 'last' ? rows.reverse() : rows };
}
