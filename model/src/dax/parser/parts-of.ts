import type { Syntax } from './syntax.js';

/** The expressions that an expression is made of, from left to right; none for a leaf. */
export function partsOf(syntax: Syntax): readonly Syntax[] {
  switch (syntax.kind) {
    case 'constant':
    case 'name':
    case 'table':
    case 'column':
    case 'missing':
    case 'omitted':
      return [];
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
  }
}
