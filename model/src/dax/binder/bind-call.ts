import { hintNearest } from '../../tmdl/hint-nearest.js';
import { findFunction, functionNames } from '../functions/function-table.js';
import { arity, type FunctionRow, type ValueFunctionRow } from '../functions/function-row.js';
import { refusalOf } from '../functions/unsupported-functions.js';
import type { CallSyntax } from '../parser/syntax.js';
import { DaxError, type TextPlace } from '../value/dax-error.js';
import type { Binder } from './binder.js';
import { scalar, table, type Bound, type BoundScalar } from './bound.js';
import { Call } from './call.js';
import type { Scope } from './scope.js';

/** Binds a function call by its row of the function table. Errors at evaluation get the place of the call. */
export function bindCall(binder: Binder, syntax: CallSyntax, scope: Scope): Bound {
  const row = findFunction(syntax.name);
  if (row === undefined) {
    const reason = refusalOf(syntax.name);
    if (reason !== undefined) {
      const message = `The function ${syntax.name.toUpperCase()} is not supported here: ${reason}.`;
      return binder.fail('dax/unsupported', message, syntax.place);
    }
    const { hint } = hintNearest(syntax.name, functionNames());
    return binder.fail(
      'dax/unknown-function',
      `The function ${syntax.name.toUpperCase()} is unknown.`,
      syntax.place,
      hint,
    );
  }
  checkArity(binder, syntax, row);
  const bound =
    row.kind === 'value' ? bindValues(binder, syntax, scope, row) : row.bind(new Call(binder, syntax, scope));
  const place = syntax.place;
  return bound.kind === 'scalar'
    ? scalar((context) => at(place, () => bound.evaluate(context)))
    : table(bound.schema, (context) => at(place, () => bound.evaluate(context)));
}

function checkArity(binder: Binder, { parameters, name, place }: CallSyntax, row: FunctionRow): void {
  const { least, most } = arity(row);
  const count = parameters.length;
  if (count >= least && count <= most) return;
  const expected = least === most ? `${least}` : `${least} to ${most === Infinity ? 'any number of' : most}`;
  binder.fail(
    'dax/argument-count',
    `${name.toUpperCase()} takes ${expected} arguments (${row.parameters.join(', ')}), found ${count}.`,
    place,
  );
}

function bindValues(binder: Binder, syntax: CallSyntax, scope: Scope, row: ValueFunctionRow): BoundScalar {
  const bound = syntax.parameters.map((parameter) => binder.scalar(parameter, scope));
  return scalar((context) => row.evaluate(bound.map((parameter) => parameter.evaluate(context))));
}

function at<T>(place: TextPlace, evaluate: () => T): T {
  try {
    return evaluate();
  } catch (error) {
    if (!(error instanceof DaxError) || error.place !== undefined) throw error;
    throw new DaxError(error.code, error.message, place, error.diagnostics, { cause: error });
  }
}
