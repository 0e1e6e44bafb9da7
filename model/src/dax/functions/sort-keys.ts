import type { BoundScalar } from '../binder/bound.js';
import type { Call } from '../binder/call.js';
import type { EvaluationContext } from '../evaluate/evaluation-context.js';
import type { TableSchema } from '../evaluate/table-value.js';
import { sortOrder } from '../value/compare.js';
import type { Scalar } from '../value/scalar.js';

/** One expression to sort by and its direction. */
export interface SortKey {
  readonly value: BoundScalar;
  readonly sign: 1 | -1;
}

/** Binds `expression [, ASC | DESC]` pairs from an argument on, inside the rows of a table. */
export function bindOrder(
  call: Call,
  from: number,
  inside: TableSchema,
  byDefault: 'ASC' | 'DESC',
): readonly SortKey[] {
  const keys: SortKey[] = [];
  for (let index = from; index < call.count; index++) {
    const value = call.scalar(index, inside);
    const next = index + 1 < call.count ? call.argument(index + 1) : undefined;
    const hasDirection =
      next?.kind === 'omitted' ||
      (next?.kind === 'name' && /^(asc|desc)$/i.test(next.name)) ||
      (next?.kind === 'constant' && (next.value === 0 || next.value === 1)) ||
      (next?.kind === 'call' && /^(true|false)$/i.test(next.name));
    const direction = hasDirection ? directionOf(call, index + 1, byDefault) : byDefault;
    keys.push({ value, sign: direction === 'ASC' ? 1 : -1 });
    if (hasDirection) index++;
  }
  return keys;
}

/** Values of the sort expressions in a row. */
export function keysOf(order: readonly SortKey[], context: EvaluationContext): readonly Scalar[] {
  return order.map(({ value }) => value.evaluate(context));
}

/** Sign of left - right in the order of the keys. */
export function compareKeys(
  order: readonly SortKey[],
  left: readonly Scalar[],
  right: readonly Scalar[],
): number {
  for (const [index, { sign }] of order.entries()) {
    const difference = sortOrder(left[index] ?? null, right[index] ?? null);
    if (difference !== 0) return difference * sign;
  }
  return 0;
}

/** ASC is also TRUE or 1, DESC also FALSE or 0. */
function directionOf(call: Call, index: number, byDefault: 'ASC' | 'DESC'): 'ASC' | 'DESC' {
  const argument = call.argument(index);
  switch (argument.kind) {
    case 'name':
      return argument.name.toUpperCase() === 'ASC' ? 'ASC' : 'DESC';
    case 'constant':
      return argument.value === 1 ? 'ASC' : 'DESC';
    case 'call':
      return argument.name.toUpperCase() === 'TRUE' ? 'ASC' : 'DESC';
    default:
      return byDefault;
  }
}
