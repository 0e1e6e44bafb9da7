import { scalar, type Bound } from '../binder/bound.js';
import type { Call } from '../binder/call.js';
import type { EvaluationContext } from '../evaluate/evaluation-context.js';
import { findTableOf } from './find-table-of.js';
import { withoutBlankRow } from '../evaluate/table-value.js';
import { BLANK_CODE, type StoredColumn } from '../storage/stored-column.js';
import type { StoredTable } from '../storage/stored-table.js';
import { compareScalars } from '../value/compare.js';
import { toNumber } from '../value/convert.js';
import type { Scalar } from '../value/scalar.js';
import { average, countNonBlank, maximum, minimum, product, sum, type Aggregate } from './aggregate.js';
import { specialRows, type FunctionRow } from './function-row.js';
import { deviation, geometricMean, median, percentile, variance } from './statistics.js';

/** Aggregations of a column over the rows in the filter context. Source: Microsoft, Aggregation functions. */
export const AGGREGATION_ROWS: readonly FunctionRow[] = [
  ...specialRows('Aggregation', [
    ['SUM', 'column', 'scalar', (call) => bindSum(call)],
    ['AVERAGE', 'column', 'scalar', (call) => bindAggregate(call, average, NUMERIC)],
    ['MIN', 'columnOrValue value?', 'scalar', (call) => bindExtreme(call, minimum, -1)],
    ['MAX', 'columnOrValue value?', 'scalar', (call) => bindExtreme(call, maximum, 1)],
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
/** Scaled sums below this are exact in a double. */
const EXACT = Number.MAX_SAFE_INTEGER;

function bindAggregate(call: Call, aggregate: Aggregate, types?: readonly string[]): Bound {
  const column = typedColumn(call, types);
  const table = findTableOf(call, column);
  return scalar((context) => aggregate(columnValues(column, table, context)));
}

/** Sums fixed decimals exactly, as whole ten-thousandths. */
function bindSum(call: Call): Bound {
  const column = typedColumn(call, NUMERIC);
  if (column.dataType !== 'decimal') return bindAggregate(call, sum, NUMERIC);
  const table = findTableOf(call, column);
  const scaled = column.values.map((value) => Math.round(toNumber(value) * 10_000));
  return scalar(({ filters }) => {
    let [total, large, count] = [0, 0n, 0];
    for (const row of filters.visibleRows(table)) {
      const code = column.codes[row] ?? BLANK_CODE;
      if (code === BLANK_CODE) continue;
      count++;
      const next = total + (scaled[code] ?? 0);
      if (Math.abs(next) <= EXACT) total = next;
      else [large, total] = [large + BigInt(total), scaled[code] ?? 0];
    }
    if (count === 0) return null;
    return large === 0n ? total / 10_000 : Number(large + BigInt(total)) / 10_000;
  });
}

function bindExtreme(call: Call, aggregate: Aggregate, sign: 1 | -1): Bound {
  if (!call.has(1)) {
    const column = typedColumn(call, NOT_BOOLEAN);
    const table = findTableOf(call, column);
    return scalar(({ filters }) => aggregate(distinctValues(column, filters.visibleRows(table))));
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

function bindCountRows(call: Call): Bound {
  const rows = call.table(0);
  return scalar((context) => rows.evaluate(context).count || null);
}

function bindDistinctCount(call: Call, withBlank: boolean): Bound {
  const column = call.column(0);
  const table = findTableOf(call, column);
  return scalar(({ filters }) => {
    const codes = new Set<number>();
    for (const row of withoutBlankRow(table, filters.visibleRows(table)))
      codes.add(column.codes[row] ?? BLANK_CODE);
    if (!withBlank) codes.delete(BLANK_CODE);
    return codes.size || null;
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
