import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const RETRY_MS = 200;
const NAMELESS_MS = 10_000;

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
    if (await isLeft(folder, holder)) await rm(folder, { recursive: true, force: true });
    return false;
  }
  await writeFile(holder, String(process.pid));
  return true;
}

/** Whether the holder is gone. One that has not written its number yet gets a moment to do so. */
async function isLeft(folder: string, holder: string): Promise<boolean> {
  const pid = Number(await readFile(holder, 'utf8').catch(() => ''));
  if (pid > 0) return !isAlive(pid);
  const made = await stat(folder).catch(() => undefined);
  return made !== undefined && Date.now() - made.mtimeMs > NAMELESS_MS;
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
