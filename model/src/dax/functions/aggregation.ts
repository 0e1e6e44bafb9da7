import { scalar, type Bound } from '../binder/bound.js';
import type { Call } from '../binder/call.js';
import type { EvaluationContext } from '../evaluate/evaluation-context.js';
import type { FilterContext } from '../evaluate/filter-context.js';
import { findTableOf } from './find-table-of.js';
import { withoutBlankRow } from '../evaluate/table-value.js';
import { BLANK_CODE, type StoredColumn } from '../storage/stored-column.js';
import type { StoredTable } from '../storage/stored-table.js';
import { compareScalars } from '../value/compare.js';
import { toNumber } from '../value/convert.js';
import { rowsIn, sumOfColumn } from './column-sum.js';
import { isTableName } from '../binder/is-table-name.js';
import type { Scalar } from '../value/scalar.js';
import { average, countNonBlank, maximum, minimum, product, type Aggregate } from './aggregate.js';
import { specialRows, type FunctionRow } from './function-row.js';
import { deviation, geometricMean, median, percentile, variance } from './statistics.js';

/** Aggregations of a column over the rows in the filter context. Source: Microsoft, Aggregation functions. */
export const AGGREGATION_ROWS: readonly FunctionRow[] = [
  ...specialRows('Aggregation', [
    ['SUM', 'column', 'scalar', (call) => bindSum(typedColumn(call, NUMERIC), call)],
    ['AVERAGE', 'column', 'scalar', (call) => bindAverage(typedColumn(call, NUMERIC), call)],
    ['MIN', 'columnOrValue value?', 'scalar', (call) => bindExtreme(call, minimum, -1)],
    ['MAX', 'columnOrValue value?', 'scalar', (call) => bindExtreme(call, maximum, 1)],
    ['AVERAGEA', 'column', 'scalar', (call) => bindAggregate(call, (values) => average(values.map(counted)))],
    ['MINA', 'column', 'scalar', (call) => bindAggregate(call, (values) => extremeOfAll(values, minimum))],
    ['MAXA', 'column', 'scalar', (call) => bindAggregate(call, (values) => extremeOfAll(values, maximum))],
    ['PRODUCT', 'column', 'scalar', (call) => bindAggregate(call, product, NUMERIC)],
    ['COUNT', 'column', 'scalar', (call) => bindAggregate(call, countNonBlank, NOT_BOOLEAN)],
    ['COUNTA', 'column', 'scalar', (call) => bindAggregate(call, countNonBlank)],
    ['COUNTBLANK', 'column', 'scalar', (call) => bindAggregate(call, countBlank)],
    ['COUNTROWS', 'table', 'scalar', bindCountRows],
    ['DISTINCTCOUNT', 'column', 'scalar', (call) => bindDistinctCount(call, true)],
    ['DISTINCTCOUNTNOBLANK', 'column', 'scalar', (call) => bindDistinctCount(call, false)],
  ]),
  ...specialRows('Statistical', [
    ['MEDIAN', 'column', 'scalar', (call) => bindAggregate(call, median, NUMERIC)],
    ['GEOMEAN', 'column', 'scalar', (call) => bindAggregate(call, geometricMean, NUMERIC)],
    ['VAR.P', 'column', 'scalar', (call) => bindAggregate(call, variance('population'), NUMERIC)],
    ['VAR.S', 'column', 'scalar', (call) => bindAggregate(call, variance('sample'), NUMERIC)],
    ['STDEV.P', 'column', 'scalar', (call) => bindAggregate(call, deviation('population'), NUMERIC)],
    ['STDEV.S', 'column', 'scalar', (call) => bindAggregate(call, deviation('sample'), NUMERIC)],
    ['PERCENTILE.INC', 'column k', 'scalar', (call) => bindPercentile(call, 'inclusive')],
    ['PERCENTILE.EXC', 'column k', 'scalar', (call) => bindPercentile(call, 'exclusive')],
  ]),
];

const NUMERIC: readonly string[] = ['int64', 'double', 'decimal', 'dateTime'];
const NOT_BOOLEAN: readonly string[] = [...NUMERIC, 'string'];

function bindAggregate(call: Call, aggregate: Aggregate, types?: readonly string[]): Bound {
  const column = typedColumn(call, types);
  const table = findTableOf(call, column);
  return scalar((context) => aggregate(columnValues(column, table, context)));
}

