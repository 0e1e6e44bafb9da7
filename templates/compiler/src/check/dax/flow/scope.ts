import type { ModelNames, Syntax, VariableSyntax } from '@ott-analytics/model/dax';

/**
 * What is known at a place of a DAX text: the names of the model, the variables that can be read there, and the names that
 * are not BLANK there, because a condition around it says so. Those are keys as `keyOf` gives them.
 */
export interface FlowScope {
  readonly names: ModelNames;
  readonly variables: ReadonlyMap<string, FlowVariable>;
  readonly solid: ReadonlySet<string>;
}

/** A variable with the scope that its value was written in. */
export interface FlowVariable {
  readonly syntax: Syntax;
  readonly scope: FlowScope;
}

/** The scope around a whole DAX text: nothing is known but the names of the model. */
export function startScope(names: ModelNames): FlowScope {
  return { names, variables: new Map(), solid: new Set() };
}

/** The scope with more names that are not BLANK. */
export function withSolid(scope: FlowScope, keys: Iterable<string>): FlowScope {
  return { ...scope, solid: new Set([...scope.solid, ...keys]) };
}

/** The scope behind some variables; each sees those before it. */
export function withVariables(scope: FlowScope, variables: readonly VariableSyntax[]): FlowScope {
  return variables.reduce<FlowScope>(
    (before, { name, value }) => ({
      ...before,
      variables: new Map([...before.variables, [name.toLowerCase(), { syntax: value, scope: before }]]),
    }),
    scope,
  );
}

/** The variable that a bare name reads; undefined when it is none. */
export function findVariable(syntax: Syntax, scope: FlowScope): FlowVariable | undefined {
  return syntax.kind === 'name' ? scope.variables.get(syntax.name.toLowerCase()) : undefined;
}

/** What makes two expressions the same value at one place: variable, measure or column by name; undefined for others. */
export function keyOf(syntax: Syntax): string | undefined {
  if (syntax.kind === 'name') return `variable ${syntax.name.toLowerCase()}`;
  return syntax.kind === 'column' ? `${syntax.table ?? ''}[${syntax.name}]`.toLowerCase() : undefined;
}
