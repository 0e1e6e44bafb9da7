import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { PackageError } from './package-error.js';

/** Written by builds and by npm, not by people. */
const GENERATED = new Set(['node_modules', '.tmp', 'dist']);
const API = 'powerbi-visuals-api';

/**
 * Copies `sources` (relative to `root`) into a new folder under `<root>/.tmp`, runs `build` there
 * and removes it. The packager writes into the folder it works in, package.json included, so it
 * never sees the repository itself; and two builds at the same time do not meet. Installed packages
 * are linked; the API once more into the visual's own node_modules, the only place where the
 * packager looks for it.
 */
export async function inBuildFolder<Result>(
  {
    root,
    name,
    sources,
  }: { readonly root: string; readonly name: string; readonly sources: readonly string[] },
  build: (folder: string) => Promise<Result>,
): Promise<Result> {
  const parent = path.join(root, '.tmp', 'visual-builds');
  await mkdir(parent, { recursive: true });
  const draft = await mkdtemp(path.join(parent, `${name}-`));
  try {
    for (const source of sources) {
      await cp(path.join(root, source), path.join(draft, source), {
        recursive: true,
        filter: (file) => !GENERATED.has(path.basename(file)),
      });
    }
    const folder = path.join(draft, 'visuals', name);
    const installed = path.join(root, 'node_modules');
    await mkdir(path.join(folder, 'node_modules'));
    await link(installed, path.join(draft, 'node_modules'));
    await link(path.join(installed, API), path.join(folder, 'node_modules', API));
    return await build(folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function link(target: string, place: string): Promise<void> {
  await symlink(target, place, 'junction').catch((error: unknown) => {
    throw new PackageError('package/link', `Cannot link ${target} to ${place}.`, { cause: error });
  });
}
