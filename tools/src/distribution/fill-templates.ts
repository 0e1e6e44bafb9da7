import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  checkLoadedProject,
  compileTemplate,
  embedVisuals,
  readProject,
  type Project,
} from '@ott-analytics/template-compiler';
import type { PackagedVisual } from '../package/packaged-visual.js';
import { DistributionError } from './distribution-error.js';

/** Files of the PBIP's folder that are not the project's: git's own, one machine's, and older embedded builds. */
const NOT_COPIED: ReadonlySet<string> = new Set(['.gitignore', '.pbi', 'CustomVisuals']);

/** Folder of the model's DAX queries; its .pbi holds the order of their tabs, not a cache. */
const QUERIES = 'DAXQueries';

/**
 * Writes what a scaffolded project is made of into `target` (replaced as a whole): `project` with the guides,
 * `powerbi` with the visuals embedded and beside it, and `packed` with the two templates.
 * Throws a DistributionError when the report has errors.
 */
export async function fillTemplates(
  root: string,
  visuals: readonly PackagedVisual[],
  target: string,
): Promise<void> {
  const draft = `${target}.${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  const powerbi = path.join(draft, 'powerbi');
  await cp(path.join(root, 'templates', 'project'), path.join(draft, 'project'), { recursive: true });
  const guides = path.join(root, 'docs', 'guides');
  if (existsSync(guides)) await cp(guides, path.join(draft, 'project', 'guides'), { recursive: true });
  await cp(path.join(root, 'templates', 'powerbi'), powerbi, {
    recursive: true,
    filter: (source) =>
      !NOT_COPIED.has(path.basename(source)) || path.basename(path.dirname(source)) === QUERIES,
  });
  embedVisuals(
    path.join(powerbi, readProject(powerbi).reportFolder),
    visuals.map((visual) => visual.path),
  );
  await mkdir(path.join(powerbi, 'visuals'), { recursive: true });
  for (const visual of visuals)
    await cp(visual.path, path.join(powerbi, 'visuals', path.basename(visual.path)));
  await packTemplates(readProject(powerbi), path.join(draft, 'packed'));
  await rm(target, { recursive: true, force: true });
  await rename(draft, target);
}

async function packTemplates(project: Project, folder: string): Promise<void> {
  const errors = (await checkLoadedProject(project)).filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first !== undefined) {
    throw new DistributionError(
      'distribution/broken-template',
      `templates/powerbi has ${errors.length} errors, the first: ${first.at?.file ?? ''} ${first.message} (${first.code})`,
    );
  }
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, `${project.name}.pbit`), compileTemplate(project).bytes);
  const native = compileTemplate(project, { isNative: true });
  await writeFile(path.join(folder, `${project.name} (native).pbit`), native.bytes);
}
