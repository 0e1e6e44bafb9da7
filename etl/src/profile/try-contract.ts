import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Diagnostic } from '@ott-analytics/model/contract';
import { settleConflicts } from '../conform/settle-conflicts.js';
import { matchDataset } from '../dataset/match-dataset.js';
import { readContracts, type ContractSet } from '../dataset/read-contracts.js';
import { readCsv } from '../read/read-csv.js';
import { checkHeader } from '../stage/check-header.js';
import { readOptionsOf } from '../stage/read-options.js';
import { DEFAULT_REJECT_THRESHOLD } from '../stage/reject-threshold.js';
import { indexAll } from '../stage/resolve-members.js';
import { stageFile } from '../stage/stage-file.js';

/** What a proposed contract makes of its file. Counts are undefined for event logs, which only a run reads whole. */
export interface Trial {
  readonly records: number | undefined;
  readonly figures: number | undefined;
  readonly skipped: number | undefined;
  readonly rejected: number | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is to be tried: the contract and the members as they would be written, and the file that they are for. */
export interface TrialInput {
  readonly contracts: string;
  readonly id: string;
  readonly contract: string;
  readonly members: string;
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads the contract as a run would, beside all others of the project, and stages the file under it, without writing
 * into the project: a copy of the contracts in a temporary folder is used and removed.
 */
export async function tryContract(input: TrialInput): Promise<Trial> {
  const folder = await mkdtemp(join(tmpdir(), 'ott-profile-'));
  try {
    await cp(input.contracts, folder, { recursive: true });
    await writeFile(join(folder, 'members.yaml'), input.members);
    await writeFile(join(folder, 'datasets', `${input.id}.yaml`), input.contract);
    const found = await readContracts(folder);
    const own = found.diagnostics.filter(
      ({ at }) => at?.file.endsWith(`${input.id}.yaml`) !== false || /members/.test(at.file),
    );
    const errors = own.map((diagnostic) => relocate(diagnostic, folder));
    return errors.some(({ severity }) => severity === 'error') ? nothing(errors) : stage(input, found);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const nothing = (diagnostics: readonly Diagnostic[]): Trial => ({
  records: undefined,
  figures: undefined,
  skipped: undefined,
  rejected: undefined,
  diagnostics,
});

/** A finding in the copy is one of the project's file. */
function relocate(diagnostic: Diagnostic, folder: string): Diagnostic {
  const { at } = diagnostic;
  return at === undefined
    ? diagnostic
    : { ...diagnostic, at: { ...at, file: at.file.replace(folder, 'contracts').replaceAll('\\', '/') } };
}

function stage({ id, file, bytes }: TrialInput, { contracts, events, members }: ContractSet): Trial {
  const { claims } = matchDataset(file, [...contracts, ...events]);
  const rivals = claims.filter(({ contract }) => contract.dataset !== id);
  if (rivals.length > 0)
    return nothing([
      claimed(
        file,
        rivals.map(({ contract }) => contract.dataset),
      ),
    ]);
  const own = contracts.find(({ contract }) => contract.dataset === id);
  if (own === undefined) return nothing([]);
  const table = readCsv(file, bytes, readOptionsOf(own.contract));
  const indexes = indexAll(members);
  const header = checkHeader(file, table.header, own.contract, { line: table.headerLine, indexes });
  const errors = [...table.diagnostics, ...header].filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return nothing(errors);
  const staged = stageFile(file, table, own.contract, indexes);
  const { duplicates } = settleConflicts(staged.figures);
  const rejects = [...staged.rejects, ...duplicates];
  return {
    records: staged.records,
    figures: staged.figures.length,
    skipped: staged.skipped,
    rejected: rejects.length,
    diagnostics: [
      ...rejects.map(({ line, findings }) => ({
        code: 'profile/would-be-refused',
        severity: 'warning' as const,
        message: findings.map(({ message }) => message).join('; '),
        at: { file, line },
        ...(findings[0]?.hint === undefined ? {} : { hint: findings[0].hint }),
      })),
      ...(rejects.length > DEFAULT_REJECT_THRESHOLD * staged.records
        ? [tooMany(file, rejects.length, staged.records)]
        : []),
    ],
  };
}

const tooMany = (file: string, rejected: number, records: number): Diagnostic => ({
  code: 'profile/too-many-refused',
  severity: 'error',
  message: `a run would refuse ${rejected} of ${records} records under this contract, and fail`,
  at: { file },
  hint: 'correct the records or answer otherwise; --force writes the contract all the same',
});

const claimed = (file: string, datasets: readonly string[]): Diagnostic => ({
  code: 'profile/claimed',
  severity: 'error',
  message: `the file has a contract already: ${datasets.join(', ')}`,
  at: { file },
  hint: 'edit that contract, or rename the file; --force replaces only a contract of the same id',
});
