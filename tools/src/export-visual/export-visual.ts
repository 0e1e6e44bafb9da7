import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import { repositoryRoot } from '../machine/repository-root.js';
import { VISUAL_NAMES, type VisualName } from '../package/packaged-visual.js';
import { stageOnCertificationBranch } from './certification-branch.js';
import { guideWithPictures } from './guide-with-pictures.js';
import { lockSubset, type LockedPackages } from './lock-subset.js';
import {
  BUILD_PACKAGES,
  compilerConfig,
  IGNORED,
  LINT_CONFIG,
  packageJson,
  packageLock,
  readme,
  type ProjectFacts,
} from './project-files.js';
import { vendoredSources } from './vendored-sources.js';

/** Options that keep many projects together; one alone needs none of them. */
const OF_THE_WORKSPACE: ReadonlySet<string> = new Set([
  'composite',
  'customConditions',
  'declaration',
  'declarationMap',
  'emitDeclarationOnly',
  'incremental',
  'sourceMap',
  'tsBuildInfoFile',
]);

/** As much of a pbiviz.mjs as is read here. */
interface Manifest {
  readonly visual: { readonly displayName: string; readonly description: string; readonly version: string };
}

/**
 * Writes a repository that holds one visual alone into `folder`, which is emptied first except for its
 * `.git`: sources with the shared code they reach, manifest, lock file, lint rules, guide, licence and
 * changelog. Throws when a source imports something that is neither the visual's nor shared.
 */
export async function exportVisual(root: string, name: VisualName, folder: string): Promise<void> {
  const own = path.join(root, 'visuals', name);
  const { default: manifest } = (await import(pathToFileURL(path.join(own, 'pbiviz.mjs')).href)) as {
    readonly default: Manifest;
  };
  const { files, packages } = await vendoredSources(root, name);
  const lock = JSON.parse(await readFile(path.join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: LockedPackages;
  };
  const facts = projectFacts(name, manifest, { packages, locked: lock.packages });
  const subset = lockSubset(lock.packages, {
    dependencies: Object.keys(facts.dependencies),
    devDependencies: Object.keys(facts.devDependencies),
  });
  const guide = await guideWithPictures(path.join(root, 'docs', 'visuals', `${name}.md`));
  await emptied(folder);
  await write(folder, files);
  await write(
    folder,
    new Map([
      ['package.json', packageJson(facts)],
      ['package-lock.json', packageLock(facts, subset)],
      ['pbiviz.json', `${JSON.stringify(manifest, null, 2)}\n`],
      ['tsconfig.json', compilerConfig(compilerOptions(own))],
      ['eslint.config.mjs', LINT_CONFIG],
      ['.gitignore', IGNORED],
      ['README.md', readme(facts, guide.text)],
    ]),
  );
  for (const part of ['assets', 'stringResources', 'capabilities.json', 'CHANGELOG.md']) {
    await cp(path.join(own, part), path.join(folder, part), { recursive: true });
  }
  await cp(path.join(root, 'LICENSE'), path.join(folder, 'LICENSE'));
  for (const picture of guide.pictures) {
    await cp(picture, path.join(folder, 'images', path.basename(picture)));
  }
}

function projectFacts(
  name: VisualName,
  { visual }: Manifest,
  { packages, locked }: { readonly packages: readonly string[]; readonly locked: LockedPackages },
): ProjectFacts {
  const exact = (names: readonly string[]): Readonly<Record<string, string>> =>
    Object.fromEntries(
      names.map((one) => {
        const version = locked[`node_modules/${one}`]?.version;
        if (version === undefined) throw new Error(`package-lock.json holds no ${one}; run npm install.`);
        return [one, version];
      }),
    );
  // Some packages have their types in another one.
  const types = packages
    .map((one) => `@types/${one}`)
    .filter((one) => locked[`node_modules/${one}`] !== undefined);
  return {
    name,
    displayName: visual.displayName,
    description: visual.description,
    version: visual.version.split('.').slice(0, 3).join('.'),
    dependencies: exact(packages),
    devDependencies: exact([...types, ...BUILD_PACKAGES].sort()),
  };
}

/** The options of the visual's tsconfig.json with those it extends; paths are those of the export. */
function compilerOptions(own: string): Readonly<Record<string, unknown>> {
  const file = path.join(own, 'tsconfig.json');
  const chain: Readonly<Record<string, unknown>>[] = [];
  for (let next: string | undefined = file; next !== undefined;) {
    const { config } = ts.readConfigFile(next, (name) => ts.sys.readFile(name)) as {
      readonly config: { readonly extends?: string; readonly compilerOptions?: Record<string, unknown> };
    };
    chain.unshift(config.compilerOptions ?? {});
    next = config.extends === undefined ? undefined : path.join(path.dirname(next), config.extends);
  }
  const merged = Object.entries(Object.assign({}, ...chain) as Record<string, unknown>);
  return Object.fromEntries(merged.filter(([option]) => !OF_THE_WORKSPACE.has(option)));
}

async function emptied(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const entry of await readdir(folder)) {
    if (entry !== '.git') await rm(path.join(folder, entry), { recursive: true, force: true });
  }
}

async function write(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [name, text] of files) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** `npm run export:visual -- <name> [folder]`; without a folder it writes `.tmp/export/<name>`. */
async function main(): Promise<void> {
  const root = repositoryRoot();
  const [wanted, target] = process.argv.slice(2);
  const name = VISUAL_NAMES.find((visual) => visual === wanted);
  if (name === undefined) {
    console.error(`Expected one of ${VISUAL_NAMES.join(', ')}, and optionally a folder.`);
    process.exitCode = 2;
    return;
  }
  const folder = path.resolve(target ?? path.join(root, '.tmp', 'export', name));
  await exportVisual(root, name, folder);
  const isStaged = await stageOnCertificationBranch(folder);
  const next = isStaged
    ? 'Its files are staged on the branch "certification": look at them and commit.'
    : 'No git here: make it a repository with a branch "certification" before you hand it in.';
  console.log(`${name} is in ${folder}. ${next}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
