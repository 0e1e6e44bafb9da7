import type { Diagnostic } from '@ott-analytics/model/contract';
import { readModelFolder } from '../project/read-model-folder.js';
import { checkProject, inFolder } from './check-project.js';
import { checkModelFiles } from './model/check-model-files.js';

/**
 * Checks what is in a folder: a PBIP project, or a model alone (a .SemanticModel folder, or its definition folder). Files
 * in the diagnostics are relative to the folder. Rejects with a ProjectError when it is neither.
 */
export async function checkFolder(folder: string): Promise<readonly Diagnostic[]> {
  const model = readModelFolder(folder);
  if (model === undefined) return checkProject(folder);
  const { diagnostics } = await checkModelFiles(model.files);
  return model.definition === ''
    ? diagnostics
    : diagnostics.map((diagnostic) => inFolder(diagnostic, model.definition));
}
