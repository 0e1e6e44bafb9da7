import { watch } from 'node:fs';
import { once } from 'node:events';
import { join, relative, resolve } from 'node:path';
import { EtlError } from '../run/etl-error.js';

/**
 * Calls `onChange` for every change below the folders, but for those below `ignored` (what a run writes itself), until
 * the signal aborts. Throws EtlError `etl/source` for a folder that cannot be watched.
 */
export async function watchFolders(
  folders: readonly string[],
  ignored: readonly string[],
  options: { readonly signal: AbortSignal; readonly onChange: (path: string) => void },
): Promise<void> {
  const { signal, onChange } = options;
  const inside = (path: string): boolean =>
    ignored.some((folder) => !relative(resolve(folder), path).startsWith('..'));
  const watchers = folders.map((folder) => {
    try {
      const watcher = watch(folder, { recursive: true, signal });
      watcher.on('change', (_, name) => {
        // Some systems do not name the file: the folder itself is then taken for it.
        const path = join(resolve(folder), String(name));
        if (!inside(path)) onChange(path);
      });
      // A folder that goes away ends its watcher; the run that follows says what is missing.
      watcher.on('error', () => onChange(folder));
      return watcher;
    } catch (cause) {
      throw new EtlError('etl/source', `the folder ${folder} cannot be watched; does it exist?`, [], cause);
    }
  });
  if (!signal.aborted) await once(signal, 'abort');
  for (const watcher of watchers) watcher.close();
}
