import { scalar, table, type Bound, type BoundScalar } from '../binder/bound.js';
import { valueOf } from '../binder/bind-variables.js';
import type { Call } from '../binder/call.js';
import { frameAt } from '../binder/bind-column.js';
import type { EvaluationContext } from '../evaluate/evaluation-context.js';
import { rowsTableValue, selectRows, type TableSchema, type TableValue } from '../evaluate/table-value.js';
import type { Syntax } from '../parser/syntax.js';
import { sameValue } from '../value/compare.js';
import { toBoolean, toDate, toNumber, toText } from '../value/convert.js';
import { tupleKeyOf, type Scalar } from '../value/scalar.js';
import { specialRows, type FunctionRow } from './function-row.js';

/** GROUPBY, tables written out, and questions of rows. Source: Microsoft, Table manipulation functions. */
export const GROUP_ROWS: readonly FunctionRow[] = [
  ...specialRows('Table manipulation', [
    ['GROUPBY', 'table column... name... expression...', 'table', bindGroupBy],
    ['CURRENTGROUP', '', 'table', bindCurrentGroup],
    ['DATATABLE', 'name type more... rows', 'table', bindDataTable],
  ]),
  ...specialRows('Information', [
    ['CONTAINSROW', 'table value more...', 'scalar', bindContainsRow],
    ['NAMEOF', 'column', 'scalar', bindNameOf],
  ]),
  ...specialRows('Filter', [
    ['EARLIER', 'column number?', 'scalar', (call) => bindEarlier(call, earlierBy(call))],
    ['EARLIEST', 'column', 'scalar', (call) => bindEarlier(call, Number.POSITIVE_INFINITY)],
  ]),
];

