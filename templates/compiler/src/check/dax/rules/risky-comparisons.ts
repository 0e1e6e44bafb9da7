import { childrenOf, type ModelNames, type Syntax } from '@ott-analytics/model/dax';
import { startScope, withSolid, withVariables, type FlowScope } from '../flow/scope.js';
import { solidInRows } from '../flow/may-be-blank.js';
import { solidWhere } from '../flow/solid-names.js';

type Test = (part: Syntax, scope: FlowScope) => boolean;

/**
 * The parts of a whole DAX text for which a test is true, each with what is known at its place: inside IF what the
 * condition says, inside an iterator what the FILTER of its rows says, right of `&&` what stands left of it.
 */
export function listRiskyComparisons(syntax: Syntax, names: ModelNames, test: Test): readonly Syntax[] {
  const found: Syntax[] = [];
  walk(syntax, startScope(names), (part, scope) => {
    if (test(part, scope)) found.push(part);
  });
  return found;
}

function walk(syntax: Syntax, scope: FlowScope, visit: (part: Syntax, scope: FlowScope) => void): void {
  visit(syntax, scope);
  if (syntax.kind === 'variables') {
    let inside = scope;
    for (const variable of syntax.variables) {
      walk(variable.value, inside, visit);
      inside = withVariables(inside, [variable]);
    }
    walk(syntax.result, inside, visit);
    return;
  }
  if (syntax.kind === 'binary' && syntax.operator === '&&') {
    // All of a conjunction holds together, in whatever order it is written.
    walk(syntax.left, withSolid(scope, testedIn(syntax.right, scope)), visit);
    walk(syntax.right, withSolid(scope, testedIn(syntax.left, scope)), visit);
    return;
  }
  if (syntax.kind === 'call' && syntax.parameters.length > 1) {
    const [first, ...others] = syntax.parameters;
    if (first === undefined) return;
    walk(first, scope, visit);
    for (const [place, part] of others.entries())
      walk(part, scopeOf(syntax.name, first, { place, scope }), visit);
    return;
  }
  for (const child of childrenOf(syntax)) walk(child, scope, visit);
}

/** Names that a part of a conjunction tests for BLANK or compares with more than zero. */
function testedIn(condition: Syntax, scope: FlowScope): readonly string[] {
  if (condition.kind === 'binary' && ['<', '<=', '=', '==', '<>'].includes(condition.operator)) return [];
  return solidWhere(condition, true, scope);
}

function scopeOf(
  name: string,
  first: Syntax,
  { place, scope }: { readonly place: number; readonly scope: FlowScope },
): FlowScope {
  if (name.toUpperCase() === 'IF') return withSolid(scope, solidWhere(first, place === 0, scope));
  return withSolid(scope, solidInRows(first, scope));
}
