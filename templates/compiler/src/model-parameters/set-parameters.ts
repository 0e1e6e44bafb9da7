import type { Model, NamedExpression } from '@ott-analytics/model/tmdl';
import { findNearest } from '@ott-analytics/model/contract';
import { ProjectError } from '../project/project-error.js';
import { parseMParameter, printAskedParameter, printFilledParameter } from './m-parameter.js';

/** Parameters that only the user can know: the template asks for them unless a value is given when packing. */
const ASKED_PARAMETERS: ReadonlySet<string> = new Set(['WarehouseFolder']);

/**
 * Returns the model with its M parameters set: those with a value are pre-filled, the asked ones are emptied so that
 * Desktop's dialog demands them, all others keep their default.
 * Throws a ProjectError for a value whose parameter does not exist or takes no such value.
 */
export function setParameters(model: Model, values: ReadonlyMap<string, string>): Model {
  requireKnown(listParameters(model), values);
  return {
    ...model,
    expressions: model.expressions.map((query) => setParameter(query, values.get(query.name))),
  };
}

/** Returns the queries of a model that are parameters, in model order. */
export function listParameters(model: Model): readonly NamedExpression[] {
  return model.expressions.filter(({ expression }) => parseMParameter(expression ?? '') !== undefined);
}

function setParameter(query: NamedExpression, value: string | undefined): NamedExpression {
  const parameter = parseMParameter(query.expression ?? '');
  if (parameter === undefined) return query;
  if (value === undefined) {
    return ASKED_PARAMETERS.has(query.name)
      ? { ...query, expression: printAskedParameter(parameter) }
      : query;
  }
  const expression = printFilledParameter(parameter, value);
  if (expression !== undefined) return { ...query, expression };
  throw new ProjectError(
    'compiler/bad-parameter',
    `The parameter "${query.name}" is of type ${parameter.type} and cannot take "${value}". ` +
      'Give a number for Number, true or false for Logical; other types than Text cannot be pre-filled.',
  );
}

function requireKnown(parameters: readonly NamedExpression[], values: ReadonlyMap<string, string>): void {
  const known = parameters.map(({ name }) => name);
  for (const name of values.keys()) {
    if (known.includes(name)) continue;
    const nearest = findNearest(name, known);
    const advice =
      nearest === undefined ? `It has: ${known.join(', ') || 'none'}.` : `Did you mean "${nearest}"?`;
    throw new ProjectError('compiler/bad-parameter', `The model has no parameter "${name}". ${advice}`);
  }
}
