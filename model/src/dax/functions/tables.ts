import { scalar, table, type Bound, type BoundScalar } from '../binder/bound.js';
import type { Call } from '../binder/call.js';
import { enterFrame } from '../binder/scope.js';
import { enterRow } from '../evaluate/evaluation-context.js';
import {
  rowOf,
  rowsTableValue,
  selectRows,
  type ColumnSchema,
  type TableSchema,
} from '../evaluate/table-value.js';
import type { Syntax } from '../parser/syntax.js';
import { toNumber } from '../value/convert.js';
import { DaxError } from '../value/dax-error.js';
import { DateTime, type Scalar } from '../value/scalar.js';
import { specialRows, type FunctionRow } from './function-row.js';
import { bindOrder, compareKeys, keysOf } from './sort-keys.js';
import { bindSummarize } from './summarize.js';

/** Functions that build tables. Source: Microsoft, Table manipulation functions. */
export const TABLE_ROWS: readonly FunctionRow[] = [
  ...specialRows('Table manipulation', [
    ['ADDCOLUMNS', 'table name expression more...', 'table', bindAddColumns],
    ['SELECTCOLUMNS', 'table column...', 'table', bindSelectColumns],
    ['SUMMARIZE', 'table column...', 'table', bindSummarize],
    ['CROSSJOIN', 'table more...', 'table', bindCrossJoin],
    ['GENERATE', 'table1 table2', 'table', (call) => bindGenerate(call, false)],
    ['GENERATEALL', 'table1 table2', 'table', (call) => bindGenerate(call, true)],
    ['GENERATESERIES', 'start end step?', 'table', bindSeries],
    ['ROW', 'name expression more...', 'table', bindRow],
  ]),
  ...specialRows('Filter', [['TOPN', 'count table orderBy...', 'table', bindTopN]]),
  ...specialRows('Information', [['ISEMPTY', 'table', 'scalar', bindIsEmpty]]),
];

/** Rows that a table may have that no data stands behind. */
const MOST_ROWS = 10_000_000;

function bindIsEmpty(call: Call): Bound {
  const rows = call.table(0);
  return scalar((context) => rows.evaluate(context).count === 0);
}

interface NamedExpression {
  readonly name: string;
  readonly value: BoundScalar;
}

/** Name and expression pairs from an argument on. */
function namedExpressions(call: Call, from: number, inside: TableSchema): readonly NamedExpression[] {
  if ((call.count - from) % 2 !== 0)
    call.fail('dax/argument-count', `${call.name} takes a name and an expression for each column.`);
  const pairs: NamedExpression[] = [];
  for (let index = from; index < call.count; index += 2)
    pairs.push({ name: call.text(index), value: call.scalar(index + 1, inside) });
  return pairs;
}

function bindAddColumns(call: Call): Bound {
  const rows = call.table(0);
  const added = namedExpressions(call, 1, rows.schema);
  const names = new Set(
    rows.schema.columns.map(({ name, table: of }) => (of === undefined ? name.toLowerCase() : '')),
  );
  for (const { name } of added) {
    if (names.has(name.toLowerCase()))
      call.fail('dax/column-twice', `The column [${name}] is there already.`);
    names.add(name.toLowerCase());
  }
  const schema = { columns: [...rows.schema.columns, ...added.map(({ name }) => ({ name }))] };
  return table(schema, (context) => {
    const value = rows.evaluate(context);
    const width = rows.schema.columns.length;
    const extra = Array.from({ length: value.count }, (_, row) => {
      const inside = enterRow(context, value, row);
      return added.map((column) => column.value.evaluate(inside));
    });
    const result = {
      schema,
      count: value.count,
      cell: (row: number, column: number): Scalar =>
        column < width ? value.cell(row, column) : (extra[row]?.[column - width] ?? null),
    };
    return value.keepsFilters === true ? { ...result, keepsFilters: true } : result;
  });
}

/** Columns by name and expression; a plain column keeps its lineage, and needs no name. */
function bindSelectColumns(call: Call): Bound {
  const rows = call.table(0);
  const scope = enterFrame(call.scope, rows.schema);
  const columns: { schema: ColumnSchema; value: BoundScalar }[] = [];
  for (let index = 1; index < call.count; index++) {
    const argument = call.argument(index);
    if (argument.kind === 'column') {
      const traced = tracedColumn(argument, rows.schema);
      columns.push({ schema: traced ?? { name: argument.name }, value: call.binder.scalar(argument, scope) });
      continue;
    }
    const name = call.text(index);
    index++;
    if (!call.has(index)) call.fail('dax/argument-count', `The column "${name}" has no expression.`);
    const lineage = tracedColumn(call.argument(index), rows.schema)?.lineage;
    columns.push({
      schema: { name, ...(lineage === undefined ? {} : { lineage }) },
      value: call.binder.scalar(call.argument(index), scope),
    });
  }
  const schema = { columns: columns.map((column) => column.schema) };
  return table(schema, (context) => {
    const value = rows.evaluate(context);
    const result = Array.from({ length: value.count }, (_, row) => {
      const inside = enterRow(context, value, row);
      return columns.map((column) => column.value.evaluate(inside));
    });
    return rowsTableValue(schema, result);
  });
}

