import { table, type Bound, type BoundScalar } from '../binder/bound.js';
import type { Call } from '../binder/call.js';
import { enterFrame } from '../binder/scope.js';
import { enterRow, type EvaluationContext } from '../evaluate/evaluation-context.js';
import {
  baseSchema,
  baseTableValue,
  rowsTableValue,
  withoutBlankRow,
  type TableValue,
} from '../evaluate/table-value.js';
import { toBoolean, toNumber } from '../value/convert.js';
import { DaxError } from '../value/dax-error.js';
import type { Scalar } from '../value/scalar.js';
import { sumNumbers } from './aggregate.js';
import { findTableOf } from './find-table-of.js';
import { specialRows, type FunctionRow } from './function-row.js';
import { solve } from './solve.js';

/** Linear regression by least squares. Source: Microsoft, LINEST and LINESTX. */
export const REGRESSION_ROWS: readonly FunctionRow[] = specialRows('Statistical', [
  ['LINEST', 'y x more... const?', 'table', bindLinest],
  ['LINESTX', 'table y x more... const?', 'table', bindLinestX],
]);

/** LINEST of columns of one table. */
function bindLinest(call: Call): Bound {
  const columns = call.rest(0).filter(({ kind }) => kind === 'column');
  const bound = columns.map((item) => call.binder.column(item));
  const [first] = bound;
  if (first === undefined || bound.some(({ tableName }) => tableName !== first.tableName))
    return call.fail('dax/columns-of-one-table', 'The columns of LINEST must be of one table.');
  const stored = findTableOf(call, first);
  const schema = baseSchema(stored);
  const rows = ({ filters }: EvaluationContext): TableValue =>
    baseTableValue(schema, stored, withoutBlankRow(stored, filters.visibleRows(stored)));
  return regression(
    bound.map((column): BoundScalar => ({
      kind: 'scalar',
      evaluate: ({ row }) => row?.table.cell(row.row, stored.columns.indexOf(column)) ?? null,
    })),
    rows,
    constantOf(call, columns.length),
  );
}

function bindLinestX(call: Call): Bound {
  const rows = call.table(0);
  const scope = enterFrame(call.scope, rows.schema);
  const last = call.argument(call.count - 1);
  const hasConstant = call.count > 3 && last.kind === 'call' && /^(true|false)$/i.test(last.name);
  const items = call.rest(1).slice(0, hasConstant ? -1 : undefined);
  return regression(
    items.map((item) => call.binder.scalar(item, scope)),
    rows.evaluate,
    constantOf(call, hasConstant ? call.count - 1 : call.count),
  );
}

const constantOf = (call: Call, index: number): BoundScalar | undefined => call.optional(index);

function regression(
  expressions: readonly BoundScalar[],
  rows: (context: EvaluationContext) => TableValue,
  constant: BoundScalar | undefined,
): Bound {
  const slopes = expressions.slice(1).map((_, index) => index + 1);
  const schema = {
    columns: [
      ...slopes.map((number) => `Slope${number}`),
      'Intercept',
      ...slopes.map((number) => `StandardErrorSlope${number}`),
      'StandardErrorIntercept',
      'CoefficientOfDetermination',
      'StandardError',
      'FStatistic',
      'DegreesOfFreedom',
      'RegressionSumOfSquares',
      'ResidualSumOfSquares',
    ].map((name) => ({ name })),
  };
  return table(schema, (context) => {
    const value = rows(context);
    // BLANK counts as zero, in y as in x.
    const data = Array.from({ length: value.count }, (_, row) => {
      const inside = enterRow(context, value, row);
      return expressions.map((expression) => toNumber(expression.evaluate(inside)));
    });
    const withIntercept = constant === undefined || toBoolean(constant.evaluate(context));
    return rowsTableValue(schema, data.length === 0 ? [] : [fit(data, withIntercept)]);
  });
}

/** Least squares on data about their means, so that large values cost no digits. */
function fit(data: readonly (readonly number[])[], withIntercept: boolean): Scalar[] {
  const width = (data[0]?.length ?? 1) - 1;
  const count = data.length;
  const means = Array.from({ length: width + 1 }, (_, column) =>
    withIntercept ? sumNumbers(data.map((row) => row[column] ?? 0)) / count : 0,
  );
  const centred = data.map((row) => row.map((cell, column) => cell - (means[column] ?? 0)));
  const product = (a: number, b: number): number =>
    sumNumbers(centred.map((row) => (row[a] ?? 0) * (row[b] ?? 0)));
  const xs = Array.from({ length: width }, (_, index) => index + 1);
  const inverse = solve(xs.map((a) => xs.map((b) => product(a, b))));
  if (inverse === undefined)
    throw new DaxError('dax/regression', 'The x values do not determine the slopes.');
  const xy = xs.map((a) => product(a, 0));
  const slopes = inverse.map((row) => sumNumbers(row.map((cell, index) => cell * (xy[index] ?? 0))));
  const intercept =
    (means[0] ?? 0) - sumNumbers(slopes.map((slope, index) => slope * (means[index + 1] ?? 0)));
  const residual = sumNumbers(
    centred.map(
      (row) => ((row[0] ?? 0) - sumNumbers(slopes.map((slope, index) => slope * (row[index + 1] ?? 0)))) ** 2,
    ),
  );
  const total = product(0, 0);
  const freedom = count - width - (withIntercept ? 1 : 0);
  const variance = freedom > 0 ? residual / freedom : null;
  const error = (factor: number): Scalar => (variance === null ? null : Math.sqrt(variance * factor));
  const quadratic = sumNumbers(
    inverse.flatMap((row, a) => row.map((cell, b) => cell * (means[a + 1] ?? 0) * (means[b + 1] ?? 0))),
  );
  return [
    ...slopes,
    withIntercept ? intercept : 0,
    ...inverse.map((row, index) => error(row[index] ?? 0)),
    withIntercept ? error(1 / count + quadratic) : null,
    total === 0 ? null : 1 - residual / total,
    error(1),
    variance === null || variance === 0 ? null : (total - residual) / width / variance,
    freedom,
    total - residual,
    residual,
  ];
}
