import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '@ott-analytics/model/contract';
import { Ajv } from 'ajv';
import { checkEventContract } from '../events/check-event-contract.js';
import { isEventContract, type EventContract, type LoadedEventContract } from '../events/event-contract.js';
import type { Members } from '../members/member.js';
import { membersSchema } from '../members/members-schema.js';
import { findSharedNames } from '../members/resolve-member.js';
import { indexAll } from '../stage/resolve-members.js';
import { checkTableContract } from './check-table-contract.js';
import { completeContract, type WrittenContract } from './complete-contract.js';
import type { LoadedContract } from './dataset-contract.js';
import { datasetSchema } from './dataset-schema.js';
import { readYaml, type LocateKey } from './read-yaml.js';

/** All contracts of a project with the members they refer to; `diagnostics` with an error mean: do not load. */
export interface ContractSet {
  readonly contracts: readonly LoadedContract[];
  /** Contracts of the shape `events`. */
  readonly events: readonly LoadedEventContract[];
  readonly members: Members;
  readonly diagnostics: readonly Diagnostic[];
}

const ajv = new Ajv({ allErrors: true, verbose: true, strictTypes: false });
const validateDataset = ajv.compile<WrittenContract | EventContract>(datasetSchema);
const validateMembers = ajv.compile<Members>(membersSchema);

const NO_MEMBERS: Members = { platforms: [], geographies: [], lineItems: [], tiers: [] };

/** Reads `<folder>/members.yaml` and `<folder>/datasets/*.yaml` and checks them, also against each other. */
export async function readContracts(folder: string): Promise<ContractSet> {
  const membersFile = join(folder, 'members.yaml');
  const membersText = await readText(membersFile);
  if (membersText === undefined)
    return { contracts: [], events: [], members: NO_MEMBERS, diagnostics: [missing(membersFile)] };
  const members = readYaml<Members>(membersFile, membersText, validateMembers);
  const datasets = join(folder, 'datasets');
  const names = (await listFolder(datasets)).filter((name) => /\.ya?ml$/.test(name)).sort();
  const diagnostics: Diagnostic[] = [...members.diagnostics];
  if (names.length === 0) diagnostics.push(missing(join(datasets, '*.yaml')));
  const contracts: LoadedContract[] = [];
  const events: LoadedEventContract[] = [];
  const locators = new Map<string, LocateKey>();
  for (const name of names) {
    const path = join(datasets, name);
    const text = await readFile(path, 'utf8');
    const reading = readYaml<WrittenContract | EventContract>(path, text, validateDataset);
    diagnostics.push(...reading.diagnostics);
    locators.set(path, reading.locate);
    const version = createHash('sha256').update(membersText).update('\0').update(text).digest('hex');
    const contract = reading.value;
    if (contract === undefined) continue;
    if (isEventContract(contract)) events.push({ contract, path, version });
    else contracts.push({ contract: completeContract(contract), path, version });
  }
  const known = members.value ?? NO_MEMBERS;
  if (members.value !== undefined)
    diagnostics.push(
      ...checkMembers(known, membersFile, members.locate),
      ...checkContracts(contracts, known, locators),
      ...checkEvents(events, { tables: contracts, members: known, locators }),
    );
  return { contracts, events, members: known, diagnostics };
}

const readText = (path: string): Promise<string | undefined> => readFile(path, 'utf8').catch(() => undefined);
const listFolder = (path: string): Promise<readonly string[]> => readdir(path).catch(() => []);

const missing = (file: string): Diagnostic => ({
  code: 'contract/missing',
  severity: 'error',
  message: 'there is no such file; the ETL cannot know what the CSV files mean without it',
  at: { file },
  hint: 'restore the contracts folder, or set "contracts" in ott.config.json',
});

function checkMembers(members: Members, file: string, locate: LocateKey): readonly Diagnostic[] {
  return (['platforms', 'geographies'] as const).flatMap((list) =>
    findSharedNames(members[list]).map(([name, codes]): Diagnostic => {
      const index = members[list].findIndex(({ code }) => code === codes.at(-1));
      const line = locate([list, index]);
      return {
        code: 'members/shared-name',
        severity: 'error',
        message: `the name '${name}' belongs to ${codes.join(' and ')}; a name must mean one member`,
        at: line === undefined ? { file } : { file, line },
      };
    }),
  );
}

function checkContracts(
  contracts: readonly LoadedContract[],
  members: Members,
  locators: ReadonlyMap<string, LocateKey>,
): readonly Diagnostic[] {
  const indexes = indexAll(members);
  const seen = new Map<string, string>();
  return contracts.flatMap((loaded) => {
    const { contract, path } = loaded;
    const locate = locators.get(path) ?? (() => undefined);
    const first = seen.get(contract.dataset);
    seen.set(contract.dataset, path);
    return [
      ...(first === undefined ? [] : [taken(contract.dataset, first, { path, line: locate(['dataset']) })]),
      ...checkTableContract(loaded, indexes, locate),
    ];
  });
}

interface EventSurroundings {
  readonly tables: readonly LoadedContract[];
  readonly members: Members;
  readonly locators: ReadonlyMap<string, LocateKey>;
}

function checkEvents(
  events: readonly LoadedEventContract[],
  { tables, members, locators }: EventSurroundings,
): readonly Diagnostic[] {
  const seen = new Map(tables.map(({ contract, path }) => [contract.dataset, path]));
  return events.flatMap((loaded) => {
    const { contract, path } = loaded;
    const first = seen.get(contract.dataset);
    seen.set(contract.dataset, path);
    const line = locators.get(path)?.(['dataset']);
    const duplicate = first === undefined ? [] : [taken(contract.dataset, first, { path, line })];
    return [...duplicate, ...checkEventContract(loaded, members)];
  });
}

const taken = (
  dataset: string,
  first: string,
  { path, line }: { readonly path: string; readonly line: number | undefined },
): Diagnostic => ({
  code: 'contract/invalid',
  severity: 'error',
  message: `dataset id '${dataset}' is taken by ${first}`,
  at: line === undefined ? { file: path } : { file: path, line },
});
