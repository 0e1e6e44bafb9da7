import type { FileOutcome } from './stage-planned.js';

/** Lines of logs by their fate, and the keys under which a log's figures count as one record. */
export interface LogCounts {
  readonly loaded: number;
  readonly staged: number;
  readonly keys: ReadonlySet<string>;
}

/**
 * The lines that logs accepted: loaded when a fact holds a figure of their log, staged when rules kept all of them out.
 * A log's figures stand at line 0 of one of its files, for all lines of all its files.
 */
export function countLogs(outcomes: readonly FileOutcome[], loadedRecords: ReadonlySet<string>): LogCounts {
  const logs = outcomes.flatMap(({ plan, staged, log }) =>
    staged === undefined || log === undefined
      ? []
      : [{ key: `${plan.file}:0`, dataset: plan.contract?.contract.dataset, accepted: log.accepted }],
  );
  const loadedSets = new Set(logs.filter(({ key }) => loadedRecords.has(key)).map(({ dataset }) => dataset));
  const sum = (isLoaded: boolean): number =>
    logs
      .filter(({ dataset }) => loadedSets.has(dataset) === isLoaded)
      .reduce((total, { accepted }) => total + accepted, 0);
  return { loaded: sum(true), staged: sum(false), keys: new Set(logs.map(({ key }) => key)) };
}
