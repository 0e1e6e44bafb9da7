import { scalar, type Bound, type BoundScalar, type BoundTable } from '../binder/bound.js';
import type { Call } from '../binder/call.js';
import { enterRow, type EvaluationContext } from '../evaluate/evaluation-context.js';
import { sortOrder } from '../value/compare.js';
import { toNumber, toText } from '../value/convert.js';
import type { Scalar } from '../value/scalar.js';
import { average, countNonBlank, maximum, minimum, product, sum, type Aggregate } from './aggregate.js';
import { specialRows, type FunctionRow } from './function-row.js';
import { deviation, geometricMean, median, percentile, variance } from './statistics.js';
import { bindOrder, compareKeys, keysOf } from './sort-keys.js';

/** Iterators: an expression for each row of a table, then an aggregation. Source: Microsoft, Aggregation functions. */
export const ITERATOR_ROWS: readonly FunctionRow[] = [
  ...specialRows('Aggregation', [
    ['SUMX', 'table expression', 'scalar', (call) => bindIterator(call, sum)],
    ['AVERAGEX', 'table expression', 'scalar', (call) => bindIterator(call, average)],
    ['MINX', 'table expression', 'scalar', (call) => bindIterator(call, minimum)],
    ['MAXX', 'table expression', 'scalar', (call) => bindIterator(call, maximum)],
    ['PRODUCTX', 'table expression', 'scalar', (call) => bindIterator(call, product)],
    ['COUNTX', 'table expression', 'scalar', (call) => bindIterator(call, countNonBlank)],
    ['COUNTAX', 'table expression', 'scalar', (call) => bindIterator(call, countNonBlank)],
  ]),
  ...specialRows('Statistical', [
    ['MEDIANX', 'table expression', 'scalar', (call) => bindIterator(call, median)],
    ['GEOMEANX', 'table expression', 'scalar', (call) => bindIterator(call, geometricMean)],
    ['VARX.P', 'table expression', 'scalar', (call) => bindIterator(call, variance('population'))],
    ['VARX.S', 'table expression', 'scalar', (call) => bindIterator(call, variance('sample'))],
    ['STDEVX.P', 'table expression', 'scalar', (call) => bindIterator(call, deviation('population'))],
    ['STDEVX.S', 'table expression', 'scalar', (call) => bindIterator(call, deviation('sample'))],
    ['PERCENTILEX.INC', 'table expression k', 'scalar', (call) => bindPercentile(call, 'inclusive')],
    ['PERCENTILEX.EXC', 'table expression k', 'scalar', (call) => bindPercentile(call, 'exclusive')],
    ['RANKX', 'table expression value? order? ties?', 'scalar', bindRank],
  ]),
  ...specialRows('Text', [
    ['CONCATENATEX', 'table expression delimiter? orderBy...', 'scalar', bindConcatenate],
  ]),
];

function bindIterator(call: Call, aggregate: Aggregate): Bound {
  const rows = call.table(0);
  const expression = call.scalar(1, rows.schema);
  return scalar((context) => aggregate(iterate(rows, expression, context)));
}

function iterate(rows: BoundTable, expression: BoundScalar, context: EvaluationContext): Scalar[] {
  const table = rows.evaluate(context);
  return Array.from({ length: table.count }, (_, row) => expression.evaluate(enterRow(context, table, row)));
}

function bindPercentile(call: Call, mode: 'inclusive' | 'exclusive'): Bound {
  const rows = call.table(0);
  const expression = call.scalar(1, rows.schema);
  const share = call.scalar(2);
  return scalar((context) =>
    percentile(iterate(rows, expression, context), toNumber(share.evaluate(context)), mode),
  );
}

/**
 * RANKX: 1 + the number of rows strictly better (Dense: of distinct better values); BLANK counts as 0, highest first
 * unless ASC. Source: Microsoft, RANKX.
 */
function bindRank(call: Call): Bound {
  const rows = call.table(0);
  const expression = call.scalar(1, rows.schema);
  const value = call.optional(2) ?? call.binder.scalar(call.argument(1), call.scope);
  const sign = (call.keyword(3, ['ASC', 'DESC']) ?? 'DESC') === 'ASC' ? 1 : -1;
  const isDense = call.keyword(4, ['SKIP', 'DENSE']) === 'DENSE';
  return scalar((context) => {
    const own = value.evaluate(context) ?? 0;
    const better = iterate(rows, expression, context)
      .map((other) => other ?? 0)
      .filter((other) => sortOrder(other, own) * sign < 0);
    return 1 + (isDense ? new Set(better.map(toText)).size : better.length);
  });
}

/** Joins texts; rows in the order of the sort expressions, where they are given, else as the table has them. */
function bindConcatenate(call: Call): Bound {
  const rows = call.table(0);
  const expression = call.scalar(1, rows.schema);
  const delimiter = call.optional(2);
  const order = bindOrder(call, 3, rows.schema, 'ASC');
  return scalar((context) => {
    const table = rows.evaluate(context);
    const texts = Array.from({ length: table.count }, (_, row) => {
      const inside = enterRow(context, table, row);
      return { text: toText(expression.evaluate(inside)), keys: keysOf(order, inside) };
    });
    texts.sort((left, right) => compareKeys(order, left.keys, right.keys));
    if (texts.length === 0) return null;
    return texts.map(({ text }) => text).join(toText(delimiter?.evaluate(context) ?? null));
  });
}
