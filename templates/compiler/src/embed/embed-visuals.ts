import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ProjectError } from '../project/project-error.js';
import type { ProjectFile } from '../project/project.js';
import { readPbiviz, type PackagedVisual } from './read-pbiviz.js';

/** Returns the report's files with those of the visuals added; an embedded older build of the same visual is replaced. */
export function addVisualFiles(
  reportFiles: readonly ProjectFile[],
  visuals: readonly PackagedVisual[],
): readonly ProjectFile[] {
  const isReplaced = (path: string): boolean =>
    visuals.some(({ guid }) => path.startsWith(`CustomVisuals/${guid}/`));
  return [
    ...reportFiles.filter(({ path }) => !isReplaced(path)),
    ...visuals.flatMap(({ files }) => files),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Reads .pbiviz files from disk. Throws a ProjectError for a file that is missing or no packaged visual. */
export function readPbivizFiles(paths: readonly string[]): readonly PackagedVisual[] {
  return paths.map((path) => {
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(path);
    } catch (cause) {
      throw new ProjectError('compiler/unreadable-file', `The visual "${path}" cannot be read.`, { cause });
    }
    return readPbiviz(bytes, path);
  });
}

/**
 * Writes the files of packaged visuals into a .Report folder, so that the PBIP opens with them. Registration in
 * report.json is the author's. Returns the GUIDs. Throws a ProjectError for a file that is no packaged visual.
 */
export function embedVisuals(reportFolder: string, pbivizPaths: readonly string[]): readonly string[] {
  const visuals = readPbivizFiles(pbivizPaths);
  for (const { path, bytes } of visuals.flatMap(({ files }) => files)) {
    const target = join(reportFolder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
  return visuals.map(({ guid }) => guid);
}
