import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Diagnostic } from '@ott-analytics/model/contract';
import { completeContract, type WrittenContract } from '../../../etl/src/dataset/complete-contract.js';
import { readCsv, type CsvTable } from '../../../etl/src/read/read-csv.js';
import { checkHeader } from '../../../etl/src/stage/check-header.js';
import { printDecimal } from '../../../etl/src/stage/decimal.js';
import { describeReading } from '../../../etl/src/stage/describe-reading.js';
import { readOptionsOf } from '../../../etl/src/stage/read-options.js';
import { indexAll } from '../../../etl/src/stage/resolve-members.js';
import { stageFile, type StagedFile } from '../../../etl/src/stage/stage-file.js';
import { MEMBERS } from './stage-text.js';

/** Folder of the small messy files, one mess each. */
export const MESSY = fileURLToPath(new URL('../../fixtures/messy/', import.meta.url));

/** A file read and staged under a contract, with everything that is said of it. */
export interface ReadFile {
  readonly table: CsvTable;
  readonly staged: StagedFile;
  readonly errors: readonly Diagnostic[];
  readonly notes: readonly string[];
}

/** Reads and stages bytes as a run does, without its reject threshold. */
export function readBytes(file: string, bytes: Uint8Array, written: WrittenContract): ReadFile {
  const contract = completeContract(written);
  const indexes = indexAll(MEMBERS);
  const table = readCsv(file, bytes, readOptionsOf(contract));
  const staged = stageFile(file, table, contract, indexes);
  const header =
    table.diagnostics.length > 0
      ? []
      : checkHeader(file, table.header, contract, { line: table.headerLine, indexes });
  const errors = [...table.diagnostics, ...header].filter(({ severity }) => severity === 'error');
  return { table, staged, errors, notes: describeReading(staged, table).map(({ message }) => message) };
}

/** The same for a file of `MESSY`; every row with text has exactly one fate. */
export async function readMessy(file: string, contract: WrittenContract): Promise<ReadFile> {
  const found = readBytes(file, await readFile(`${MESSY}${file}`), contract);
  const { figures, skipped, rejects, records } = found.staged;
  const withFigures = new Set(figures.map(({ line }) => line)).size;
  expect(withFigures + skipped + rejects.length).toBe(records);
  return found;
}

/** `line: value` of every figure in base units. */
export const noteValues = ({ staged }: ReadFile): readonly string[] =>
  staged.figures.map(
    ({ line, value }) => `${line}: ${typeof value === 'string' ? value : printDecimal(value)}`,
  );

/** `line: end kind` of every figure's period. */
export const notePeriods = ({ staged }: ReadFile): readonly string[] =>
  staged.figures.map(({ line, period }) => `${line}: ${period.end} ${period.kind}`);

/** `line: codes` of every refused record. */
export const noteRefused = ({ staged }: ReadFile): readonly string[] =>
  staged.rejects.map(({ line, findings }) => `${line}: ${findings.map(({ code }) => code).join(' ')}`).sort();
