import { createHash } from 'node:crypto';
import { pbivizFiles } from './read-pbiviz.js';

/** SHA-256 over names and contents of the files in a .pbiviz; the dates in the archive do not count. */
export async function contentHash(file: string): Promise<string> {
  const hash = createHash('sha256');
  for (const [name, content] of await pbivizFiles(file)) hash.update(`${name}\0${content}\0`);
  return hash.digest('hex');
}
