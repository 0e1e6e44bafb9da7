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

/** One EVALUATE with its order. */
export interface EvaluateSyntax {
  readonly table: Syntax;
  readonly order: readonly { readonly value: Syntax; readonly descending: boolean }[];
  readonly place: TextPlace;
}

/** A DAX query. */
export interface QuerySyntax {
  readonly definitions: readonly (MeasureDefinition | VariableDefinition)[];
  readonly evaluations: readonly EvaluateSyntax[];
}
