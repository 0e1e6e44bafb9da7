import { copyFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { repositoryRoot } from '../machine/repository-root.js';
import { PackageError } from './package-error.js';
import { VISUAL_NAMES, type PackagedVisual } from './packaged-visual.js';
import { runPbiviz } from './run-pbiviz.js';
import { sourceHash } from './source-hash.js';

export type { PackagedVisual } from './packaged-visual.js';

/** What every visual is built from, beside its own folder. */
const COMMON_SOURCES = [
  'visuals/shared',
  'visuals/tsconfig.json',
  'tsconfig.base.json',
  'pbiviz.json',
  'package-lock.json',
];

/**
 * Packages the visuals into `<root>/.tmp/visuals/<name>.pbiviz`, two at a time at most: each build
 * takes a core and half a gigabyte. A visual whose sources did not change is not built again.
 * Throws a PackageError for a failed build and for lint or audit findings.
 */
export async function packageVisuals(root: string): Promise<readonly PackagedVisual[]> {
  const waiting = [...VISUAL_NAMES];
  const done = new Map<string, PackagedVisual>();
  const worker = async (): Promise<void> => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      done.set(name, await packageVisual(root, name));
    }
  };
  await Promise.all([worker(), worker()]);
  return VISUAL_NAMES.flatMap((name) => done.get(name) ?? []);
}

async function packageVisual(root: string, name: string): Promise<PackagedVisual> {
  const folder = path.join(root, 'visuals', name);
  const target = path.join(root, '.tmp', 'visuals', `${name}.pbiviz`);
  const stamp = `${target}.sha256`;
  const { guid, version } = await readManifest(folder);
  const visual = { name, guid, path: target, version };
  const hash = await sourceHash(root, [`visuals/${name}`, ...COMMON_SOURCES]);
  if ((await textOf(stamp)) === hash && (await exists(target))) return visual;
  await mkdir(path.dirname(target), { recursive: true });
  await keepingPackageJson(folder, () => runPbiviz({ root, name }));
  const built = path.join(folder, 'dist', `${guid}.${version}.pbiviz`);
  if (!(await exists(built))) {
    throw new PackageError('package/no-output', `Packaging visuals/${name} ended well but left no ${built}.`);
  }
  await copyFile(built, target);
  await writeFile(stamp, hash);
  return visual;
}

async function readManifest(folder: string): Promise<{ readonly guid: string; readonly version: string }> {
  const file = path.join(folder, 'pbiviz.mjs');
  const manifest = (await import(pathToFileURL(file).href)) as {
    readonly default?: { readonly visual?: { readonly guid?: unknown; readonly version?: unknown } };
  };
  const { guid, version } = manifest.default?.visual ?? {};
  if (typeof guid !== 'string' || typeof version !== 'string') {
    throw new PackageError('package/manifest', `${file}: expected visual.guid and visual.version as text.`);
  }
  return { guid, version };
}

/** The packager may write dependencies into package.json; a build changes no source. */
async function keepingPackageJson(folder: string, build: () => Promise<void>): Promise<void> {
  const file = path.join(folder, 'package.json');
  const before = await readFile(file);
  try {
    await build();
  } finally {
    if (!before.equals(await readFile(file))) await writeFile(file, before);
  }
}

async function textOf(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined);
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

async function main(): Promise<void> {
  const root = repositoryRoot();
  for (const visual of await packageVisuals(root)) {
    const { size } = await stat(visual.path);
    console.log(
      `${visual.name} ${visual.version}: ${(size / 1024).toFixed(0)} KB, ${path.relative(root, visual.path)}`,
    );
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main().catch((error: unknown) => {
    console.error(error instanceof PackageError ? error.message : error);
    process.exitCode = 1;
  });
}
