import { table, type Bound, type BoundTable } from '../binder/bound.js';
import type { Call } from '../binder/call.js';
import {
  rowOf,
  rowsTableValue,
  selectRows,
  type ColumnSchema,
  type TableValue,
} from '../evaluate/table-value.js';
import { tupleKeyOf } from '../value/scalar.js';
import { specialRows, type FunctionRow } from './function-row.js';

/** Tables put together by their rows. Columns count by place. Source: Microsoft, UNION, INTERSECT, EXCEPT. */
export const SET_ROWS: readonly FunctionRow[] = specialRows('Table manipulation', [
  ['UNION', 'table1 table2 more...', 'table', bindUnion],
  ['INTERSECT', 'table1 table2', 'table', (call) => bindChoice(call, true)],
  ['EXCEPT', 'table1 table2', 'table', (call) => bindChoice(call, false)],
  ['NATURALINNERJOIN', 'table1 table2', 'table', (call) => bindJoin(call, false)],
  ['NATURALLEFTOUTERJOIN', 'table1 table2', 'table', (call) => bindJoin(call, true)],
]);

/** All rows, duplicates kept; a column keeps its lineage when all tables agree on it. */
function bindUnion(call: Call): Bound {
  const tables = sameWidth(call);
  const [first] = tables;
  const columns = (first?.schema.columns ?? []).map((column, index): ColumnSchema => {
    const agree = tables.every(({ schema }) => schema.columns[index]?.lineage === column.lineage);
    return agree ? column : { name: column.name };
  });
  const schema = { columns };
  return table(schema, (context) =>
    rowsTableValue(
      schema,
      tables.flatMap((part) => rowsOf(part.evaluate(context))),
    ),
  );
}

/** Rows of the first table that the second has, or has not; duplicates stay. */
function bindChoice(call: Call, wantsCommon: boolean): Bound {
  const [left, right] = sameWidth(call);
  if (left === undefined || right === undefined)
    return call.fail('dax/argument-count', `${call.name} takes two tables.`);
  return table(left.schema, (context) => {
    const known = new Set(rowsOf(right.evaluate(context)).map(tupleKeyOf));
    const value = left.evaluate(context);
    const places = Array.from({ length: value.count }, (_, row) => row).filter(
      (row) => known.has(tupleKeyOf(rowOf(value, row))) === wantsCommon,
    );
    return selectRows(value, places);
  });
}

/** Joins on the columns of the same name and lineage; without lineage the name decides. */
function bindJoin(call: Call, keepsLeft: boolean): Bound {
  const [left, right] = [call.table(0), call.table(1)];
  const pairs = left.schema.columns.flatMap((column, place) => {
    const other = right.schema.columns.findIndex(
      ({ name, lineage }) => name.toLowerCase() === column.name.toLowerCase() && lineage === column.lineage,
    );
    return other === -1 ? [] : [{ place, other }];
  });
  if (pairs.length === 0)
    return call.fail('dax/no-common-column', `${call.name} finds no column that both tables have.`);
  const taken = right.schema.columns.flatMap((_, index) =>
    pairs.some(({ other }) => other === index) ? [] : [index],
  );
  const schema = {
    columns: [...left.schema.columns, ...taken.flatMap((index) => right.schema.columns[index] ?? [])],
  };
  return table(schema, (context) => {
    const matches = new Map<string, ReturnType<typeof rowsOf>>();
    for (const row of rowsOf(right.evaluate(context))) {
      const key = tupleKeyOf(pairs.map(({ other }) => row[other] ?? null));
      matches.set(key, [...(matches.get(key) ?? []), row]);
    }
    const rows = rowsOf(left.evaluate(context)).flatMap((row) => {
      const found = matches.get(tupleKeyOf(pairs.map(({ place }) => row[place] ?? null))) ?? [];
      if (found.length === 0) return keepsLeft ? [[...row, ...taken.map(() => null)]] : [];
      return found.map((other) => [...row, ...taken.map((index) => other[index] ?? null)]);
    });
    return rowsTableValue(schema, rows);
  });
}

const rowsOf = (value: TableValue): ReturnType<typeof rowOf>[] =>
  Array.from({ length: value.count }, (_, row) => rowOf(value, row));

function sameWidth(call: Call): readonly BoundTable[] {
  const tables = call.rest(0).map((_, index) => call.table(index));
  const widths = new Set(tables.map(({ schema }) => schema.columns.length));
  return widths.size === 1
    ? tables
    : call.fail('dax/uneven-tables', `The tables of ${call.name} must have the same number of columns.`);
}
