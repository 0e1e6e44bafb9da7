import type { Syntax } from '../parser/syntax.js';

/** Names in brackets that an expression reads, in lower case, whether they are measures or columns. */
export function referencedNames(syntax: Syntax): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: Syntax): void => {
    switch (node.kind) {
      case 'column':
        names.add(node.name.toLowerCase());
        return;
      case 'call':
        node.parameters.forEach(visit);
        return;
      case 'unary':
        visit(node.operand);
        return;
      case 'binary':
        visit(node.left);
        visit(node.right);
        return;
      case 'tuple':
        node.items.forEach(visit);
        return;
      case 'list':
        node.rows.forEach(visit);
        return;
      case 'variables':
        for (const { value } of node.variables) visit(value);
        visit(node.result);
        return;
      case 'constant':
      case 'name':
      case 'table':
      case 'missing':
      case 'omitted':
        return;
    }
  };
  visit(syntax);
  return names;
}
