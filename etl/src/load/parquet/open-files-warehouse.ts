import { mkdir, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { WarehouseRows } from '@ott-analytics/model/contract';
import { checkRows } from '../check/check-rows.js';
import type { Publication, Warehouse } from '../warehouse.js';
import { WarehouseError } from '../warehouse-error.js';
import { syncToDisk, systemCode } from './durable-files.js';
import {
  generationFolder,
  generationsFolder,
  listGenerations,
  removeOld,
  removeUnfinished,
} from './generation-folder.js';
import { openGeneration, type GenerationReader } from './generation-reader.js';
import { takeLoadLock } from './load-lock.js';
import { readManifest, writeManifest, type Manifest } from './manifest.js';
import { writeGeneration } from './write-generation.js';

const OPEN_ATTEMPTS = 5;

/**
 * The warehouse in a folder of files: `manifest.json` names the published generation `v/<n>/`, which holds a Parquet
 * file a table and `ott.duckdb`. The folder need not exist yet. `clock` stamps manifest and lock. Never rejects:
 * trouble with the folder comes up when it is read or published.
 */
export function openFilesWarehouse(folder: string, clock: () => Date = () => new Date()): Promise<Warehouse> {
  const root = resolve(folder);
  let reader: GenerationReader | undefined;
  let lastQuery: Promise<unknown> = Promise.resolve();
  // One query after the other: a new generation closes the old one's file, on which no query may be running.
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const result = lastQuery.then(task);
    lastQuery = result.catch(() => undefined);
    return result;
  };
  return Promise.resolve({
    kind: 'files',
    exists: async () => (await readManifest(root)) !== undefined,
    query: (sql) =>
      inTurn(async () => {
        reader = await currentReader(root, reader);
        return await reader.query(sql);
      }),
    publish: (rows, confirm) => publish(root, rows, { clock, confirm }),
    close: () =>
      inTurn(() => {
        reader?.close();
        reader = undefined;
        return Promise.resolve();
      }),
  });
}

/** A reader of the published generation: `open` when it still is that, else a new one. */
async function currentReader(root: string, open: GenerationReader | undefined): Promise<GenerationReader> {
  for (let attempt = 1; ; attempt += 1) {
    const manifest = await readManifest(root);
    if (manifest === undefined) {
      throw new WarehouseError(
        'warehouse/nothing-published',
        `no load is published in ${root}; run the load first`,
      );
    }
    if (open?.generation === manifest.generation) return open;
    try {
      const next = await openGeneration(root, manifest.generation);
      open?.close();
      return next;
    } catch (error) {
      // Two loads may have been published since the manifest was read, which removes the generation it names.
      const changed = (await readManifest(root))?.generation !== manifest.generation;
      if (changed && attempt < OPEN_ATTEMPTS) continue;
      throw new WarehouseError(
        'warehouse/query-failed',
        `cannot open ${generationFolder(root, manifest.generation)}, which the manifest names: ${reasonOf(error)}; run the load again`,
        { cause: error },
      );
    }
  }
}

interface PublishOptions {
  readonly clock: () => Date;
  readonly confirm: (() => Promise<void>) | undefined;
}

async function publish(root: string, rows: WarehouseRows, options: PublishOptions): Promise<Publication> {
  const { clock, confirm } = options;
  checkRows(rows);
  try {
    await mkdir(generationsFolder(root), { recursive: true });
    const unlock = await takeLoadLock(root, clock());
    try {
      await confirm?.();
      return await publishLocked(root, rows, clock);
    } finally {
      await unlock();
    }
  } catch (error) {
    throw error instanceof WarehouseError ? error : writeFailed(root, error);
  }
}

async function publishLocked(root: string, rows: WarehouseRows, clock: () => Date): Promise<Publication> {
  const generation = await prepareGeneration(root);
  try {
    const tables = await writeGeneration(root, generation, rows);
    await writeManifest(root, describe(generation, tables, clock().toISOString()));
    // The switch is done: what follows must not fail the load.
    await syncToDisk(root, 'folder').catch(() => undefined);
    await removeOld(root).catch(() => undefined);
    return { generation, tables };
  } catch (error) {
    await rm(generationFolder(root, generation), { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
}

/** The number of the next generation, after the leftovers of unfinished loads are gone. */
async function prepareGeneration(root: string): Promise<number> {
  const manifest = await readManifest(root);
  await removeUnfinished(root, manifest?.generation ?? 0);
  // What could not be removed (busy on Windows) is stepped over.
  return Math.max(manifest?.generation ?? 0, ...(await listGenerations(root))) + 1;
}

function describe(
  generation: number,
  tables: Readonly<Record<string, number>>,
  finishedOn: string,
): Manifest {
  const entries = Object.entries(tables).map(([name, count]) => [
    name,
    { file: `v/${generation}/${name}.parquet`, rows: count },
  ]);
  return { generation, finishedOn, tables: Object.fromEntries(entries) as Manifest['tables'] };
}

function writeFailed(root: string, cause: unknown): WarehouseError {
  const advice: Readonly<Record<string, string>> = {
    EACCES: 'the folder may not be written by this user',
    EPERM: 'the folder may not be written by this user',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    ENOTDIR: 'a part of the path is a file',
    EEXIST: 'a part of the path is a file',
  };
  const why = advice[systemCode(cause) ?? ''];
  return new WarehouseError(
    'warehouse/write-failed',
    `cannot write the warehouse in ${root}: ${why === undefined ? '' : `${why} - `}${reasonOf(cause)}; the last published load is untouched`,
    { cause },
  );
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
