import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { repositoryRoot } from '../machine/repository-root.js';
import { sayToTerminal, type Say } from '../machine/say.js';
import { packageVisuals } from '../package/package-visuals.js';
import type { PackagedVisual } from '../package/packaged-visual.js';
import { sourceHash } from '../package/source-hash.js';
import { withBuildLock } from './build-lock.js';
import { fillTemplates } from './fill-templates.js';
import { packPackages } from './pack-packages.js';

/** What the templates are made of, beside the packaged visuals and the compiler. */
const TEMPLATE_SOURCES = ['templates/project', 'templates/powerbi', 'docs/guides'];

/**
 * Fills `generator/dist` with everything a scaffolded project needs, so that the packed generator is complete by
 * itself: templates with packaged visuals and packed .pbit files, and our packages as tarballs. TypeScript must be
 * compiled (`npm run build`). What did not change is not built again.
 */
export async function buildGenerator(root: string, say: Say): Promise<void> {
  const dist = path.join(root, 'generator', 'dist');
  const cache = path.join(root, '.tmp', 'distribution');
  await withBuildLock(path.join(cache, 'lock'), async () => {
    const visuals = await packageVisuals(root);
    const packages = await packPackages(root, path.join(dist, 'packages'));
    say(packages.isNew ? 'packed our packages' : 'our packages did not change');
    const target = path.join(dist, 'templates');
    const stamp = path.join(cache, 'templates.sha256');
    const hash = await templatesHash(root, visuals, packages.fingerprint);
    const isNew = !existsSync(target) || (await readFile(stamp, 'utf8').catch(() => '')) !== hash;
    if (isNew) {
      await fillTemplates(root, visuals, target);
      await writeFile(stamp, hash);
    }
    say(
      isNew
        ? `filled the templates, ${visuals.length} custom visuals in them`
        : 'the templates did not change',
    );
  });
}

async function templatesHash(
  root: string,
  visuals: readonly PackagedVisual[],
  packages: string,
): Promise<string> {
  const hash = createHash('sha256').update(packages);
  for (const visual of visuals) hash.update(`\0${visual.guid}\0`).update(await readFile(visual.path));
  return hash.update(await sourceHash(root, TEMPLATE_SOURCES)).digest('hex');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildGenerator(repositoryRoot(), sayToTerminal);
}
