import ts from 'typescript';

interface Export {
  readonly name: string;
  readonly isDocumented: boolean;
  readonly isRow: boolean;
}

/**
 * Names that a TypeScript source exports without a doc comment. Constants and type aliases that stand below a documented
 * one are rows of a table, which its first row describes; a constant of a declared type is described by that type.
 * Functions, also arrow functions, classes and interfaces need a comment each. What a file only passes on
 * (`export ... from`) is exempt.
 */
export function findUndocumented(file: string, text: string): readonly string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
  const declared = source.statements.flatMap(describeStatement);
  const documented = new Set(declared.filter(({ isDocumented }) => isDocumented).map(({ name }) => name));
  let isTable = false;
  const missing: string[] = [];
  for (const { name, isDocumented, isRow } of declared) {
    isTable = isDocumented || (isTable && isRow);
    // Overloads, and a type beside a constant of the same name, are documented once.
    if (!isTable && !documented.has(name)) missing.push(name);
  }
  return [...new Set(missing)];
}

function describeStatement(statement: ts.Statement): readonly Export[] {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
  const isDocumented = ts.getJSDocCommentsAndTags(statement).some(ts.isJSDoc);
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name, type, initializer }) => ({
      name: name.getText(),
      isDocumented: isDocumented || type !== undefined,
      isRow:
        initializer === undefined ||
        !(ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)),
    }));
  if (ts.isTypeAliasDeclaration(statement))
    return [{ name: statement.name.getText(), isDocumented, isRow: true }];
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isEnumDeclaration(statement);
  return isNamed ? [{ name: statement.name?.getText() ?? 'default', isDocumented, isRow: false }] : [];
}