function tracedColumn(syntax: Syntax, { columns }: TableSchema): ColumnSchema | undefined {
  if (syntax.kind !== 'column') return undefined;
  const [name, of] = [syntax.name.toLowerCase(), syntax.table?.toLowerCase()];
  return columns.find(
    (column) =>
      column.name.toLowerCase() === name && (of === undefined || column.table?.toLowerCase() === of),
  );
}

function bindCrossJoin(call: Call): Bound {
  const tables = call.rest(0).map((item) => call.binder.table(item, call.scope));
  const schema = { columns: tables.flatMap((part) => part.schema.columns) };
  return table(schema, (context) => {
    const values = tables.map((part) => part.evaluate(context));
    const count = values.reduce((product, value) => product * value.count, 1);
    if (count > MOST_ROWS) throw new DaxError('dax/too-many-rows', `CROSSJOIN would give ${count} rows.`);
    let rows: Scalar[][] = [[]];
    for (const value of values)
      rows = rows.flatMap((left) =>
        Array.from({ length: value.count }, (_, row) => [...left, ...rowOf(value, row)]),
      );
    return rowsTableValue(schema, rows);
  });
}

/** For each row of the first table the second, evaluated in that row; ALL keeps rows without any. */
function bindGenerate(call: Call, keepsAll: boolean): Bound {
  const left = call.table(0);
  const right = call.binder.table(call.argument(1), enterFrame(call.scope, left.schema));
  const schema = { columns: [...left.schema.columns, ...right.schema.columns] };
  return table(schema, (context) => {
    const value = left.evaluate(context);
    const rows = Array.from({ length: value.count }, (_, row) => row).flatMap((row) => {
      const own = rowOf(value, row);
      const found = right.evaluate(enterRow(context, value, row));
      if (found.count === 0 && keepsAll) return [[...own, ...right.schema.columns.map(() => null)]];
      return Array.from({ length: found.count }, (_, place) => [...own, ...rowOf(found, place)]);
    });
    return rowsTableValue(schema, rows);
  });
}

function bindSeries(call: Call): Bound {
  const [start, end, step] = [call.scalar(0), call.scalar(1), call.optional(2)];
  const schema = { columns: [{ name: 'Value' }] };
  return table(schema, (context) => {
    const [from, to] = [start.evaluate(context), end.evaluate(context)];
    const [first, last] = [toNumber(from), toNumber(to)];
    const width = step === undefined ? 1 : toNumber(step.evaluate(context));
    if (!(width > 0)) throw new DaxError('dax/series-step', 'The step of GENERATESERIES must be positive.');
    const count = last < first ? 0 : Math.floor((last - first) / width + 1e-9) + 1;
    if (count > MOST_ROWS)
      throw new DaxError('dax/too-many-rows', `GENERATESERIES would give ${count} rows.`);
    const asDate = from instanceof DateTime || to instanceof DateTime;
    return rowsTableValue(
      schema,
      Array.from({ length: count }, (_, index) => {
        const value = first + index * width;
        return [asDate ? new DateTime(value) : value];
      }),
    );
  });
}

function bindRow(call: Call): Bound {
  const named: NamedExpression[] = [];
  if (call.count % 2 !== 0)
    call.fail('dax/argument-count', 'ROW takes a name and an expression for each column.');
  for (let index = 0; index < call.count; index += 2)
    named.push({ name: call.text(index), value: call.scalar(index + 1) });
  const schema = { columns: named.map(({ name }) => ({ name })) };
  return table(schema, (context) =>
    rowsTableValue(schema, [named.map(({ value }) => value.evaluate(context))]),
  );
}

/** The first rows by some keys, highest first unless ASC; rows that equal the last of them are kept, too. */
function bindTopN(call: Call): Bound {
  const count = call.scalar(0);
  const rows = call.table(1);
  const order = bindOrder(call, 2, rows.schema, 'DESC');
  return table(rows.schema, (context) => {
    const value = rows.evaluate(context);
    const wanted = Math.floor(toNumber(count.evaluate(context)));
    const sorted = Array.from({ length: value.count }, (_, row) => ({
      row,
      keys: keysOf(order, enterRow(context, value, row)),
    })).sort((left, right) => compareKeys(order, left.keys, right.keys));
    const last = sorted[wanted - 1];
    const taken = sorted.filter(
      ({ keys }, place) =>
        place < wanted ||
        (wanted > 0 && last !== undefined && order.length > 0 && compareKeys(order, keys, last.keys) === 0),
    );
    return selectRows(
      value,
      taken.map(({ row }) => row),
    );
  });
}
