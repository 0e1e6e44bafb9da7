import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { TmdlFile } from '@ott-analytics/model/tmdl';
import { decodeText, readFolder } from './read-project.js';

/** TMDL files of a folder that holds a model and no report. */
export interface ModelFolder {
  /** Where the TMDL is, relative to the folder that was named; empty when it is that folder itself. */
  readonly definition: string;
  /** Paths relative to `definition`. */
  readonly files: readonly TmdlFile[];
}

/**
 * Reads a TMDL folder: a .SemanticModel folder with `definition` in it, or the definition folder itself. Undefined when
 * it holds a .pbip, which is a project, or no TMDL at all.
 */
export function readModelFolder(folder: string): ModelFolder | undefined {
  if (!isFolder(folder) || readdirSync(folder).some((name) => name.endsWith('.pbip'))) return undefined;
  const definition = isFolder(join(folder, 'definition')) ? 'definition' : '';
  // Asked before anything is read: any folder may be named, a large one as well.
  if (!readdirSync(join(folder, definition)).some((name) => name.endsWith('.tmdl'))) return undefined;
  const files = readFolder(folder, definition)
    .filter(({ path }) => path.endsWith('.tmdl'))
    .map(({ path, bytes }) => ({ path, text: decodeText(bytes) }));
  return { definition, files };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
