import { hintNearest } from '../hint-nearest.js';
import type { Model } from '../objects/model.js';
import type { TabularDatabase } from '../objects/tabular-database.js';
import { databaseShape, modelShape } from '../shape/model-shape.js';
import { findMember, keywordsOf } from '../shape/shape-lookup.js';
import type { Declaration } from '../syntax/declaration.js';
import { orderByReferences } from './order-by-references.js';
import type { PlainObject } from './plain-object.js';
import { reportError, type ReadContext } from './read-context.js';
import { readObject } from './read-object.js';

/** What TOM takes when a project says nothing of its compatibility level. */
const assumedCompatibilityLevel = 1600;

/**
 * Reads the database from the declarations of all files. Children of the model need no indentation, nor the
 * `model` line above them (TMDL overview, "Indentation").
 */
export function readDatabase(context: ReadContext, declarations: readonly Declaration[]): TabularDatabase {
  const databases = declarations.filter(
    (declaration) => is(declaration, 'database') && !declaration.isReference,
  );
  const references = declarations.filter(
    (declaration) => declaration.isReference && declaration.children.length === 0,
  );
  const model = orderByReferences(context, readModel(context, declarations), references);
  const database: PlainObject = readObject(context, databaseShape, databases);
  reportMissingDatabase(context, databases, declarations, database);
  // The shape tables give each object exactly the properties of its type; that is what makes this cast true.
  const read = { compatibilityLevel: assumedCompatibilityLevel, ...database } as Omit<
    TabularDatabase,
    'model'
  >;
  return { ...read, model: model as unknown as Model };
}

function readModel(context: ReadContext, declarations: readonly Declaration[]): PlainObject {
  const parts: Declaration[] = [];
  for (const declaration of declarations) {
    if (is(declaration, 'model') && !declaration.isReference) parts.push(declaration);
    else if (is(declaration, 'database') || (declaration.isReference && declaration.children.length === 0))
      continue;
    else {
      const row = findMember(modelShape, declaration.keyword, declaration.name !== undefined);
      if (row?.kind === 'child' && row.spacing === 'apart') parts.push(wrap(declaration));
      else reportUnknownRoot(context, declaration);
    }
  }
  return readObject(context, modelShape, parts.length === 0 ? [] : startWithModel(parts));
}

/** A child of the model at the root of a file, as if it stood under a `model` line. */
function wrap(declaration: Declaration): Declaration {
  const { file, line, column } = declaration;
  const child = { ...declaration, isReference: false };
  return { file, line, column, isReference: false, keyword: 'model', name: 'Model', children: [child] };
}

/** The model's own line comes first, so that its name and place are the model's. */
function startWithModel(parts: readonly Declaration[]): readonly Declaration[] {
  const isOwn = (part: Declaration): boolean => part.children.every((child) => child.line !== part.line);
  return [...parts.filter(isOwn), ...parts.filter((part) => !isOwn(part))];
}

function reportUnknownRoot(context: ReadContext, declaration: Declaration): void {
  const rows = modelShape.members.filter((row) => row.kind === 'child' && row.spacing === 'apart');
  reportError(context, declaration, {
    code: 'tmdl/unknown-object',
    message: `'${declaration.keyword}' cannot stand at the root of a file; database, model or an object of the model is expected`,
    ...hintNearest(declaration.keyword, [...rows.flatMap(keywordsOf), 'database', 'model']),
  });
}

function reportMissingDatabase(
  context: ReadContext,
  databases: readonly Declaration[],
  all: readonly Declaration[],
  database: PlainObject,
): void {
  if (typeof database['compatibilityLevel'] === 'number') return;
  context.diagnostics.push({
    code: 'tmdl/missing-compatibility-level',
    severity: 'warning',
    message: `No file declares 'database' with 'compatibilityLevel'; ${assumedCompatibilityLevel} is assumed`,
    at: { file: databases[0]?.file ?? all[0]?.file ?? 'database.tmdl' },
    hint: 'Write database.tmdl: a line `database` and below it, indented by a tab, `compatibilityLevel: 1601`',
  });
}

function is(declaration: Declaration, keyword: string): boolean {
  return declaration.keyword.toLowerCase() === keyword;
}
