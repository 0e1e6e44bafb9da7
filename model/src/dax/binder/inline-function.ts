import type { CallSyntax, FunctionDefinition, Syntax } from '../parser/syntax.js';
import type { TextPlace } from '../value/dax-error.js';

let inlined = 0;

/**
 * The expression that a call of a user-defined function stands for: arguments by value become variables, evaluated once
 * where the call stands; arguments by expression stand wherever the parameter is named. Variables of the body get names
 * that no argument can hold. A text names the fault when arguments are missing or too many.
 */
export function inlineFunction(
  { name, parameters, body, home }: FunctionDefinition,
  { parameters: given, place }: CallSyntax,
): Syntax | string {
  if (given.length > parameters.length)
    return `The function ${name} takes at most ${parameters.length} arguments, found ${given.length}.`;
  const suffix = `\u0001${++inlined}`;
  const meanings = new Map<string, Syntax>();
  const variables: { name: string; value: Syntax; place: TextPlace }[] = [];
  for (const [index, parameter] of parameters.entries()) {
    const argument = given[index];
    const value = argument === undefined || argument.kind === 'omitted' ? parameter.fallback : argument;
    if (value === undefined) return `The function ${name} needs its parameter ${parameter.name}.`;
    const key = parameter.name.toLowerCase();
    if (parameter.isLazy) {
      meanings.set(key, value);
      continue;
    }
    const own = parameter.name + suffix;
    variables.push({ name: own, value: converted(value, parameter.conversion), place: value.place });
    meanings.set(key, { kind: 'name', name: own, place: value.place });
  }
  const result = replace(body, meanings, { suffix, place: home === 'model' ? place : undefined });
  return variables.length === 0 ? result : { kind: 'variables', variables, result, place };
}

function converted(value: Syntax, type: string | undefined): Syntax {
  if (type === undefined) return value;
  const { place } = value;
  return { kind: 'call', name: 'CONVERT', parameters: [value, { kind: 'name', name: type, place }], place };
}

interface Inlining {
  readonly suffix: string;
  /** Where everything is said to be, when places of the body mean another text. */
  readonly place: TextPlace | undefined;
}

function replace(syntax: Syntax, meanings: ReadonlyMap<string, Syntax>, inlining: Inlining): Syntax {
  const place = inlining.place ?? syntax.place;
  const inside = (part: Syntax): Syntax => replace(part, meanings, inlining);
  switch (syntax.kind) {
    case 'name':
      return meanings.get(syntax.name.toLowerCase()) ?? { ...syntax, place };
    case 'column': {
      const meaning = syntax.table === undefined ? undefined : meanings.get(syntax.table.toLowerCase());
      const table = meaning?.kind === 'name' || meaning?.kind === 'table' ? meaning.name : syntax.table;
      return { ...syntax, ...(table === undefined ? {} : { table }), place };
    }
    case 'constant':
    case 'table':
    case 'missing':
    case 'omitted':
      return { ...syntax, place };
    case 'call':
      return { ...syntax, parameters: syntax.parameters.map(inside), place };
    case 'unary':
      return { ...syntax, operand: inside(syntax.operand), place };
    case 'binary':
      return { ...syntax, left: inside(syntax.left), right: inside(syntax.right), place };
    case 'tuple':
      return { ...syntax, items: syntax.items.map(inside), place };
    case 'list':
      return { ...syntax, rows: syntax.rows.map(inside), place };
    case 'variables':
      return replaceVariables(syntax, meanings, inlining);
  }
}

function replaceVariables(
  syntax: Extract<Syntax, { kind: 'variables' }>,
  meanings: ReadonlyMap<string, Syntax>,
  inlining: Inlining,
): Syntax {
  const inner = new Map(meanings);
  const variables = syntax.variables.map((variable) => {
    const value = replace(variable.value, inner, inlining);
    const place = inlining.place ?? variable.place;
    const name = variable.name + inlining.suffix;
    inner.set(variable.name.toLowerCase(), { kind: 'name', name, place });
    return { name, value, place };
  });
  const result = replace(syntax.result, inner, inlining);
  return { ...syntax, variables, result, place: inlining.place ?? syntax.place };
}