function bindExtreme(call: Call, aggregate: Aggregate, sign: 1 | -1): Bound {
  if (!call.has(1)) {
    const column = typedColumn(call, NOT_BOOLEAN);
    const table = findTableOf(call, column);
    // Conditions ask for it in every row that they are tried on, always in the same context.
    const known = new WeakMap<FilterContext, { readonly value: Scalar }>();
    return scalar(({ filters }) => {
      let found = known.get(filters);
      if (found === undefined) {
        found = { value: aggregate(distinctValues(column, filters.visibleRows(table))) };
        known.set(filters, found);
      }
      return found.value;
    });
  }
  const [left, right] = [call.scalar(0), call.scalar(1)];
  return scalar((context) => greater(left.evaluate(context), right.evaluate(context), sign));
}

/** MAX or MIN of two values: BLANK counts as 0 when the other is none; of two BLANK the result is BLANK. */
function greater(left: Scalar, right: Scalar, sign: 1 | -1): Scalar {
  if (left === null && right === null) return null;
  const chosen = compareScalars(left, right) * sign >= 0 ? left : right;
  const other = chosen === left ? right : left;
  if (chosen !== null) return chosen;
  return typeof other === 'string' ? '' : toNumberLike(other);
}

/** Zero of the type of a value. */
function toNumberLike(like: Scalar): Scalar {
  return typeof like === 'boolean' ? false : 0;
}

function bindSum(column: StoredColumn, call: Call): Bound {
  const table = findTableOf(call, column);
  const sum = sumOfColumn(column, table);
  return scalar(({ filters }) => sum(filters).total);
}

function bindAverage(column: StoredColumn, call: Call): Bound {
  const table = findTableOf(call, column);
  const sum = sumOfColumn(column, table);
  return scalar(({ filters }) => {
    const { total, count } = sum(filters);
    return total === null ? null : total / count;
  });
}

/** Rows of a table of the model are counted by the cells of a cube, those of other tables one by one. */
function bindCountRows(call: Call): Bound {
  const rows = call.table(0);
  const base = namedTable(call, rows.schema.base);
  return scalar((context) => {
    const cells = base === undefined ? undefined : context.filters.cells(base);
    return (cells === undefined ? rows.evaluate(context).count : rowsIn(cells)) || null;
  });
}

/** The table of the model that the first argument names, and not a variable that holds its rows. */
function namedTable(call: Call, base: StoredTable | undefined): StoredTable | undefined {
  return isTableName(call.argument(0), call.scope) ? base : undefined;
}

function bindDistinctCount(call: Call, withBlank: boolean): Bound {
  const column = call.column(0);
  const table = findTableOf(call, column);
  return scalar(({ filters }) => {
    const rows = withoutBlankRow(table, filters.visibleRows(table));
    const isSeen = new Uint8Array(column.values.length);
    let count = 0;
    for (let index = 0; index < rows.length; index++) {
      const code = column.codes[rows[index] ?? 0] ?? BLANK_CODE;
      if (isSeen[code] === 1) continue;
      isSeen[code] = 1;
      count++;
    }
    return (withBlank || isSeen[BLANK_CODE] === 0 ? count : count - 1) || null;
  });
}

function bindPercentile(call: Call, mode: 'inclusive' | 'exclusive'): Bound {
  const column = typedColumn(call, NUMERIC);
  const table = findTableOf(call, column);
  const share = call.scalar(1);
  return scalar((context) =>
    percentile(columnValues(column, table, context), toNumber(share.evaluate(context)), mode),
  );
}

function typedColumn(call: Call, types?: readonly string[]): StoredColumn {
  const column = call.column(0);
  if (types !== undefined && !types.includes(column.dataType)) {
    return call.fail(
      'dax/column-type',
      `${call.name} does not take ${column.fullName} of the type ${column.dataType}.`,
      0,
    );
  }
  return column;
}

function columnValues(column: StoredColumn, table: StoredTable, { filters }: EvaluationContext): Scalar[] {
  const rows = withoutBlankRow(table, filters.visibleRows(table));
  return Array.from(rows, (row) => column.valueAt(row));
}

function distinctValues(column: StoredColumn, rows: Int32Array): Scalar[] {
  const codes = new Set<number>();
  for (const row of rows) codes.add(column.codes[row] ?? BLANK_CODE);
  return Array.from(codes, (code) => column.values[code] ?? null);
}

const countBlank: Aggregate = (values) =>
  values.filter((value) => value === null || value === '').length || null;

/** What AVERAGEA, MINA and MAXA count a value as: TRUE is 1, FALSE and text are 0. */
const counted = (value: Scalar): Scalar =>
  typeof value === 'boolean' ? Number(value) : typeof value === 'string' ? 0 : value;

/** MINA and MAXA leave text and BLANK out; nothing left is 0. */
const extremeOfAll = (values: readonly Scalar[], aggregate: Aggregate): Scalar =>
  aggregate(values.filter((value) => typeof value !== 'string').map(counted)) ?? 0;
