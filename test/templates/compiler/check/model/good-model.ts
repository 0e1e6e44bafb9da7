import { join } from 'node:path';
import type { TmdlFile } from '@ott-analytics/model/tmdl';
import { readDefinitionFolder } from '../../../../model/tmdl/read-definition-folder.js';

/**
 * A small model that breaks no rule and has what the rules look at: facts and dimensions, a marked date table, a
 * calculation group, a role, a perspective, a second culture with its translations.
 */
export const GOOD_MODEL: readonly TmdlFile[] = readDefinitionFolder(
  join(import.meta.dirname, '../../../../fixtures/good-model'),
);

/** A model with one text of one file replaced. Throws when the file does not have the text: the example is out of date. */
export function replaceInModel(
  files: readonly TmdlFile[],
  path: string,
  [from, to]: readonly [string, string],
): readonly TmdlFile[] {
  const file = files.find((one) => one.path === path);
  if (file?.text.includes(from) !== true) throw new Error(`${path} does not have "${from}"`);
  return files.map((one) => (one === file ? { path, text: one.text.replace(from, () => to) } : one));
}
