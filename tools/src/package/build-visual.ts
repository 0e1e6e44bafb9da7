import { copyFile, mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { inBuildFolder } from './build-folder.js';
import { PackageError } from './package-error.js';
import { runPbiviz } from './run-pbiviz.js';

/** What is to be built, from what, and where the result goes. */
export interface VisualBuild {
  readonly root: string;
  /** Folder of the visual, e.g. `growth-funnel`. */
  readonly name: string;
  /** Files and folders the visual is built from, relative to the root. */
  readonly sources: readonly string[];
  /** Name of the packager's result, `<guid>.<version>.pbiviz`. */
  readonly output: string;
  /** Absolute path of the file to write; it appears whole or not at all. */
  readonly target: string;
}

/** Builds one visual, whatever earlier builds have left. */
export async function buildVisual({ root, name, sources, output, target }: VisualBuild): Promise<void> {
  await inBuildFolder({ root, name, sources }, async (folder) => {
    await runPbiviz(root, folder);
    await mkdir(path.dirname(target), { recursive: true });
    const draft = `${target}.${path.basename(path.dirname(path.dirname(folder)))}`;
    await copyFile(path.join(folder, 'dist', output), draft).catch((error: unknown) => {
      throw new PackageError('package/no-output', `Packaging visuals/${name} left no dist/${output}.`, {
        cause: error,
      });
    });
    await rename(draft, target);
  });
}
