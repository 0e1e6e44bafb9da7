import powerQuery from '@microsoft/powerquery-parser';
import type { Language } from '@microsoft/powerquery-parser';

type Node = Language.Ast.TNode;
const { NodeKind } = powerQuery.Language.Ast;

/** A name that nothing defines where it is used. */
export interface UnknownName {
  readonly name: string;
  readonly tokenRange: Language.Token.TokenRange;
}

/**
 * The names in a Power Query expression that neither the expression nor the shared names define. Names with a dot are
 * the library's and names that begin with `#` are the language's: both are left alone.
 */
export function listUnknownNames(ast: Node, shared: ReadonlySet<string>): readonly UnknownName[] {
  const found: UnknownName[] = [];
  visit(ast, shared, found);
  return found;
}

function visit(node: Node, known: ReadonlySet<string>, found: UnknownName[]): void {
  if (node.kind === NodeKind.IdentifierExpression) {
    const name = plainName(node.identifier.literal);
    const isLanguage = node.identifier.literal.startsWith('#') && !node.identifier.literal.startsWith('#"');
    if (!known.has(name) && !name.includes('.') && !isLanguage)
      found.push({ name, tokenRange: node.tokenRange });
    return;
  }
  const inside = withNames(known, namesOf(node));
  for (const child of childrenOf(node)) visit(child, inside, found);
}

/** Names that a node defines for what is inside it. Fields of a record see each other. */
function namesOf(node: Node): readonly string[] {
  switch (node.kind) {
    case NodeKind.LetExpression:
      return node.variableList.elements.map(({ node: pair }) => plainName(pair.key.literal));
    case NodeKind.RecordExpression:
      return node.content.elements.map(({ node: pair }) => plainName(pair.key.literal));
    case NodeKind.FunctionExpression:
      return node.parameters.content.elements.map(({ node: parameter }) => plainName(parameter.name.literal));
    case NodeKind.EachExpression:
      return ['_'];
    default:
      return [];
  }
}

function withNames(known: ReadonlySet<string>, names: readonly string[]): ReadonlySet<string> {
  return names.length === 0 ? known : new Set([...known, ...names]);
}

/** `#"My query"` names what `My query` would, if it could be written so. */
function plainName(literal: string): string {
  return literal.startsWith('#"') ? literal.slice(2, -1).replaceAll('""', '"') : literal;
}

function childrenOf(node: Node): readonly Node[] {
  return Object.values(node)
    .flatMap((value: unknown) => (Array.isArray(value) ? (value as readonly unknown[]) : [value]))
    .filter(isNode);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'kind' in value && 'tokenRange' in value;
}
