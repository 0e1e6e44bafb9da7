import { isEventContract, type LoadedEventContract } from '../events/event-contract.js';
import { stageLogs } from '../events/stage-logs.js';
import type { Members } from '../members/member.js';
import { indexAll } from '../stage/resolve-members.js';
import type { Config } from './config.js';
import type { PlannedFile } from './plan-files.js';
import type { ReportProgress } from './progress.js';
import { stagePlanned, type FileOutcome } from './stage-planned.js';

/** What staging needs. `today` (yyyy-mm-dd) is the last day that an event may have. */
export interface StageOptions {
  readonly config: Config;
  readonly members: Members;
  readonly today: string;
  readonly onProgress?: ReportProgress;
}

/** What became of every file, in the order of the plan. Files of event logs are staged together, log by log. */
export async function stageAll(
  planned: readonly PlannedFile[],
  { config, members, today, onProgress }: StageOptions,
): Promise<readonly FileOutcome[]> {
  const indexes = indexAll(members);
  const total = planned.length;
  const outcomes = new Map<string, FileOutcome>();
  const keep = (outcome: FileOutcome): void => {
    outcomes.set(outcome.plan.file, outcome);
    onProgress?.({ stage: 'stage', done: outcomes.size, total, what: outcome.plan.file });
  };
  onProgress?.({ stage: 'stage', done: 0, total, what: '' });
  const logs: { plan: PlannedFile; contract: LoadedEventContract }[] = [];
  for (const plan of planned) {
    const { contract } = plan;
    if (contract !== undefined && isLog(contract)) logs.push({ plan, contract });
    else keep(stagePlanned(plan, members, indexes));
  }
  const folder = config.rejects;
  const staged = await stageLogs(
    logs.map(({ plan, contract }) => ({ file: plan.file, path: plan.path, scan: plan.scan, contract })),
    { members, today, folder },
  );
  for (const [index, { plan }] of logs.entries()) {
    const log = staged[index];
    if (log !== undefined) keep({ plan, ...log });
  }
  return planned.flatMap(({ file }) => outcomes.get(file) ?? []);
}

const isLog = (contract: NonNullable<PlannedFile['contract']>): contract is LoadedEventContract =>
  isEventContract(contract.contract);
