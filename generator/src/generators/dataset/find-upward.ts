import { existsSync } from 'node:fs';
import path from 'node:path';

/** The nearest folder from `start` upward that holds `name` (a path); undefined when none does. */
export function findUpward(start: string, name: string): string | undefined {
  for (let folder = path.resolve(start); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, name))) return folder;
    if (path.dirname(folder) === folder) return undefined;
  }
}
