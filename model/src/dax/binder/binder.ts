import type { EvaluationContext } from '../evaluate/evaluation-context.js';
import type { CallSyntax, FunctionDefinition, Syntax } from '../parser/syntax.js';
import type { StoredColumn } from '../storage/stored-column.js';
import type { StoredRelationship, StoredTable } from '../storage/stored-table.js';
import type { TextPlace } from '../value/dax-error.js';
import type { Scalar } from '../value/scalar.js';
import type { Bound, BoundScalar, BoundTable } from './bound.js';
import type { Scope } from './scope.js';

/** A measure that expressions can name. */
export interface BoundMeasure {
  readonly name: string;
  readonly table: string;
  /** Its value in a filter context; the row context and the variables of the caller are left outside. */
  readonly evaluate: (context: EvaluationContext) => Scalar;
}

/** What expressions can name. */
export interface ModelNames {
  readonly tables: readonly StoredTable[];
  readonly relationships: readonly StoredRelationship[];
  readonly findTable: (name: string) => StoredTable | undefined;
  readonly findMeasure: (name: string) => BoundMeasure | undefined;
  readonly measureNames: () => Iterable<string>;
  /** A user-defined function, by its name in any letter case. */
  readonly findFunction: (name: string) => FunctionDefinition | undefined;
  readonly surroundings: Surroundings;
}

/** What expressions may ask about the world around the model; what is absent makes the question a fault. */
export interface Surroundings {
  /** The present moment as a serial number: NOW, TODAY and the like. */
  readonly now?: number;
  /** Name of the reader: USERPRINCIPALNAME and USERNAME. */
  readonly user?: string;
}

/** A fault that ends the binding of the expression around it; it was reported already. */
export class BindFailure extends Error {}

/** Resolves expressions; handed to the functions, which bind their own arguments. */
export interface Binder {
  readonly names: ModelNames;
  /** Names of the measures that were bound, in lower case. */
  readonly uses: Set<string>;
  bind(syntax: Syntax, scope: Scope): Bound;
  scalar(syntax: Syntax, scope: Scope): BoundScalar;
  table(syntax: Syntax, scope: Scope): BoundTable;
  /** The column that `Table[column]` names, whatever row is read. */
  column(syntax: Syntax): StoredColumn;
  /** Is the syntax a table expression, by its form? */
  isTable(syntax: Syntax, scope: Scope): boolean;
  /** The variables on which the value of the syntax depends, beside its own columns; undefined for contexts. */
  constantParts(syntax: Syntax, columns: 'columns' | 'noColumns'): readonly Syntax[] | undefined;
  /** What a call of a user-defined function stands for; undefined when there is no such function. */
  expand(call: CallSyntax): Syntax | undefined;
  /** Reports a fault and gives up the expression. */
  fail(code: string, message: string, place: TextPlace, hint?: string): never;
}
