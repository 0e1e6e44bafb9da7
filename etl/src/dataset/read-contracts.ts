import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findTable, starSchema, type Diagnostic } from '@ott-analytics/model/contract';
import { Ajv } from 'ajv';
import { checkEventContract } from '../events/check-event-contract.js';
import { isEventContract, type EventContract, type LoadedEventContract } from '../events/event-contract.js';
import type { Members } from '../members/member.js';
import { membersSchema } from '../members/members-schema.js';
import { findSharedNames, indexMembers, type MemberIndex } from '../members/resolve-member.js';
import type { DatasetContract, FigureRule, LoadedContract, MemberRule } from './dataset-contract.js';
import { datasetSchema } from './dataset-schema.js';
import { findNearest } from './find-nearest.js';
import { readYaml } from './read-yaml.js';

/** All contracts of a project with the members they refer to; `diagnostics` with an error mean: do not load. */
export interface ContractSet {
  readonly contracts: readonly LoadedContract[];
  /** Contracts of the shape `events`. */
  readonly events: readonly LoadedEventContract[];
  readonly members: Members;
  readonly diagnostics: readonly Diagnostic[];
}

const ajv = new Ajv({ allErrors: true, verbose: true, strictTypes: false });
const validateDataset = ajv.compile<DatasetContract | EventContract>(datasetSchema);
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
  for (const name of names) {
    const path = join(datasets, name);
    const text = await readFile(path, 'utf8');
    const reading = readYaml<DatasetContract | EventContract>(path, text, validateDataset);
    diagnostics.push(...reading.diagnostics);
    const version = createHash('sha256').update(membersText).update('\0').update(text).digest('hex');
    const contract = reading.value;
    if (contract === undefined) continue;
    if (isEventContract(contract)) events.push({ contract, path, version });
    else contracts.push({ contract, path, version });
  }
  const known = members.value ?? NO_MEMBERS;
  if (members.value !== undefined)
    diagnostics.push(
      ...checkMembers(known, membersFile),
      ...checkContracts(contracts, known),
      ...checkEvents(events, contracts, known),
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

function checkMembers(members: Members, file: string): readonly Diagnostic[] {
  return [members.platforms, members.geographies]
    .flatMap(findSharedNames)
    .map(([name, codes]): Diagnostic => ({
      code: 'members/shared-name',
      severity: 'error',
      message: `the name '${name}' belongs to ${codes.join(' and ')}; a name must mean one member`,
      at: { file },
    }));
}

function checkContracts(contracts: readonly LoadedContract[], members: Members): readonly Diagnostic[] {
  const indexes = {
    platform: indexMembers(members.platforms),
    geography: indexMembers(members.geographies),
    tier: indexMembers(members.tiers),
    lineItem: indexMembers(members.lineItems),
  };
  const seen = new Map<string, string>();
  return contracts.flatMap(({ contract, path }) => {
    const first = seen.get(contract.dataset);
    seen.set(contract.dataset, path);
    const duplicate =
      first === undefined ? [] : [problem(path, `dataset id '${contract.dataset}' is taken by ${first}`)];
    const rules = [contract, ...contract.figures, ...(contract.overrides ?? [])];
    const codes = rules.flatMap((rule) => [
      ...checkCode(path, 'platform', rule.platform, indexes.platform),
      ...checkCode(path, 'geography', rule.geography, indexes.geography),
      ...checkCode(path, 'tier', rule.tier, indexes.tier),
      ...checkCode(path, 'line item', rule.lineItem, indexes.lineItem),
    ]);
    return [...duplicate, ...codes, ...contract.figures.flatMap((figure) => checkTarget(path, figure))];
  });
}

function checkEvents(
  events: readonly LoadedEventContract[],
  tables: readonly LoadedContract[],
  members: Members,
): readonly Diagnostic[] {
  const seen = new Map(tables.map(({ contract, path }) => [contract.dataset, path]));
  return events.flatMap((loaded) => {
    const { contract, path } = loaded;
    const first = seen.get(contract.dataset);
    seen.set(contract.dataset, path);
    const duplicate =
      first === undefined ? [] : [problem(path, `dataset id '${contract.dataset}' is taken by ${first}`)];
    return [...duplicate, ...checkEventContract(loaded, members)];
  });
}

function checkCode(
  file: string,
  what: string,
  rule: MemberRule | undefined,
  index: MemberIndex,
): readonly Diagnostic[] {
  if (rule === undefined || typeof rule !== 'string' || index.codes.has(rule)) return [];
  const nearest = findNearest(rule, [...index.codes]);
  return [
    problem(file, `there is no ${what} with the code '${rule}'`, nearest && `did you mean '${nearest}'?`),
  ];
}

function checkTarget(file: string, figure: FigureRule): readonly Diagnostic[] {
  const names = starSchema.map((table) => table.name);
  if (!names.includes(figure.fact)) {
    const nearest = findNearest(figure.fact, names);
    return [
      problem(file, `the star schema has no table '${figure.fact}'`, nearest && `did you mean '${nearest}'?`),
    ];
  }
  const columns = findTable(figure.fact).columns.map((column) => column.name);
  if (columns.includes(figure.measure)) return [];
  const nearest = findNearest(figure.measure, columns);
  return [
    problem(
      file,
      `${figure.fact} has no column '${figure.measure}'`,
      nearest && `did you mean '${nearest}'?`,
    ),
  ];
}

const problem = (file: string, message: string, hint?: string): Diagnostic => ({
  code: 'contract/invalid',
  severity: 'error',
  message,
  at: { file },
  ...(hint === undefined ? {} : { hint }),
});
