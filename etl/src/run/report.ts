import type { Diagnostic } from '@ott-analytics/model/contract';
import type { ConformResult } from '../conform/conform.js';
import type { Reject } from '../stage/stage-file.js';
import type { PlannedFile } from './plan-files.js';
import type { FigureChange } from './history/compare-figures.js';
import { countLogs } from './count-logs.js';
import type { FileOutcome } from './stage-planned.js';

/** What a run did. Of the records of all files read: read = loaded + staged + skipped + rejected. */
export interface EtlReport {
  readonly files: {
    readonly found: number;
    readonly loaded: number;
    readonly unchanged: number;
    readonly unknown: number;
    readonly failed: number;
  };
  readonly records: {
    readonly read: number;
    readonly loaded: number;
    readonly staged: number;
    readonly skipped: number;
    readonly rejected: number;
  };
  readonly tables: Readonly<Record<string, number>>;
  readonly rejects: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Figures that differ from the load before; after a run that failed, those that it would have changed. */
  readonly changes: readonly FigureChange[];
  /** Why nothing was published; absent after a good run. */
  readonly failure?: string;
}

interface Material {
  readonly planned: readonly PlannedFile[];
  readonly outcomes: readonly FileOutcome[];
  readonly unchanged: readonly PlannedFile[];
  readonly duplicates: readonly Reject[];
  readonly conformed?: ConformResult;
  readonly diagnostics: readonly Diagnostic[];
  readonly tables: Readonly<Record<string, number>>;
  readonly rejects: string;
  readonly changes: readonly FigureChange[];
}

/** Counts files and records, and decides whether the run failed. */
export function summarise(material: Material): EtlReport {
  const { planned, outcomes, unchanged, duplicates, conformed, diagnostics } = material;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const failedFiles = new Set(errors.map(({ at }) => at?.file));
  const unknown = planned.filter((plan) => plan.contract === undefined && !failedFiles.has(plan.file));
  const staged = outcomes.flatMap((outcome) => outcome.staged ?? []);
  const sum = (count: (file: (typeof staged)[number]) => number): number =>
    staged.reduce((total, file) => total + count(file), 0);
  const read = sum(({ records }) => records);
  const beyond = outcomes.reduce((total, { staged: file, log }) => total + moreRejects(file, log), 0);
  const rejected = sum(({ rejects }) => rejects.length) + beyond + duplicates.length;
  const logs = countLogs(outcomes, conformed?.loadedRecords ?? new Set());
  const loadedLines = [...(conformed?.loadedRecords ?? [])].filter((record) => !logs.keys.has(record)).length;
  const held = [...(conformed?.heldRecords ?? [])].filter(
    (record) => conformed?.loadedRecords.has(record) !== true && !logs.keys.has(record),
  ).length;
  const loaded = loadedLines + logs.loaded;
  const records = {
    read,
    loaded,
    staged: held + logs.staged,
    skipped: sum(({ skipped }) => skipped),
    rejected,
  };
  assertNothingLost(records);
  const unchangedKnown = unchanged.filter(({ contract }) => contract !== undefined).length;
  return {
    files: {
      found: planned.length,
      loaded: planned.length - unknown.length - failedFiles.size - unchangedKnown,
      unchanged: unchangedKnown,
      unknown: unknown.length,
      failed: failedFiles.size,
    },
    records,
    tables: material.tables,
    rejects: material.rejects,
    diagnostics,
    changes: material.changes,
    ...(errors.length === 0 ? {} : { failure: describeFailure(errors, failedFiles.size) }),
  };
}

/** Rejects of a log beyond those that are held in memory. */
const moreRejects = (staged: FileOutcome['staged'], log: FileOutcome['log']): number =>
  staged === undefined || log === undefined ? 0 : log.rejected - staged.rejects.length;

const describeFailure = (errors: readonly Diagnostic[], files: number): string =>
  `${files} of the files cannot be loaded (${errors.length} errors); the last good warehouse is still in place`;

/** Every record read has exactly one fate; anything else is a fault of this program, not of the data. */
function assertNothingLost({ read, loaded, staged, skipped, rejected }: EtlReport['records']): void {
  if (read !== loaded + staged + skipped + rejected)
    throw new Error(
      `${read} records were read, but ${loaded} + ${staged} + ${skipped} + ${rejected} are accounted for`,
    );
}
