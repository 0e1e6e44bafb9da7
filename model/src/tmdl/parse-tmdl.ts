import type { Diagnostic } from '../contract/diagnostic.js';
import { checkModel } from './check/check-model.js';
import type { TabularDatabase } from './objects/tabular-database.js';
import { readDatabase } from './read/read-database.js';
import { parseDeclarations } from './syntax/parse-declarations.js';
import type { TmdlFile } from './tmdl-file.js';

/** A tabular model read from TMDL, and all that is wrong with it. */
export interface ParsedTmdl {
  readonly database: TabularDatabase;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the files of a TMDL definition folder into one tabular model and checks it. Always returns a model: what
 * could not be read is missing from it and reported. Findings are ordered by file and line.
 *
 * Source: Microsoft Learn, "Tabular Model Definition Language (TMDL)"; where that is silent, what Microsoft's TOM
 * does. Deviations: SPECIFICATION.md.
 */
export function parseTmdl(files: readonly TmdlFile[]): ParsedTmdl {
  const diagnostics: Diagnostic[] = [];
  const sorted = [...files].sort((left, right) => compareText(left.path, right.path));
  const declarations = sorted.flatMap((file) => {
    const parsed = parseDeclarations(file);
    diagnostics.push(...parsed.diagnostics);
    return parsed.declarations;
  });
  const database = readDatabase({ diagnostics }, declarations);
  diagnostics.push(...checkModel(database));
  return { database, diagnostics: diagnostics.sort(comparePlaces) };
}

function comparePlaces(left: Diagnostic, right: Diagnostic): number {
  return (
    compareText(left.at?.file ?? '', right.at?.file ?? '') ||
    (left.at?.line ?? 0) - (right.at?.line ?? 0) ||
    (left.at?.column ?? 0) - (right.at?.column ?? 0)
  );
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
