import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TmdlFile } from '@ott-analytics/model/tmdl';

/** The definition folder of our own TMDL fixture; its text and its BIM were written by Microsoft's TOM. */
export const streamingFolder = fileURLToPath(new URL('../../fixtures/tmdl/streaming', import.meta.url));

/** The BIM that TOM exports after it imported that folder. */
export const streamingBimFile = fileURLToPath(
  new URL('../../fixtures/tmdl/streaming.bim.json', import.meta.url),
);

/** All .tmdl files of a definition folder. */
export function readDefinitionFolder(folder: string): readonly TmdlFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.tmdl'))
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return {
        path: path.relative(folder, file).replaceAll(path.sep, '/'),
        text: readFileSync(file, 'utf8'),
      };
    });
}
