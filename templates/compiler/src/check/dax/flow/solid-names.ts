import type { Syntax } from '@ott-analytics/model/dax';
import { findVariable, keyOf, withVariables, type FlowScope } from './scope.js';

/**
 * Names that are not BLANK where a condition is true (or false, when `holds` is so): those that NOT ISBLANK names, and
 * those that are compared, since a comparison that was written to hold asks for a value. Variables are looked into.
 */
export function solidWhere(condition: Syntax, holds: boolean, scope: FlowScope): readonly string[] {
  const variable = findVariable(condition, scope);
  if (variable !== undefined) return solidWhere(variable.syntax, holds, variable.scope);
  switch (condition.kind) {
    case 'unary':
      return condition.operator === 'not' ? solidWhere(condition.operand, !holds, scope) : [];
    case 'binary':
      return ofBinary(condition, holds, scope);
    case 'call':
      return ofCall(condition.name.toUpperCase(), condition.parameters, { holds, scope });
    case 'variables':
      return solidWhere(condition.result, holds, withVariables(scope, condition.variables));
    default:
      return [];
  }
}

function ofBinary(
  { operator, left, right }: Extract<Syntax, { kind: 'binary' }>,
  holds: boolean,
  scope: FlowScope,
): readonly string[] {
  const both = (): readonly string[] => [
    ...solidWhere(left, holds, scope),
    ...solidWhere(right, holds, scope),
  ];
  switch (operator) {
    case '&&':
      return holds ? both() : [];
    case '||':
      return holds ? [] : both();
    case '>':
    case '>=':
    case '<':
    case '<=':
    case '=':
    case '==':
    case '<>':
      return holds ? [...keysIn(left, scope), ...keysIn(right, scope)] : [];
    default:
      return [];
  }
}

function ofCall(
  name: string,
  parameters: readonly Syntax[],
  { holds, scope }: { readonly holds: boolean; readonly scope: FlowScope },
): readonly string[] {
  const [first] = parameters;
  switch (name) {
    case 'ISBLANK':
      return holds || first === undefined ? [] : keysIn(first, scope);
    case 'NOT':
      return first === undefined ? [] : solidWhere(first, !holds, scope);
    case 'AND':
      return holds ? parameters.flatMap((part) => solidWhere(part, true, scope)) : [];
    case 'OR':
      return holds ? [] : parameters.flatMap((part) => solidWhere(part, false, scope));
    default:
      return [];
  }
}

/** Keys of the value itself and of what it is made of by sign, product or variable: BLANK there is BLANK here. */
export function keysIn(syntax: Syntax, scope: FlowScope): readonly string[] {
  const own = keyOf(syntax);
  const variable = findVariable(syntax, scope);
  if (variable !== undefined && own !== undefined) return [own, ...keysIn(variable.syntax, variable.scope)];
  if (own !== undefined) return [own];
  if (syntax.kind === 'unary') return keysIn(syntax.operand, scope);
  if (syntax.kind === 'binary' && ['*', '+', '-', '/'].includes(syntax.operator))
    return [...keysIn(syntax.left, scope), ...keysIn(syntax.right, scope)];
  return [];
}
