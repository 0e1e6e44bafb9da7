import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { repositoryRoot } from '../../../tools/src/machine/repository-root.js';

/** Folder of the sample data inside the project template. */
export const SAMPLE_DATA = path.join(repositoryRoot(), 'templates', 'project', 'data');

/** Paths of all CSV files below `folder`, relative to it, with forward slashes, sorted. */
export function csvFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.csv'))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** Cells of a CSV file, header first, as written; bytes are taken for Windows-1252 where they are not UTF-8. */
export function readCells(file: string): readonly (readonly string[])[] {
  return parse(decode(readFileSync(file)));
}

/** Records of a table of `Sourced Tables`, or of SOURCES.csv, by column name. */
export function readRecords(relativePath: string): readonly Readonly<Record<string, string>>[] {
  const text = decode(readFileSync(path.join(SAMPLE_DATA, relativePath)));
  return parse<Record<string, string>>(text, { columns: true });
}

/** The named cell as a number; fails on a blank or on anything that is not a plain decimal. */
export function numberIn(record: Readonly<Record<string, string>>, column: string): number {
  const cell = record[column];
  if (cell === undefined || !/^-?\d+(\.\d+)?$/.test(cell)) {
    throw new Error(`Column "${column}" holds "${cell ?? 'nothing'}" where a number was expected.`);
  }
  return Number(cell);
}

/** Sum of a column over records. */
export function sumOf(records: readonly Readonly<Record<string, string>>[], column: string): number {
  return records.reduce((sum, record) => sum + numberIn(record, column), 0);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
