import { open, rename, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

const RENAME_ATTEMPTS = 20;
const RENAME_PAUSE_MS = 50;

/** Makes the bytes of a file, or the names in a folder, survive a loss of power. Windows cannot sync folders: no-op there. */
export async function syncToDisk(path: string, kind: 'file' | 'folder'): Promise<void> {
  if (kind === 'folder' && process.platform === 'win32') return;
  const handle = await open(path, kind === 'file' ? 'r+' : 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Replaces `path` with `content` atomically: a reader sees the old file or the whole new one. On Windows a reader
 * that has the file open blocks the rename for a moment, so it is tried for a second.
 */
export async function replaceFile(path: string, content: string): Promise<void> {
  const temporary = `${path}.tmp`;
  await writeFile(temporary, content);
  await syncToDisk(temporary, 'file');
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(temporary, path);
      return;
    } catch (error) {
      if (attempt === RENAME_ATTEMPTS || !isBusy(error)) throw error;
      await wait(RENAME_PAUSE_MS);
    }
  }
}

/** The system's code of a failed file operation (`ENOENT`, `EBUSY`, ...); undefined for other errors. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function isBusy(error: unknown): boolean {
  return ['EPERM', 'EACCES', 'EBUSY'].includes(systemCode(error) ?? '');
}
