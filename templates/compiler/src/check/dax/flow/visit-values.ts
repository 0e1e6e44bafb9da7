import type { Syntax } from '@ott-analytics/model/dax';
import { solidInRows } from './may-be-blank.js';
import { keysIn, solidWhere } from './solid-names.js';
import { MADE_OF_ARGUMENTS } from './value-functions.js';
import { withSolid, withVariables, type FlowScope } from './scope.js';

/** Called for every part of a DAX text whose value flows into the result, with what is known there. */
export type ValueVisitor = (part: Syntax, scope: FlowScope) => void;

const OVER_ROWS =
  /^(?:SUM|AVERAGE|MIN|MAX|MEDIAN|COUNT|COUNTA|PRODUCT|CONCATENATE|GEOMEAN|RANK|STDEV|VAR|PERCENTILE)X(?:\.[A-Z]+)?$/;

/**
 * Goes through the parts of a DAX text whose value flows into its result: branches of IF and SWITCH, operands, arguments
 * of plain functions, the expression of an iterator or of CALCULATE. Conditions, filters and tables are left out.
 */
export function visitValues(syntax: Syntax, scope: FlowScope, visit: ValueVisitor): void {
  visit(syntax, scope);
  const go = (part: Syntax | undefined, inside: FlowScope = scope): void => {
    if (part !== undefined) visitValues(part, inside, visit);
  };
  switch (syntax.kind) {
    case 'variables':
      go(syntax.result, withVariables(scope, syntax.variables));
      return;
    case 'name': {
      const variable = scope.variables.get(syntax.name.toLowerCase());
      // What is known where the variable is read counts for the names inside it as well.
      if (variable !== undefined) go(variable.syntax, withSolid(variable.scope, scope.solid));
      return;
    }
    case 'unary':
      go(syntax.operand);
      return;
    case 'binary':
      if (!['+', '-', '*', '/', '&', '^'].includes(syntax.operator)) return;
      go(syntax.left);
      go(syntax.right);
      return;
    case 'call':
      visitCall(syntax.name.toUpperCase(), syntax.parameters, { scope, go });
      return;
    default:
      return;
  }
}

function visitCall(
  name: string,
  parameters: readonly Syntax[],
  {
    scope,
    go,
  }: { readonly scope: FlowScope; readonly go: (part: Syntax | undefined, inside?: FlowScope) => void },
): void {
  const [first, second, third] = parameters;
  if (first === undefined) return;
  if (name === 'IF') {
    go(second, withSolid(scope, solidWhere(first, true, scope)));
    go(third, withSolid(scope, solidWhere(first, false, scope)));
  } else if (name === 'SWITCH') visitSwitch(parameters, scope, go);
  else if (name === 'CALCULATE') go(first);
  else if (name === 'DIVIDE') {
    // Where the denominator is BLANK, so is the quotient.
    go(first, withSolid(scope, second === undefined ? [] : keysIn(second, scope)));
    go(second);
    go(third);
  } else if (OVER_ROWS.test(name)) go(second, withSolid(scope, solidInRows(first, scope)));
  else if (name === 'COALESCE' || name === 'MIN' || name === 'MAX' || MADE_OF_ARGUMENTS.test(name))
    for (const part of parameters) go(part);
}

/** SWITCH(TRUE(), condition, value, ...): each value stands where its condition holds and those before it do not. */
function visitSwitch(
  [subject, ...cases]: readonly Syntax[],
  scope: FlowScope,
  go: (part: Syntax | undefined, inside?: FlowScope) => void,
): void {
  const asksTruth = subject?.kind === 'call' && subject.name.toUpperCase() === 'TRUE';
  let before = scope;
  for (let place = 0; place < cases.length; place += 2) {
    const [condition, value] = cases.slice(place, place + 2);
    if (condition === undefined) return;
    if (value === undefined) go(condition, before);
    else if (asksTruth) {
      go(value, withSolid(before, solidWhere(condition, true, scope)));
      before = withSolid(before, solidWhere(condition, false, scope));
    } else go(value, before);
  }
}
