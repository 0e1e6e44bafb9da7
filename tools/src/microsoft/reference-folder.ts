import { existsSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../machine/repository-root.js';

/**
 * The folder with reference material (the users' data set, JSON schemas, known-good and known-bad models):
 * OTT_REFERENCE, else `../shared/reference` beside the repository; undefined when there is none. The project
 * works without it; only additional checks need it, and they say when they are skipped.
 */
export function referenceFolder(
  env: Readonly<Record<string, string | undefined>> = process.env,
  exists: (folder: string) => boolean = existsSync,
): string | undefined {
  const named = env['OTT_REFERENCE'];
  const folder =
    named === undefined || named === ''
      ? path.resolve(repositoryRoot(), '..', 'shared', 'reference')
      : path.resolve(named);
  return exists(folder) ? folder : undefined;
}
