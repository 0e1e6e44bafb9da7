import ts from 'typescript';
import type { Mutant } from './mutant.js';

const OPERATORS: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [ts.SyntaxKind.AmpersandAmpersandToken, '||'],
  [ts.SyntaxKind.BarBarToken, '&&'],
]);
const METHODS: Readonly<Record<string, string>> = { some: 'every', every: 'some' };

/**
 * Mutants of a file by operators: comparisons and connectives turned round, `some` and `every` swapped, `filter` left out,
 * conditions and choices negated, TRUE and FALSE swapped, statements that only call something left out.
 */
export function genericMutants(file: string, source: string): readonly Mutant[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true);
  const mutants: Mutant[] = [];
  const add = (node: ts.Node, kind: string, text: string): void => {
    const from = node.getStart(tree);
    const { line } = tree.getLineAndCharacterOfPosition(from);
    const id = `${file.replace('model/src/dax/', '')}: ${kind} in ${home(node)}: ${shorten(node.getText(tree))}`;
    const same = mutants.filter((mutant) => mutant.id === id || mutant.id.startsWith(`${id} #`)).length;
    mutants.push({
      id: same === 0 ? id : `${id} #${same + 1}`,
      file,
      kind,
      from,
      to: node.getEnd(),
      text,
      line: line + 1,
    });
  };
  const visit = (node: ts.Node): void => {
    mutate(node, tree, add);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return mutants;
}

type Add = (node: ts.Node, kind: string, text: string) => void;

function mutate(node: ts.Node, tree: ts.SourceFile, add: Add): void {
  if (ts.isBinaryExpression(node)) {
    const operator = OPERATORS.get(node.operatorToken.kind);
    if (operator !== undefined)
      add(node, operator, `${node.left.getText(tree)} ${operator} ${node.right.getText(tree)}`);
  } else if (ts.isIfStatement(node) && !isCompared(node.expression))
    add(node.expression, 'condition negated', `!(${node.expression.getText(tree)})`);
  else if (ts.isConditionalExpression(node) && !isCompared(node.condition))
    add(node.condition, 'choice negated', `!(${node.condition.getText(tree)})`);
  else if (node.kind === ts.SyntaxKind.TrueKeyword && !ts.isLiteralTypeNode(node.parent))
    add(node, 'TRUE is FALSE', 'false');
  else if (node.kind === ts.SyntaxKind.FalseKeyword && !ts.isLiteralTypeNode(node.parent))
    add(node, 'FALSE is TRUE', 'true');
  else if (ts.isExpressionStatement(node) && !isReport(node)) add(node, 'statement left out', ';');
  else if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression))
    mutateMethod(node, node.expression, { tree, add });
}

function mutateMethod(
  node: ts.CallExpression,
  { name, expression }: ts.PropertyAccessExpression,
  { tree, add }: { readonly tree: ts.SourceFile; readonly add: Add },
): void {
  const swapped = METHODS[name.text];
  if (swapped !== undefined) add(name, `${name.text} is ${swapped}`, swapped);
  if (name.text === 'filter') add(node, 'filter left out', expression.getText(tree));
}

/** Is it one comparison? Turning that round is a mutant of its own already. */
function isCompared(node: ts.Expression): boolean {
  return (
    ts.isBinaryExpression(node) &&
    (node.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken ||
      node.operatorToken.kind === ts.SyntaxKind.ExclamationEqualsEqualsToken)
  );
}

/** Reports of faults, and writes to memories that only save time, change no value. */
function isReport({ expression }: ts.ExpressionStatement): boolean {
  return /\b(invariant|fail)\(|^(this\.)?(known|masks|cache|expansions|twins|filtersOfTables|\w+ByTable|sums)\.(set|clear)\(/.test(
    expression.getText(),
  );
}

/** The function, method or class around a node. */
function home(node: ts.Node): string {
  let name = 'the file';
  for (let current = node; !ts.isSourceFile(current); current = current.parent)
    if ((ts.isFunctionDeclaration(current) || ts.isMethodDeclaration(current)) && current.name !== undefined)
      name = current.name.getText();
  return name;
}

const shorten = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 90 ? `${line.slice(0, 87)}...` : line;
};
