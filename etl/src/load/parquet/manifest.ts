import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WarehouseError } from '../warehouse-error.js';
import { replaceFile, systemCode } from './durable-files.js';

/** The one file that says which generation readers use. Paths are relative to the warehouse folder, with slashes. */
export interface Manifest {
  readonly generation: number;
  /** When the generation was complete, ISO 8601 in UTC. */
  readonly finishedOn: string;
  readonly tables: Readonly<Record<string, { readonly file: string; readonly rows: number }>>;
}

const FILE_NAME = 'manifest.json';

/** Path of the manifest of a warehouse folder. */
export function manifestPath(folder: string): string {
  return join(folder, FILE_NAME);
}

/** The manifest of a warehouse folder; undefined when nothing is published. Throws a WarehouseError when it cannot be read. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  const path = manifestPath(folder);
  try {
    const content: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (isManifest(content)) return content;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw unreadable(path, error);
  }
  throw unreadable(path, undefined);
}

/** Makes `manifest` the published one, atomically and durably: the only switch of a files warehouse. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  await replaceFile(manifestPath(folder), `${JSON.stringify(manifest, null, 2)}\n`);
}

function isManifest(content: unknown): content is Manifest {
  if (typeof content !== 'object' || content === null) return false;
  if (!('generation' in content) || !('finishedOn' in content) || !('tables' in content)) return false;
  const { generation, finishedOn, tables } = content;
  if (!Number.isSafeInteger(generation) || typeof finishedOn !== 'string') return false;
  return typeof tables === 'object' && tables !== null;
}

function unreadable(path: string, cause: unknown): WarehouseError {
  const message =
    systemCode(cause) === undefined
      ? `${path} is no manifest of a warehouse (expected JSON with generation, finishedOn and tables); delete it and run the load again`
      : `${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}; check the path of the warehouse and who may read it`;
  return new WarehouseError('warehouse/manifest-unreadable', message, { cause });
}
