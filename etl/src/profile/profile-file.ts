import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Diagnostic } from '@ott-analytics/model/contract';
import type { Config } from '../run/config.js';
import { EtlError } from '../run/etl-error.js';
import { requireContracts } from '../run/require-contracts.js';
import { changeMembers } from './change-members.js';
import type { Answers } from './interview.js';
import { printContract } from './print-contract.js';
import { profileTable } from './profile-table.js';
import { proposeContract } from './propose-contract.js';
import type { Proposal } from './proposal.js';
import { tryContract, type Trial } from './try-contract.js';

/** What is wanted of a profile. */
export interface ProfileOptions {
  readonly answers: Answers;
  /** Accept what is likely without asking. */
  readonly takeProposals: boolean;
  /** Write the contract, and the members that it needs, when nothing is open. */
  readonly write: boolean;
  /** Replace a contract of the same id; write one under which a run would fail. */
  readonly force: boolean;
}

/** A profiled file: the proposal, its YAML, what a load would make of it, and what was written. */
export interface FileProfile {
  readonly proposal: Proposal | undefined;
  readonly contract: string;
  readonly trial: Trial | undefined;
  /** Files written, relative to the project. */
  readonly written: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Profiles one CSV file of a project and proposes its contract; writes it when asked to and nothing is open. Throws
 * EtlError when project or file cannot be read.
 */
export async function profileFile(
  config: Config,
  csv: string,
  options: ProfileOptions,
): Promise<FileProfile> {
  const path = resolve(csv);
  const file = relative(config.source, path).split(sep).join('/');
  const isOutside = file.startsWith('../') || isAbsolute(file);
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new EtlError('etl/source', `${path} cannot be read; expected a CSV file`, [], cause);
  });
  const { members } = await requireContracts(config.contracts);
  const profiled = profileTable(isOutside ? (path.split(sep).at(-1) ?? csv) : file, bytes, members);
  if ('diagnostics' in profiled)
    return {
      proposal: undefined,
      contract: '',
      trial: undefined,
      written: [],
      diagnostics: profiled.diagnostics,
    };
  const proposal = proposeContract(profiled.table, members, options);
  const contract = printContract(proposal);
  const target = join(config.contracts, 'datasets', `${proposal.id}.yaml`);
  const found = [
    ...proposal.diagnostics,
    ...(isOutside ? [outside(path, config.source)] : []),
    ...(existsSync(target) && !options.force ? [taken(proposal.id, file)] : []),
  ];
  const isOpen = proposal.questions.length > 0 || hasError(found);
  if (isOpen) return { proposal, contract, trial: undefined, written: [], diagnostics: found };
  const membersFile = join(config.contracts, 'members.yaml');
  const before = await readFile(membersFile, 'utf8');
  const after = changeMembers(before, proposal.changes);
  const trial = await tryContract({
    contracts: config.contracts,
    id: proposal.id,
    contract,
    members: after,
    file: profiled.table.file,
    bytes,
  });
  const diagnostics = [...found, ...trial.diagnostics];
  const blocking = diagnostics.filter(({ code }) => !(options.force && code === 'profile/too-many-refused'));
  if (!options.write || hasError(blocking)) return { proposal, contract, trial, written: [], diagnostics };
  if (after !== before) await writeFile(membersFile, after);
  await writeFile(target, contract);
  const written = [...(after === before ? [] : [membersFile]), target];
  return {
    proposal,
    contract,
    trial,
    written: written.map((name) => relative(config.project, name).split(sep).join('/')),
    diagnostics,
  };
}

const hasError = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === 'error');

const outside = (path: string, source: string): Diagnostic => ({
  code: 'profile/outside',
  severity: 'error',
  message: `the file is not below the source folder ${source}; a contract would never be asked about it`,
  at: { file: path },
  hint: 'move it below the source folder first',
});

const taken = (id: string, file: string): Diagnostic => ({
  code: 'profile/exists',
  severity: 'error',
  message: `there is a contract '${id}' already; it is never overwritten unasked`,
  at: { file },
  hint: 'give --force to replace it, or --id for another one',
});
