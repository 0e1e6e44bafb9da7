import type { Diagnostic } from '@ott-analytics/model/contract';
import type { Config } from './config.js';
import { planFiles } from './plan-files.js';
import { requireContracts } from './require-contracts.js';
import { removeParts } from './rejects.js';
import { stageAll } from './stage-all.js';

/** What a check found: how many files have a contract, and everything that a run would say of the single files. */
export interface CheckReport {
  readonly contracts: number;
  readonly files: number;
  readonly known: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads contracts and files without touching the warehouse. Throws EtlError as a run would. */
export async function checkSources(
  config: Config,
  today = new Date().toISOString().slice(0, 10),
): Promise<CheckReport> {
  const { contracts: tables, events, members } = await requireContracts(config.contracts);
  const contracts = [...tables, ...events];
  const planned = await planFiles(config.source, contracts);
  const outcomes = await stageAll(planned, { config, members, today });
  await removeParts(outcomes.flatMap(({ log }) => log?.rejectsPart ?? []));
  const staged = outcomes.flatMap(({ plan, diagnostics }) => [...plan.diagnostics, ...diagnostics]);
  const known = planned.filter(({ contract }) => contract !== undefined).length;
  return { contracts: contracts.length, files: planned.length, known, diagnostics: staged };
}
