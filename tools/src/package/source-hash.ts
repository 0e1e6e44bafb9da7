import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Written by builds, not by people. */
const GENERATED = new Set(['node_modules', '.tmp', 'dist']);

/**
 * SHA-256 over names and contents of files and folders (relative to `root`), in a fixed order;
 * generated folders do not count. Equal hashes mean that a build would give the same result.
 */
export async function sourceHash(root: string, sources: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of await filesOf(root, source)) {
      hash.update(`${file}\0`).update(await readFile(path.join(root, file)));
    }
  }
  return hash.digest('hex');
}

async function filesOf(root: string, source: string): Promise<readonly string[]> {
  const entries = await readdir(path.join(root, source), { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return [source];
  const nested = entries
    .filter(({ name }) => !GENERATED.has(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(async (entry): Promise<readonly string[]> => {
      const inside = path.posix.join(source, entry.name);
      return entry.isDirectory() ? filesOf(root, inside) : [inside];
    });
  return (await Promise.all(nested)).flat();
}
