import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Row } from '@ott-analytics/model/contract';
import type { Reject } from '../stage/stage-file.js';
import { rejectLines } from './reject-lines.js';

const HEADER = 'file,line,code,reason,hint,record\n';

/** Where the rejects of a run are written. */
export const rejectsPath = (folder: string): string => join(folder, 'rejects.csv');

/**
 * Writes `<folder>/rejects.csv`, one line a finding, also when there is none; returns its path. `parts` are files with
 * lines of rejects that are too many to be held in memory.
 */
export async function writeRejects(
  folder: string,
  rejects: readonly Reject[],
  parts: readonly string[] = [],
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = rejectsPath(folder);
  await writeFile(path, HEADER + rejectLines(rejects));
  for (const part of parts) await pipeline(createReadStream(part), createWriteStream(path, { flags: 'a' }));
  return path;
}

/** Removes the folders that hold parts of a rejects file. */
export async function removeParts(parts: readonly string[]): Promise<void> {
  for (const folder of new Set(parts.map(dirname))) await rm(folder, { recursive: true, force: true });
}

/** The rejects as rows of etl_reject; a finding that stands twice on a record is one row. */
export function rejectRows(rejects: readonly Reject[]): readonly Row[] {
  const rows = rejects.flatMap(({ file, line, raw, findings }) =>
    findings.map(({ code, message }): Row => ({
      file,
      line,
      code,
      reason: message.slice(0, 500),
      raw: raw.slice(0, 2000),
    })),
  );
  const byKey = new Map(rows.map((row) => [JSON.stringify([row['file'], row['line'], row['code']]), row]));
  return [...byKey.values()];
}
