import type { Diagnostic } from '@ott-analytics/model/contract';
import { isEventContract } from '../events/event-contract.js';
import type { LogTally } from '../events/stage-logs.js';
import type { Members } from '../members/member.js';
import { readCsv } from '../read/read-csv.js';
import { checkHeader } from '../stage/check-header.js';
import { describeReading, foundFormat, type FoundFormat } from '../stage/describe-reading.js';
import { findCautions } from '../stage/find-cautions.js';
import { DEFAULT_REJECT_THRESHOLD } from '../stage/reject-threshold.js';
import { readOptionsOf } from '../stage/read-options.js';
import type { MemberIndexes } from '../stage/resolve-members.js';
import { stageFile, type StagedFile } from '../stage/stage-file.js';
import type { PlannedFile } from './plan-files.js';

/** What became of one file: staged, or failed with errors among its diagnostics, or unknown (neither). */
export interface FileOutcome {
  readonly plan: PlannedFile;
  readonly encoding: string;
  readonly delimiter: string;
  /** How the file is written; absent for files that were not read as a table. */
  readonly format?: FoundFormat;
  readonly staged: StagedFile | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** What a log of events comes to; absent for published tables. */
  readonly log?: LogTally;
}

/** Reads and stages one file under its contract. */
export function stagePlanned(plan: PlannedFile, members: Members, indexes: MemberIndexes): FileOutcome {
  if (plan.contract === undefined)
    return { plan, encoding: '', delimiter: '', staged: undefined, diagnostics: [] };
  const { contract } = plan.contract;
  if (isEventContract(contract))
    throw new TypeError(`${plan.file} is a log: stageAll stages it with its like`);
  const table = readCsv(plan.file, plan.bytes, readOptionsOf(contract));
  const { encoding, delimiter } = table;
  const found = [
    ...table.diagnostics,
    ...(table.diagnostics.length > 0
      ? []
      : checkHeader(plan.file, table.header, contract, { line: table.headerLine, indexes })),
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
    format: foundFormat(staged, table),
    staged,
    diagnostics: [
      ...found,
      ...describeReading(staged, table),
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
