import type { Diagnostic } from '@ott-analytics/model/contract';
import { indexAll } from '../stage/resolve-members.js';
import type { Config } from './config.js';
import { planFiles } from './plan-files.js';
import { requireContracts } from './require-contracts.js';
import { stagePlanned } from './stage-planned.js';

/** What a check found: how many files have a contract, and everything that a run would say of the single files. */
export interface CheckReport {
  readonly contracts: number;
  readonly files: number;
  readonly known: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads contracts and files without touching the warehouse. Throws EtlError as a run would. */
export async function checkSources(config: Config): Promise<CheckReport> {
  const { contracts, members } = await requireContracts(config.contracts);
  const planned = await planFiles(config.source, contracts);
  const indexes = indexAll(members);
  const staged = planned.flatMap((plan) => [
    ...plan.diagnostics,
    ...stagePlanned(plan, members, indexes).diagnostics,
  ]);
  const known = planned.filter(({ contract }) => contract !== undefined).length;
  return { contracts: contracts.length, files: planned.length, known, diagnostics: staged };
}
