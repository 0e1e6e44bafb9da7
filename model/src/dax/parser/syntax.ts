import type { TextPlace } from '../value/dax-error.js';
import type { DateTime } from '../value/scalar.js';

/** A binary operator of DAX, as written; `in` is IN. */
export type BinaryOperator =
  '^' | '*' | '/' | '+' | '-' | '&' | '=' | '==' | '<>' | '<' | '<=' | '>' | '>=' | 'in' | '&&' | '||';

/** `VAR name = value`. */
export interface VariableSyntax {
  readonly name: string;
  readonly value: Syntax;
  readonly place: TextPlace;
}

/** A function call. */
export interface CallSyntax {
  readonly kind: 'call';
  readonly name: string;
  readonly parameters: readonly Syntax[];
  readonly place: TextPlace;
}

/** A column or measure: `Table[name]`, or `[name]` without table. */
export interface ColumnSyntax {
  readonly kind: 'column';
  readonly table?: string;
  readonly name: string;
  readonly place: TextPlace;
}

/**
 * A DAX expression as written. `name` is a bare word: a variable, a table or a keyword such as DESC. `missing` stands
 * where the text has a fault that was reported, `omitted` for an argument left out between commas.
 */
export type Syntax =
  | { readonly kind: 'constant'; readonly value: number | string | DateTime; readonly place: TextPlace }
  | { readonly kind: 'name'; readonly name: string; readonly place: TextPlace }
  | { readonly kind: 'table'; readonly name: string; readonly place: TextPlace }
  | ColumnSyntax
  | CallSyntax
  | {
      readonly kind: 'unary';
      readonly operator: '-' | '+' | 'not';
      readonly operand: Syntax;
      readonly place: TextPlace;
    }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Syntax;
      readonly right: Syntax;
      readonly place: TextPlace;
    }
  | { readonly kind: 'tuple'; readonly items: readonly Syntax[]; readonly place: TextPlace }
  | { readonly kind: 'list'; readonly rows: readonly Syntax[]; readonly place: TextPlace }
  | {
      readonly kind: 'variables';
      readonly variables: readonly VariableSyntax[];
      readonly result: Syntax;
      readonly place: TextPlace;
    }
  | { readonly kind: 'missing'; readonly place: TextPlace }
  | { readonly kind: 'omitted'; readonly place: TextPlace };

/** `DEFINE MEASURE T[name] = value`. */
export interface MeasureDefinition {
  readonly kind: 'measure';
  readonly table: string;
  readonly name: string;
  readonly value: Syntax;
  readonly place: TextPlace;
}

/** `DEFINE VAR name = value`. */
export interface VariableDefinition extends VariableSyntax {
  readonly kind: 'variable';
}

/** `DEFINE COLUMN T[c] = value`. */
export interface ColumnDefinition extends Omit<MeasureDefinition, 'kind'> {
  readonly kind: 'column';
}

/** `DEFINE TABLE t = value`. */
export interface TableDefinition extends VariableSyntax {
  readonly kind: 'table';
}

/** A parameter of a user-defined function. */
export interface FunctionParameter {
  readonly name: string;
  /** EXPR and references: the argument stands wherever the parameter is named; else it is evaluated once. */
  readonly isLazy: boolean;
  /** Type that CONVERT gives an argument. */
  readonly conversion?: string;
  /** What an argument that is left out stands for. */
  readonly fallback?: Syntax;
  readonly place: TextPlace;
}

/** A user-defined function. */
export interface FunctionDefinition {
  readonly kind: 'function';
  readonly name: string;
  readonly parameters: readonly FunctionParameter[];
  readonly body: Syntax;
  /** Places in the body count from the query's text, or from a text of the model's own. */
  readonly home: 'query' | 'model';
  readonly place: TextPlace;
}

/** One part of DEFINE. */
export type Definition =
  MeasureDefinition | VariableDefinition | ColumnDefinition | TableDefinition | FunctionDefinition;

/** One EVALUATE with its order and the values that START AT begins with, in the order of the sort expressions. */
export interface EvaluateSyntax {
  readonly table: Syntax;
  readonly order: readonly { readonly value: Syntax; readonly descending: boolean }[];
  readonly startAt: readonly Syntax[];
  readonly place: TextPlace;
}

/** A DAX query. */
export interface QuerySyntax {
  readonly definitions: readonly Definition[];
  readonly evaluations: readonly EvaluateSyntax[];
}
