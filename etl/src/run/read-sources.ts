import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatasetContract } from '../dataset/dataset-contract.js';
import type { SourceFile } from '../conform/source-file.js';
import { readCsv } from '../read/read-csv.js';

/** A line of SOURCES.csv: header names to cells. */
export type SourceLine = ReadonlyMap<string, string>;

/** The lines of `<folder>/SOURCES.csv` by file path; none when there is no such file. */
export async function readSources(folder: string): Promise<ReadonlyMap<string, SourceLine>> {
  const path = join(folder, 'SOURCES.csv');
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) return new Map();
  const { records } = readCsv(path, bytes);
  return new Map(records.map(({ cells }) => [cells.get('file') ?? '', cells]));
}

/** What is known of a file: SOURCES.csv where it has a line, the contract for the rest. */
export function describeSource(
  file: string,
  contract: Pick<DatasetContract, 'dataset' | 'title' | 'note'>,
  line: SourceLine | undefined,
): SourceFile {
  const cell = (name: string): string | undefined => line?.get(name) || undefined;
  return {
    file,
    dataset: contract.dataset,
    title: cell('title') ?? contract.title,
    publisher: cell('publisher') ?? 'Not stated in the folder',
    address: cell('address') ?? null,
    licence: cell('licence') ?? null,
    note: cell('note') ?? contract.note?.trim() ?? null,
  };
}