/** GROUPBY: groups of a table, and aggregations over CURRENTGROUP() without context transition. */
function bindGroupBy(call: Call): Bound {
  const rows = call.table(0);
  const places: number[] = [];
  let index = 1;
  for (; index < call.count && call.argument(index).kind === 'column'; index++)
    places.push(placeOf(call, index, rows.schema));
  const token = {};
  const scope = { ...call.scope, group: { schema: rows.schema, token } };
  const added: { name: string; value: BoundScalar }[] = [];
  for (; index < call.count; index += 2) {
    const name = call.text(index);
    if (!call.has(index + 1)) call.fail('dax/argument-count', `The column "${name}" has no expression.`);
    added.push({ name, value: call.binder.scalar(call.argument(index + 1), scope) });
  }
  const schema = {
    columns: [
      ...places.flatMap((place) => rows.schema.columns[place] ?? []),
      ...added.map(({ name }) => ({ name })),
    ],
  };
  return table(schema, (context) => {
    const value = rows.evaluate(context);
    const groups = new Map<string, number[]>();
    for (let row = 0; row < value.count; row++) {
      const key = tupleKeyOf(places.map((place) => value.cell(row, place)));
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    const result = [...groups.values()].map((members) => {
      const inside = withGroup(context, token, selectRows(value, members));
      const own = places.map((place) => value.cell(members[0] ?? 0, place));
      return [...own, ...added.map((column) => column.value.evaluate(inside))];
    });
    return rowsTableValue(schema, result);
  });
}

function withGroup(context: EvaluationContext, variable: object, group: TableValue): EvaluationContext {
  return { ...context, variables: { variable, read: () => group, outer: context.variables } };
}

function bindCurrentGroup(call: Call): Bound {
  const { group } = call.scope;
  if (group === undefined) return call.fail('dax/current-group', 'CURRENTGROUP stands only inside GROUPBY.');
  return table(group.schema, (context) => valueOf(context, group.token) as TableValue);
}

const TYPES = ['INTEGER', 'DOUBLE', 'STRING', 'BOOLEAN', 'CURRENCY', 'DATETIME'] as const;
const CONVERSIONS: Readonly<Record<(typeof TYPES)[number], (value: Scalar) => Scalar>> = {
  INTEGER: (value) => Math.round(toNumber(value)),
  DOUBLE: toNumber,
  STRING: toText,
  BOOLEAN: toBoolean,
  CURRENCY: (value) => Math.round(toNumber(value) * 10_000) / 10_000,
  DATETIME: toDate,
};

/** DATATABLE("name", TYPE, ..., {{value, ...}, ...}). */
function bindDataTable(call: Call): Bound {
  const last = call.argument(call.count - 1);
  if (last.kind !== 'list' || call.count % 2 === 0)
    return call.fail('dax/datatable', 'DATATABLE takes names with types, then rows in { }.');
  const columns: { name: string; convert: (value: Scalar) => Scalar }[] = [];
  for (let index = 0; index + 1 < call.count; index += 2)
    columns.push({
      name: call.text(index),
      convert: CONVERSIONS[call.keyword(index + 1, TYPES) ?? 'STRING'],
    });
  const rows = last.rows.map((row): readonly BoundScalar[] => {
    const cells: readonly Syntax[] = row.kind === 'list' ? row.rows : [row];
    if (cells.length !== columns.length)
      return call.binder.fail(
        'dax/uneven-list',
        `A row of DATATABLE needs ${columns.length} values.`,
        row.place,
      );
    return cells.map((cell) => call.binder.scalar(cell, call.scope));
  });
  const schema = { columns: columns.map(({ name }) => ({ name })) };
  return table(schema, (context) =>
    rowsTableValue(
      schema,
      rows.map((row) =>
        row.map((cell, index) => {
          const value = cell.evaluate(context);
          return value === null ? null : (columns[index]?.convert(value) ?? null);
        }),
      ),
    ),
  );
}

function bindContainsRow(call: Call): Bound {
  const rows = call.table(0);
  const values = call.rest(1).map((_, index) => call.scalar(index + 1));
  if (values.length !== rows.schema.columns.length)
    return call.fail(
      'dax/in-width',
      `CONTAINSROW compares ${values.length} values with ${rows.schema.columns.length} columns.`,
    );
  return scalar((context) => {
    const value = rows.evaluate(context);
    const wanted = values.map((one) => one.evaluate(context));
    return Array.from({ length: value.count }, (_, row) => row).some((row) =>
      wanted.every((one, column) => sameValue(value.cell(row, column), one)),
    );
  });
}

/** NAMEOF: the full name of a column or of a measure, as field parameters hold it. */
function bindNameOf(call: Call): Bound {
  const argument = call.argument(0);
  const measure = argument.kind === 'column' ? call.binder.names.findMeasure(argument.name) : undefined;
  const isMeasure =
    argument.kind === 'column' &&
    measure !== undefined &&
    (argument.table === undefined || argument.table.toLowerCase() === measure.table.toLowerCase());
  const name = isMeasure ? `'${measure.table}'[${measure.name}]` : call.column(0).fullName;
  return scalar(() => name);
}

/** Rows of the column to be skipped by EARLIER: one unless a number says more. */
function earlierBy(call: Call): number {
  const number = call.has(1) ? call.argument(1) : undefined;
  if (number === undefined) return 1;
  return number.kind === 'constant' && typeof number.value === 'number'
    ? number.value
    : call.fail('dax/constant-number', 'EARLIER takes a number written out.', 1);
}

/** The column in a row further out; EARLIEST reads the outermost one. */
function bindEarlier(call: Call, skip: number): Bound {
  const column = call.column(0);
  const found: { readonly levels: number; readonly index: number }[] = [];
  let levels = 0;
  for (let { frame } = call.scope; frame !== undefined; frame = frame.outer, levels++) {
    const index = frame.schema.columns.findIndex(
      ({ lineage, name }) => lineage === column && name === column.name,
    );
    if (index !== -1) found.push({ levels, index });
  }
  const wanted = Number.isFinite(skip) ? found[skip] : found[found.length - 1];
  if (wanted === undefined)
    return call.fail('dax/no-row-context', `${call.name} finds no row of ${column.fullName} so far out.`);
  return scalar((context) => {
    const { table: rows, row } = frameAt(context, wanted.levels);
    return rows.cell(row, wanted.index);
  });
}

function placeOf(call: Call, index: number, { columns }: TableSchema): number {
  const argument = call.argument(index);
  const place = columns.findIndex(
    ({ name, table: of }) =>
      argument.kind === 'column' &&
      name.toLowerCase() === argument.name.toLowerCase() &&
      (argument.table === undefined || of?.toLowerCase() === argument.table.toLowerCase()),
  );
  return place === -1
    ? call.fail('dax/not-in-table', 'The table has no such column to group by.', index)
    : place;
}
