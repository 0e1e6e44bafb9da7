import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const RETRY_MS = 200;

/**
 * Runs `work` while holding a lock folder, so that two builds at the same time (test files, a demo beside them) do not
 * write into each other. Waits for a living holder as long as it takes; the lock of a process that is gone is taken over.
 */
export async function withBuildLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  await mkdir(path.dirname(folder), { recursive: true });
  while (!(await take(folder))) await wait(RETRY_MS);
  try {
    return await work();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function take(folder: string): Promise<boolean> {
  const holder = path.join(folder, 'pid');
  try {
    await mkdir(folder);
  } catch {
    const pid = Number(await readFile(holder, 'utf8').catch(() => ''));
    // No number yet: the holder has only just made the folder.
    if (pid > 0 && !isAlive(pid)) await rm(folder, { recursive: true, force: true });
    return false;
  }
  await writeFile(holder, String(process.pid));
  return true;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
