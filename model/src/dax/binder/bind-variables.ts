import type { EvaluationContext, VariableFrame } from '../evaluate/evaluation-context.js';
import type { TableValue } from '../evaluate/table-value.js';
import type { Syntax } from '../parser/syntax.js';
import type { Scalar } from '../value/scalar.js';
import { BindFailure, type Binder } from './binder.js';
import type { Bound, BoundScalar, BoundTable } from './bound.js';
import { scalar, table } from './bound.js';
import type { Scope, ScopeVariable } from './scope.js';

interface BoundVariable {
  readonly variable: object;
  readonly value: Bound;
}

/**
 * Binds a VAR block. A variable is computed in the contexts of its definition, once, when it is first needed, and is a
 * constant from then on. Faults of one variable do not hide those of the next.
 */
export function bindVariables(
  binder: Binder,
  syntax: Extract<Syntax, { kind: 'variables' }>,
  scope: Scope,
): Bound {
  const bound: BoundVariable[] = [];
  let current = scope;
  let hasFailed = false;
  for (const { name, value, place } of syntax.variables) {
    const variable: ScopeVariable = { name, variable: {}, outer: current.variable };
    try {
      if (binder.names.findTable(name) !== undefined)
        binder.fail('dax/variable-name', `The variable ${name} has the name of a table.`, place);
      const bind = binder.bind(value, current);
      bound.push({ variable: variable.variable, value: bind });
      const schema = bind.kind === 'table' ? { schema: bind.schema } : {};
      current = { ...current, variable: { ...variable, ...schema } };
    } catch (error) {
      if (!(error instanceof BindFailure)) throw error;
      hasFailed = true;
      current = { ...current, variable: { ...variable, isFaulty: true } };
    }
  }
  const result = binder.bind(syntax.result, current);
  if (hasFailed) throw new BindFailure();
  return result.kind === 'scalar'
    ? scalar((context) => result.evaluate(withVariables(context, bound)))
    : table(result.schema, (context) => result.evaluate(withVariables(context, bound)));
}

/** A variable of the scope by its name, in any letter case. */
export function findVariable(scope: Scope, name: string): ScopeVariable | undefined {
  const key = name.toLowerCase();
  for (let { variable } = scope; variable !== undefined; variable = variable.outer)
    if (variable.name.toLowerCase() === key) return variable;
  return undefined;
}

/** Reads a variable where it is named. */
export function readVariable({ variable, schema, isFaulty }: ScopeVariable): Bound {
  if (isFaulty === true) throw new BindFailure();
  return schema === undefined
    ? ({ kind: 'scalar', evaluate: (context) => valueOf(context, variable) as Scalar } satisfies BoundScalar)
    : ({
        kind: 'table',
        schema,
        evaluate: (context) => valueOf(context, variable) as TableValue,
      } satisfies BoundTable);
}

function withVariables(context: EvaluationContext, bound: readonly BoundVariable[]): EvaluationContext {
  let current = context;
  for (const { variable, value } of bound) {
    const definedIn = current;
    const frame: VariableFrame = {
      variable,
      read: once(() => value.evaluate(definedIn)),
      outer: current.variables,
    };
    current = { ...current, variables: frame };
  }
  return current;
}

/** The value of a variable, by the object that stands for it in its scope. */
export function valueOf({ variables }: EvaluationContext, variable: object): Scalar | TableValue {
  for (let frame = variables; frame !== undefined; frame = frame.outer)
    if (frame.variable === variable) return frame.read();
  throw new Error('DAX engine: a variable is read outside its block');
}

function once<T>(compute: () => T): () => T {
  let result: { readonly value: T } | undefined;
  return () => (result ??= { value: compute() }).value;
}
