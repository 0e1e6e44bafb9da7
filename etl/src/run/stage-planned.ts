import type { Diagnostic } from '@ott-analytics/model/contract';
import type { Members } from '../members/member.js';
import { readCsv } from '../read/read-csv.js';
import { checkHeader } from '../stage/check-header.js';
import { findCautions } from '../stage/find-cautions.js';
import type { MemberIndexes } from '../stage/resolve-members.js';
import { stageFile, type StagedFile } from '../stage/stage-file.js';
import type { PlannedFile } from './plan-files.js';

/** What became of one file: staged, or failed with errors among its diagnostics, or unknown (neither). */
export interface FileOutcome {
  readonly plan: PlannedFile;
  readonly encoding: string;
  readonly delimiter: string;
  readonly staged: StagedFile | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Share of records that may be refused where a contract does not say otherwise. */
export const DEFAULT_REJECT_THRESHOLD = 0.25;

/** Reads and stages one file under its contract. */
export function stagePlanned(plan: PlannedFile, members: Members, indexes: MemberIndexes): FileOutcome {
  if (plan.contract === undefined)
    return { plan, encoding: '', delimiter: '', staged: undefined, diagnostics: [] };
  const { contract } = plan.contract;
  const table = readCsv(plan.file, plan.bytes);
  const { encoding, delimiter } = table;
  const found = [
    ...table.diagnostics,
    ...(table.diagnostics.length > 0 ? [] : checkHeader(plan.file, table.header, contract)),
  ];
  if (found.some(({ severity }) => severity === 'error'))
    return { plan, encoding, delimiter, staged: undefined, diagnostics: found };
  const staged = stageFile(plan.file, table, contract, indexes);
  const threshold = contract.rejectThreshold ?? DEFAULT_REJECT_THRESHOLD;
  const passed = staged.rejects.length > threshold * staged.records;
  return {
    plan,
    encoding,
    delimiter,
    staged,
    diagnostics: [
      ...found,
      ...findCautions(staged, table, contract, members),
      ...staged.rejects.map(rejectWarning),
      ...(passed ? [thresholdPassed(staged, threshold)] : []),
    ],
  };
}

const rejectWarning = ({ file, line, findings }: StagedFile['rejects'][number]): Diagnostic => ({
  code: 'etl/rejected',
  severity: 'warning',
  message: `the record is refused: ${findings.map(({ message }) => message).join('; ')}`,
  at: { file, line },
});

const thresholdPassed = (staged: StagedFile, threshold: number): Diagnostic => ({
  code: 'etl/reject-threshold',
  severity: 'error',
  message: `${staged.rejects.length} of ${staged.records} records are refused, more than ${threshold * 100} %`,
  at: { file: staged.file },
  hint: 'see the rejects file; correct the file, or raise rejectThreshold in its contract',
});
