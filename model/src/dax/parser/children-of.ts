import type { Syntax } from './syntax.js';

/** The parts of an expression, in the order of the text: operands, arguments, items, variables and then their result. */
export function childrenOf(syntax: Syntax): readonly Syntax[] {
  switch (syntax.kind) {
    case 'call':
      return syntax.parameters;
    case 'unary':
      return [syntax.operand];
    case 'binary':
      return [syntax.left, syntax.right];
    case 'tuple':
      return syntax.items;
    case 'list':
      return syntax.rows;
    case 'variables':
      return [...syntax.variables.map(({ value }) => value), syntax.result];
    case 'constant':
    case 'name':
    case 'table':
    case 'column':
    case 'missing':
    case 'omitted':
      return [];
  }
}

/** An expression and everything in it, each part before its own parts. */
export function* eachPart(syntax: Syntax): Iterable<Syntax> {
  yield syntax;
  for (const child of childrenOf(syntax)) yield* eachPart(child);
}
