import { randomUUID } from 'node:crypto';
import { constants, copyFile, link, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { WarehouseError } from '../warehouse-error.js';
import { systemCode } from './durable-files.js';

interface Holder {
  readonly id: string;
  readonly pid: number;
  readonly host: string;
  readonly startedOn: string;
}

/** Locks that this process holds: tells a lock of our own from one of a dead process that had the same pid. */
const ownLocks = new Set<string>();

/**
 * Takes the lock `load.lock` of a warehouse folder, so that two loads never run at once, and returns the function that
 * gives it back. The lock of a dead process of this machine is taken over. Throws WarehouseError `warehouse/locked`
 * that names the holder when another load runs, or may run on another machine.
 */
export async function takeLoadLock(folder: string, now: Date): Promise<() => Promise<void>> {
  const path = join(folder, 'load.lock');
  const mine: Holder = { id: randomUUID(), pid: process.pid, host: hostname(), startedOn: now.toISOString() };
  if (!(await createLock(path, mine))) {
    await removeStaleLock(path, mine);
    if (!(await createLock(path, mine))) throw locked(path, await readHolder(path));
  }
  ownLocks.add(mine.id);
  return async () => {
    ownLocks.delete(mine.id);
    await rm(path, { force: true });
  };
}

/** Creates the file with its whole content, so that a crash never leaves a lock without a holder; false when it exists. */
async function createLock(path: string, holder: Holder): Promise<boolean> {
  const draft = `${path}.draft-${randomUUID()}`;
  await writeFile(draft, JSON.stringify(holder));
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    return await copyLock(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}

/** For file systems without hard links. */
async function copyLock(draft: string, path: string): Promise<boolean> {
  try {
    await copyFile(draft, path, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Removes the lock when its holder is dead. A file named after the dead lock makes sure that one process at a time
 * does so, and that none removes the lock which the winner has taken since.
 */
async function removeStaleLock(path: string, mine: Holder): Promise<void> {
  const holder = await readHolder(path);
  if (holder === undefined || mayBeAlive(holder, mine)) throw locked(path, holder);
  const token = `${path}.${holder.id}`;
  if (!(await createLock(token, mine))) throw locked(path, holder);
  try {
    const current = await readHolder(path);
    if (current?.id === holder.id) await rm(path, { force: true });
  } finally {
    await rm(token, { force: true });
  }
}

function mayBeAlive(holder: Holder, mine: Holder): boolean {
  if (holder.host !== mine.host) return true;
  if (holder.pid === mine.pid) return ownLocks.has(holder.id);
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) !== 'ESRCH';
  }
}

async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    const content: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isHolder(content) ? content : undefined;
  } catch {
    return undefined;
  }
}

function isHolder(content: unknown): content is Holder {
  if (typeof content !== 'object' || content === null) return false;
  if (!('id' in content && 'pid' in content && 'host' in content && 'startedOn' in content)) return false;
  const { id, pid, host, startedOn } = content;
  if (typeof id !== 'string' || typeof host !== 'string' || typeof startedOn !== 'string') return false;
  return /^[\w-]+$/.test(id) && Number.isSafeInteger(pid);
}

function locked(path: string, holder: Holder | undefined): WarehouseError {
  const who =
    holder === undefined
      ? 'another load holds the lock'
      : `the load with pid ${holder.pid} on ${holder.host} holds the lock since ${holder.startedOn}`;
  return new WarehouseError(
    'warehouse/locked',
    `${who}: ${path}; wait until it is finished, or, if it no longer runs, delete that file and load again`,
  );
}
