import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { npmCommand } from '../machine/npm-command.js';
import { lastWords, runCommand } from '../machine/run-command.js';
import { DistributionError } from './distribution-error.js';

/** The packages that travel in the generator, by folder: nothing of ours is on a registry. */
export const TRAVELLING_PACKAGES = ['model', 'etl', 'templates/compiler'] as const;

/** The outcome: whether anything was packed, and a text that changes with the packages' files. */
export interface PackedPackages {
  readonly isNew: boolean;
  readonly fingerprint: string;
}

/**
 * Packs the packages as npm would publish them into `target` (emptied first). Does nothing when their built files are
 * those of the last time. Throws a DistributionError when one is not compiled.
 */
export async function packPackages(root: string, target: string): Promise<PackedPackages> {
  const fingerprint = TRAVELLING_PACKAGES.map((folder) => fingerprintOf(root, folder)).join('\n');
  const stamp = path.join(root, '.tmp', 'distribution', 'packages.sha256');
  const isPacked = existsSync(target) && readdirSync(target).length === TRAVELLING_PACKAGES.length;
  if (isPacked && existsSync(stamp) && (await readFile(stamp, 'utf8')) === fingerprint)
    return { isNew: false, fingerprint };
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  const [command, ...words] = npmCommand();
  const folders = TRAVELLING_PACKAGES.map((folder) => `./${folder}`);
  const result = await runCommand(
    command,
    [...words, 'pack', '--ignore-scripts', '--loglevel=error', '--pack-destination', target, ...folders],
    { cwd: root },
  );
  if (result.exitCode !== 0)
    throw new DistributionError('distribution/pack-failed', `npm pack failed: ${lastWords(result)}`);
  await mkdir(path.dirname(stamp), { recursive: true });
  await writeFile(stamp, fingerprint);
  return { isNew: true, fingerprint };
}

function fingerprintOf(root: string, folder: string): string {
  const dist = path.join(root, folder, 'dist');
  if (!existsSync(path.join(dist, '.tsbuildinfo'))) {
    throw new DistributionError(
      'distribution/not-built',
      `${folder} is not compiled: there is no ${dist}. Run npm run build first.`,
    );
  }
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.tsbuildinfo'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash('sha256').update(folder);
  for (const file of [path.join(root, folder, 'package.json'), ...files])
    hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}
