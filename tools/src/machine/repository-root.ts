import { fileURLToPath } from 'node:url';

/** Absolute path of the repository's root folder; the same from `tools/src` and from the build in `tools/dist`. */
export function repositoryRoot(): string {
  return fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');
}
