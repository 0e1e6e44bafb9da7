import { table, type Bound } from '../binder/bound.js';
import type { Call } from '../binder/call.js';
import { columnSchema, rowsTableValue, type TableSchema, type TableValue } from '../evaluate/table-value.js';
import { codeIn, codeSources } from '../evaluate/filter-mask.js';
import { expand, type RelationshipSwitches } from '../storage/expansion.js';
import { BLANK_CODE, type StoredColumn } from '../storage/stored-column.js';
import { DaxError, invariant } from '../value/dax-error.js';
import { tupleKey } from '../evaluate/tuple-key.js';

/**
 * SUMMARIZE(table, columns): the combinations of columns that occur, over the expanded table of a table of the model.
 * Name and expression pairs are refused, as Microsoft advises against them; ADDCOLUMNS does the same.
 */
export function bindSummarize(call: Call): Bound {
  const rows = call.table(0);
  const columns = call.rest(1).map((item, index) => {
    if (item.kind !== 'column') {
      return call.fail(
        'dax/unsupported',
        'SUMMARIZE is supported with columns only; add expressions with ADDCOLUMNS around it.',
        index + 1,
      );
    }
    return call.binder.column(item);
  });
  const schema: TableSchema = { columns: columns.map(columnSchema) };
  const { base } = rows.schema;
  if (base === undefined) {
    const places = columns.map((column, index) => {
      const place = rows.schema.columns.findIndex(({ lineage }) => lineage === column);
      return place === -1
        ? call.fail('dax/not-in-table', `The table has no column ${column.fullName} to group by.`, index + 1)
        : place;
    });
    return table(schema, (context) => groupRows(schema, columns, rows.evaluate(context), places));
  }
  return table(schema, (context) => {
    const value = rows.evaluate(context);
    invariant(value.baseRows !== undefined, 'rows of a table of the model have no row numbers');
    const reached = new Set([...expand(base, context.filters.state.switches).keys()].map(({ name }) => name));
    for (const column of columns)
      if (!reached.has(column.tableName))
        throw new DaxError('dax/not-in-table', `${column.fullName} is not reached from '${base.name}'.`);
    return groupBase(schema, columns, value, context.filters.state.switches);
  });
}

function groupBase(
  schema: TableSchema,
  columns: readonly StoredColumn[],
  { baseRows = new Int32Array(), schema: { base } }: TableValue,
  switches: RelationshipSwitches,
): TableValue {
  invariant(base !== undefined, 'no base table');
  const sources = codeSources(columns, expand(base, switches));
  const key = tupleKey(columns);
  const found = new Map<number | string, number>();
  for (const row of baseRows) {
    const value = key((position) => codeIn(sources[position], row));
    if (!found.has(value)) found.set(value, row);
  }
  const rows = Array.from(found.values(), (row) =>
    columns.map((column, position) => column.values[codeIn(sources[position], row)] ?? null),
  );
  return rowsTableValue(schema, rows);
}

function groupRows(
  schema: TableSchema,
  columns: readonly StoredColumn[],
  value: TableValue,
  places: readonly number[],
): TableValue {
  const key = tupleKey(columns);
  const found = new Map<number | string, number>();
  for (let row = 0; row < value.count; row++) {
    const code = key(
      (position) => columns[position]?.codeOf(value.cell(row, places[position] ?? 0)) ?? BLANK_CODE,
    );
    if (!found.has(code)) found.set(code, row);
  }
  return rowsTableValue(
    schema,
    Array.from(found.values(), (row) => places.map((place) => value.cell(row, place))),
  );
}
