import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Row } from '@ott-analytics/model/contract';
import type { Reject } from '../stage/stage-file.js';

const HEADER = ['file', 'line', 'code', 'reason', 'hint', 'record'] as const;

/** Where the rejects of a run are written. */
export const rejectsPath = (folder: string): string => join(folder, 'rejects.csv');

/** Writes `<folder>/rejects.csv`, one line a finding, also when there is none; returns its path. */
export async function writeRejects(folder: string, rejects: readonly Reject[]): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = rejectsPath(folder);
  const lines = rejects.flatMap(({ file, line, raw, findings }) =>
    findings.map(({ code, message, hint }) => [file, `${line}`, code, message, hint ?? '', raw]),
  );
  await writeFile(path, `${[HEADER, ...lines].map((cells) => cells.map(quote).join(',')).join('\n')}\n`);
  return path;
}

const quote = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

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
