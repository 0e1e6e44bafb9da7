import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { repositoryRoot } from '../machine/repository-root.js';
import { buildVisual } from './build-visual.js';
import { contentHash } from './content-hash.js';
import { PackageError } from './package-error.js';
import { VISUAL_NAMES, type PackagedVisual, type VisualName } from './packaged-visual.js';
import { PUBLISHED, withPublished, type PublishedVersions } from './published-versions.js';
import { readManifest } from './read-manifest.js';
import { sourceHash } from './source-hash.js';
import { visualSources } from './visual-sources.js';

export type { PackagedVisual } from './packaged-visual.js';

/** A change here may give another result from the same sources. */
const HOW_IT_IS_BUILT = 'tools/src/package';

/**
 * Packages visuals (all without `names`) into `<root>/.tmp/visuals/<name>.pbiviz`, two at a time at most: each build
 * takes a core and half a gigabyte. A visual whose sources did not change is not built again.
 * Throws a PackageError for a failed build and for lint or audit findings.
 */
export async function packageVisuals(
  root: string,
  names: readonly VisualName[] = VISUAL_NAMES,
): Promise<readonly PackagedVisual[]> {
  const waiting = [...names];
  const done = new Map<string, PackagedVisual>();
  const worker = async (): Promise<void> => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      done.set(name, await packageVisual(root, name));
    }
  };
  await Promise.all([worker(), worker()]);
  return names.flatMap((name) => done.get(name) ?? []);
}

async function packageVisual(root: string, name: VisualName): Promise<PackagedVisual> {
  const { guid, version } = await readManifest(path.join(root, 'visuals', name));
  const target = path.join(root, '.tmp', 'visuals', `${name}.pbiviz`);
  const stamp = `${target}.sha256`;
  const sources = visualSources(name);
  const hash = await sourceHash(root, [...sources, HOW_IT_IS_BUILT]);
  const isUpToDate = (await textOf(stamp)) === hash && (await exists(target));
  if (!isUpToDate) {
    await buildVisual({ root, name, sources, output: `${guid}.${version}.pbiviz`, target });
    await writeFile(stamp, hash);
  }
  return { name, guid, path: target, version };
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

/**
 * `npm run package`: packages all visuals and prints their sizes. Refuses another content under a version
 * that was published. With `-- --published` the present packages are noted down as published.
 */
async function main(): Promise<void> {
  const root = repositoryRoot();
  const isPublishing = process.argv.includes('--published');
  const record = path.join(root, PUBLISHED);
  let published = JSON.parse(await readFile(record, 'utf8')) as PublishedVersions;
  for (const visual of await packageVisuals(root)) {
    const { size } = await stat(visual.path);
    published = withPublished(published, visual, await contentHash(visual.path));
    const file = path.relative(root, visual.path);
    console.log(`${visual.name} ${visual.version}: ${(size / 1024).toFixed(0)} KB, ${file}`);
  }
  if (isPublishing) await writeFile(record, `${JSON.stringify(published, null, 2)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main().catch((error: unknown) => {
    console.error(error instanceof PackageError ? error.message : error);
    process.exitCode = 1;
  });
}
