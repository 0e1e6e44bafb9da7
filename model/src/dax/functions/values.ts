import { scalar, table, type Bound } from '../binder/bound.js';
import type { Call } from '../binder/call.js';
import { distinctRows } from '../evaluate/distinct-rows.js';
import {
  baseTableValue,
  columnSchema,
  rowOf,
  rowsTableValue,
  selectRows,
  withoutBlankRow,
  type TableValue,
} from '../evaluate/table-value.js';
import { transition } from '../evaluate/transition.js';
import { expand, NO_SWITCHES } from '../storage/expansion.js';
import { frameAt } from '../binder/bind-column.js';
import { isTableName } from '../binder/is-table-name.js';
import { tupleKeyOf } from '../value/scalar.js';
import { findTableOf } from './find-table-of.js';
import { specialRows, type FunctionRow } from './function-row.js';

/** Functions that give the values of columns and tables in context. Source: Microsoft, Table manipulation functions. */
export const VALUES_ROWS: readonly FunctionRow[] = [
  ...specialRows('Table manipulation', [
    ['VALUES', 'tableOrColumn', 'table', (call) => bindValues(call, true)],
    ['DISTINCT', 'tableOrColumn', 'table', (call) => bindValues(call, false)],
    ['FILTERS', 'column', 'table', bindFilters],
    ['TREATAS', 'table column...', 'table', bindTreatAs],
  ]),
  ...specialRows('Relationship', [
    ['RELATED', 'column', 'scalar', bindRelated],
    ['RELATEDTABLE', 'table', 'table', bindRelatedTable],
  ]),
];

function bindValues(call: Call, withBlankRow: boolean): Bound {
  if (call.argument(0).kind === 'column') {
    const column = call.column(0);
    const stored = findTableOf(call, column);
    const schema = { columns: [columnSchema(column)] };
    return table(schema, ({ filters }) => {
      const rows = filters.visibleRows(stored);
      return rowsTableValue(
        schema,
        distinctRows([column], withBlankRow ? rows : withoutBlankRow(stored, rows)),
      );
    });
  }
  const rows = call.table(0);
  const { base } = rows.schema;
  if (withBlankRow) {
    if (base === undefined || !isTableName(call.argument(0), call.scope))
      return call.fail('dax/table-or-column', 'VALUES takes a table or a column of the model.', 0);
    return table(rows.schema, ({ filters }) => baseTableValue(rows.schema, base, filters.visibleRows(base)));
  }
  return table(rows.schema, (context) => distinctTable(rows.evaluate(context)));
}

/** FILTERS: the values that the direct filters of a column let through; all of its values without any. */
function bindFilters(call: Call): Bound {
  const column = call.column(0);
  const schema = { columns: [columnSchema(column)] };
  return table(schema, ({ filters }) => {
    const others = filters.filters.flatMap(({ columns }) => columns).filter((other) => other !== column);
    const direct = filters.removing(others);
    return rowsTableValue(schema, distinctRows([column], direct.visibleRows(findTableOf(call, column))));
  });
}

/** The rows of a table, each once. */
export function distinctTable(value: TableValue): TableValue {
  const places = new Map<string, number>();
  for (let row = 0; row < value.count; row++) {
    const key = tupleKeyOf(rowOf(value, row));
    if (!places.has(key)) places.set(key, row);
  }
  return selectRows(value, [...places.values()]);
}

/** Gives a table's columns the lineage of others; rows with a value that its column does not hold are dropped. */
function bindTreatAs(call: Call): Bound {
  const rows = call.table(0);
  const columns = call.rest(1).map((item) => call.binder.column(item));
  if (columns.length !== rows.schema.columns.length) {
    return call.fail(
      'dax/treatas-width',
      `TREATAS names ${columns.length} columns for a table of ${rows.schema.columns.length}.`,
    );
  }
  const schema = { columns: columns.map(columnSchema) };
  return table(schema, (context) => {
    const value = rows.evaluate(context);
    const known = Array.from({ length: value.count }, (_, row) => rowOf(value, row)).flatMap((row) => {
      const codes = columns.map((column, index) => column.codeOf(row[index] ?? null));
      if (codes.some((code) => code === undefined)) return [];
      return [columns.map((column, index) => column.values[codes[index] ?? 0] ?? null)];
    });
    const distinct = new Map(known.map((row) => [tupleKeyOf(row), row]));
    return rowsTableValue(schema, [...distinct.values()]);
  });
}

/** The value of a column on the one side, from a row of a table on the many side. */
function bindRelated(call: Call): Bound {
  const column = call.column(0);
  const target = findTableOf(call, column);
  let depth = 0;
  for (let { frame } = call.scope; frame !== undefined; frame = frame.outer, depth++) {
    const { base } = frame.schema;
    const map = base === undefined || base === target ? undefined : expand(base, NO_SWITCHES).get(target);
    if (map === undefined) continue;
    const levels = depth;
    return scalar((context) => {
      const { table: rows, row } = frameAt(context, levels);
      return column.valueAt(map[rows.baseRows?.[row] ?? 0] ?? target.rowCount);
    });
  }
  return call.fail(
    'dax/no-related-row',
    `RELATED finds no row from which active relationships lead to ${column.fullName}.`,
  );
}

function bindRelatedTable(call: Call): Bound {
  const rows = call.table(0);
  return table(rows.schema, (context) =>
    rows.evaluate({ ...context, filters: transition(context), row: undefined }),
  );
}
