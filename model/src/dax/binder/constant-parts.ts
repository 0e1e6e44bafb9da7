import { findFunction } from '../functions/function-table.js';
import type { Syntax } from '../parser/syntax.js';

/**
 * The bare names (variables) on which the value of an expression depends, beside its own columns; undefined when it may
 * depend on a context. An expression with an empty list is the same wherever it stands.
 */
export function constantParts(
  syntax: Syntax,
  columns: 'columns' | 'noColumns',
): readonly Syntax[] | undefined {
  switch (syntax.kind) {
    case 'constant':
    case 'omitted':
      return [];
    case 'name':
      return [syntax];
    case 'column':
      return columns === 'columns' && syntax.table !== undefined ? [] : undefined;
    case 'unary':
      return constantParts(syntax.operand, columns);
    case 'binary':
      return all([syntax.left, syntax.right], columns);
    case 'list':
      return all(syntax.rows, columns);
    case 'tuple':
      return all(syntax.items, columns);
    case 'call': {
      const row = findFunction(syntax.name);
      const isPure = row?.kind === 'value' || (row?.family === 'Logical' && row.returns === 'scalar');
      return isPure ? all(syntax.parameters, columns) : undefined;
    }
    case 'table':
    case 'variables':
    case 'missing':
      return undefined;
  }
}

function all(items: readonly Syntax[], columns: 'columns' | 'noColumns'): readonly Syntax[] | undefined {
  const parts: Syntax[] = [];
  for (const item of items) {
    const own = constantParts(item, columns);
    if (own === undefined) return undefined;
    parts.push(...own);
  }
  return parts;
}
