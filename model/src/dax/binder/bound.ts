import type { EvaluationContext } from '../evaluate/evaluation-context.js';
import type { TableSchema, TableValue } from '../evaluate/table-value.js';
import type { Scalar } from '../value/scalar.js';

/** An expression of one value, ready to be evaluated. */
export interface BoundScalar {
  readonly kind: 'scalar';
  readonly evaluate: (context: EvaluationContext) => Scalar;
}

/** A table expression, ready to be evaluated. */
export interface BoundTable {
  readonly kind: 'table';
  readonly schema: TableSchema;
  readonly evaluate: (context: EvaluationContext) => TableValue;
}

/** An expression whose names and functions are resolved. */
export type Bound = BoundScalar | BoundTable;

/** Short form of a scalar expression. */
export function scalar(evaluate: BoundScalar['evaluate']): BoundScalar {
  return { kind: 'scalar', evaluate };
}

/** Short form of a table expression. */
export function table(schema: TableSchema, evaluate: BoundTable['evaluate']): BoundTable {
  return { kind: 'table', schema, evaluate };
}
