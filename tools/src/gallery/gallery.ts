import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { repositoryRoot } from '../machine/repository-root.js';
import { packageVisuals } from '../package/package-visuals.js';
import { GALLERY_CELLS } from './gallery-cells.js';
import { galleryPage } from './gallery-page.js';
import { readPbiviz, type PbivizContents } from './read-pbiviz.js';

/**
 * `npm run gallery`: packages the visuals where needed and writes `.tmp/gallery/index.html`.
 * Returns the path of the page.
 */
export async function buildGallery(root: string): Promise<string> {
  const visuals = new Map<string, PbivizContents>();
  for (const { name, path: file } of await packageVisuals(root)) visuals.set(name, await readPbiviz(file));
  const page = path.join(root, '.tmp', 'gallery', 'index.html');
  await mkdir(path.dirname(page), { recursive: true });
  await writeFile(page, await galleryPage(visuals, GALLERY_CELLS));
  return page;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = repositoryRoot();
  console.log(`${GALLERY_CELLS.length} pictures in ${path.relative(root, await buildGallery(root))}`);
}
