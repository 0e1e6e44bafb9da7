import type { Bound } from '../binder/bound.js';
import type { Call } from '../binder/call.js';
import type { Scalar } from '../value/scalar.js';

/** Families as Microsoft's reference groups the functions. */
export type FunctionFamily =
  | 'Aggregation'
  | 'Date and time'
  | 'Filter'
  | 'Information'
  | 'Logical'
  | 'Math and trig'
  | 'Parent and child'
  | 'Relationship'
  | 'Statistical'
  | 'Table manipulation'
  | 'Text'
  | 'Time intelligence'
  | 'Other';

interface FunctionRowBase {
  readonly name: string;
  readonly family: FunctionFamily;
  /** Names of the parameters; one that ends in `?` may be left out, one that ends in `...` comes any number of times. */
  readonly parameters: readonly string[];
  readonly returns: 'scalar' | 'table';
}

/** A function of values: all arguments are evaluated, then this. */
export interface ValueFunctionRow extends FunctionRowBase {
  readonly kind: 'value';
  readonly returns: 'scalar';
  readonly evaluate: (values: readonly Scalar[]) => Scalar;
}

/** A function that binds its arguments itself, since it reads rows, columns or contexts. */
export interface SpecialFunctionRow extends FunctionRowBase {
  readonly kind: 'special';
  readonly bind: (call: Call) => Bound;
}

/** One row of the function table. */
export type FunctionRow = ValueFunctionRow | SpecialFunctionRow;

/** Rows of functions of values of one family: name, parameters, evaluate. */
export function valueRows(
  family: FunctionFamily,
  rows: readonly (readonly [
    name: string,
    parameters: string,
    evaluate: (values: readonly Scalar[]) => Scalar,
  ])[],
): readonly FunctionRow[] {
  return rows.map(([name, parameters, evaluate]) => ({
    kind: 'value',
    name,
    family,
    parameters: split(parameters),
    returns: 'scalar',
    evaluate,
  }));
}

/** Rows of special functions of one family: name, parameters, what they return, bind. */
export function specialRows(
  family: FunctionFamily,
  rows: readonly (readonly [
    name: string,
    parameters: string,
    returns: 'scalar' | 'table',
    bind: (call: Call) => Bound,
  ])[],
): readonly FunctionRow[] {
  return rows.map(([name, parameters, returns, bind]) => ({
    kind: 'special',
    name,
    family,
    parameters: split(parameters),
    returns,
    bind,
  }));
}

/** Fewest and most arguments of a row. */
export function arity({ parameters }: FunctionRow): { readonly least: number; readonly most: number } {
  const isOpen = parameters.some((parameter) => parameter.endsWith('...'));
  return {
    least: parameters.filter((parameter) => !/(\?|\.\.\.)$/.test(parameter)).length,
    most: isOpen ? Number.POSITIVE_INFINITY : parameters.length,
  };
}

const split = (parameters: string): readonly string[] => (parameters === '' ? [] : parameters.split(' '));
