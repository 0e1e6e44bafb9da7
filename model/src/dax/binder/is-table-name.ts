import type { Syntax } from '../parser/syntax.js';
import { findVariable } from './bind-variables.js';
import type { Scope } from './scope.js';

/** Is it the name of a table of the model, and not a variable or an expression that gives some of its rows? */
export function isTableName(syntax: Syntax, scope: Scope): boolean {
  if (syntax.kind === 'table') return true;
  return syntax.kind === 'name' && findVariable(scope, syntax.name) === undefined;
}
