import type { Scalar } from '../value/scalar.js';
import type { FilterContext } from './filter-context.js';
import type { TableValue } from './table-value.js';

/** A row that an iterator stands on, inside those of the iterators around it. */
export interface RowFrame {
  readonly table: TableValue;
  readonly row: number;
  readonly outer: RowFrame | undefined;
}

/** A variable with its value, computed where and at most once when it is first asked for. */
export interface VariableFrame {
  readonly variable: object;
  readonly read: () => Scalar | TableValue;
  readonly outer: VariableFrame | undefined;
}

/** Where an expression is evaluated: filter context, row context and variables. */
export interface EvaluationContext {
  readonly filters: FilterContext;
  readonly row: RowFrame | undefined;
  readonly variables: VariableFrame | undefined;
  /** The measure that SELECTEDMEASURE stands for, inside a calculation item. */
  readonly selectedMeasure?: SelectedMeasure | undefined;
}

/** The measure that a calculation item is applied to. */
export interface SelectedMeasure {
  readonly name: string;
  readonly evaluate: (context: EvaluationContext) => Scalar;
  readonly format: (context: EvaluationContext) => string | undefined;
}

/** The context inside one row of a table. */
export function enterRow(context: EvaluationContext, table: TableValue, row: number): EvaluationContext {
  return { ...context, row: { table, row, outer: context.row } };
}
