import type { TableSchema } from '../evaluate/table-value.js';
import type { StoredColumn } from '../storage/stored-column.js';

/**
 * The row that expressions of a scope can read. `collect` belongs to the condition of a CALCULATE filter: it takes any
 * column of the model and tells its number.
 */
export interface ScopeFrame {
  readonly schema: TableSchema;
  readonly collect?: (column: StoredColumn) => number;
  readonly outer: ScopeFrame | undefined;
}

/** A variable that expressions of a scope can read; `schema` is there when it holds a table. */
export interface ScopeVariable {
  readonly name: string;
  readonly variable: object;
  readonly schema?: TableSchema;
  /** Its definition has a fault that was reported. */
  readonly isFaulty?: boolean;
  readonly outer: ScopeVariable | undefined;
}

/** What the names of an expression can mean where it stands. */
export interface Scope {
  readonly frame: ScopeFrame | undefined;
  readonly variable: ScopeVariable | undefined;
  /** Inside the condition of a CALCULATE filter, where measures and CALCULATE are not allowed. */
  readonly isCondition: boolean;
  /** Rows that CURRENTGROUP stands for, inside GROUPBY. */
  readonly group?: { readonly schema: TableSchema; readonly token: object };
}

/** Nothing around: a measure's text, a query's table. */
export const EMPTY_SCOPE: Scope = { frame: undefined, variable: undefined, isCondition: false };

/** The scope inside the rows of a table. */
export function enterFrame(scope: Scope, schema: TableSchema): Scope {
  return { ...scope, frame: { schema, outer: scope.frame } };
}

/** The scope of CALCULATE's first argument: no rows, variables stay. */
export function leaveRows(scope: Scope): Scope {
  return { frame: undefined, variable: scope.variable, isCondition: false };
}
