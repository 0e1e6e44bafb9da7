import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from './durable-files.js';

const KEPT_GENERATIONS = 2;
const GENERATION_NAME = /^[1-9]\d{0,14}$/;

/** The folder that holds the generations of a warehouse folder. */
export function generationsFolder(folder: string): string {
  return join(folder, 'v');
}

/** The folder of one generation: a Parquet file a table and `ott.duckdb`. */
export function generationFolder(folder: string, generation: number): string {
  return join(generationsFolder(folder), String(generation));
}

/** The DuckDB file of one generation. */
export function databasePath(folder: string, generation: number): string {
  return join(generationFolder(folder, generation), 'ott.duckdb');
}

/** Numbers of the generations that are on disk, finished or not, ascending. */
export async function listGenerations(folder: string): Promise<readonly number[]> {
  try {
    const names = await readdir(generationsFolder(folder));
    return names
      .filter((name) => GENERATION_NAME.test(name))
      .map(Number)
      .sort((left, right) => left - right);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Removes what unfinished loads left: generations above the published one (0 = nothing is published). */
export async function removeUnfinished(folder: string, published: number): Promise<void> {
  const generations = await listGenerations(folder);
  await removeQuietly(
    folder,
    generations.filter((generation) => generation > published),
  );
}

/** Removes all generations below the newest two. One that somebody holds open (Windows) stays until a later load. */
export async function removeOld(folder: string): Promise<void> {
  const generations = await listGenerations(folder);
  await removeQuietly(folder, generations.slice(0, -KEPT_GENERATIONS));
}

async function removeQuietly(folder: string, generations: readonly number[]): Promise<void> {
  for (const generation of generations) {
    try {
      await rm(generationFolder(folder, generation), { recursive: true, force: true });
    } catch {
      // Busy: the next load tries again. What is left does no harm, for the manifest does not name it.
    }
  }
}
