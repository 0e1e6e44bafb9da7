import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { repositoryRoot } from '../machine/repository-root.js';
import { packageVisuals } from '../package/package-visuals.js';
import type { VisualName } from '../package/packaged-visual.js';
import { galleryOptions } from './gallery-options.js';
import { galleryPage } from './gallery-page.js';
import { galleryPictures } from './gallery-pictures.js';
import { readPbiviz, type PbivizResources } from '../package/read-pbiviz.js';

/**
 * Packages the visuals where needed and writes `.tmp/gallery/index.html`. Returns the path of the page.
 */
export async function buildGallery(root: string, names?: readonly VisualName[]): Promise<string> {
  const visuals = new Map<VisualName, PbivizResources>();
  for (const { name, path: file } of await packageVisuals(root, names)) {
    visuals.set(name, await readPbiviz(file));
  }
  const page = path.join(root, '.tmp', 'gallery', 'index.html');
  await mkdir(path.dirname(page), { recursive: true });
  await writeFile(page, await galleryPage(visuals));
  return page;
}

/**
 * `npm run gallery`, with `-- --visual <name>` for one visual alone and `-- --png <folder>` for a
 * picture of every cell as well.
 */
async function main(): Promise<void> {
  const root = repositoryRoot();
  const { visuals, pictures } = galleryOptions(process.argv.slice(2));
  const page = await buildGallery(root, visuals);
  console.log(`The gallery is ${path.relative(root, page)}`);
  if (pictures === undefined) return;
  const count = await galleryPictures(page, path.resolve(pictures));
  console.log(`${count} pictures in ${pictures}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
