import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { repositoryRoot } from '../machine/repository-root.js';
import { sayToTerminal, type Say } from '../machine/say.js';
import { packageVisuals } from '../package/package-visuals.js';
import { fillTemplates } from './fill-templates.js';
import { packPackages } from './pack-packages.js';

/**
 * Fills `generator/dist` with everything a scaffolded project needs, so that the packed generator is complete by
 * itself: templates with packaged visuals and packed .pbit files, and our packages as tarballs. TypeScript must be
 * compiled (`npm run build`). What did not change is not built again.
 */
export async function buildGenerator(root: string, say: Say): Promise<void> {
  const dist = path.join(root, 'generator', 'dist');
  const visuals = await packageVisuals(root);
  const isPacked = await packPackages(root, path.join(dist, 'packages'));
  say(isPacked ? 'packed our packages' : 'our packages are unchanged');
  await fillTemplates(root, visuals, path.join(dist, 'templates'));
  say(`filled the templates with ${visuals.length} custom visuals and 2 Power BI templates`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildGenerator(repositoryRoot(), sayToTerminal);
}
