import type { Diagnostic, Row } from '@ott-analytics/model/contract';
import { conform, type ConformResult } from '../conform/conform.js';
import { readContracts, type ContractSet } from '../dataset/read-contracts.js';
import type { Warehouse } from '../load/warehouse.js';
import { printDecimal } from '../stage/decimal.js';
import { indexAll } from '../stage/resolve-members.js';
import type { Config } from './config.js';
import { EtlError } from './etl-error.js';
import { planFiles, type PlannedFile } from './plan-files.js';
import { fingerprint, readState, type PublishedState } from './published-state.js';
import { readSources, describeSource } from './read-sources.js';
import { rejectRows, writeRejects } from './rejects.js';
import { summarise, type EtlReport } from './report.js';
import { stagePlanned, type FileOutcome } from './stage-planned.js';

/** What a run is asked to do. `today` (yyyy-mm-dd) dates the load; `full` reads files that did not change, too. */
export interface RunOptions {
  readonly config: Config;
  readonly warehouse: Warehouse;
  readonly full: boolean;
  readonly today: string;
}

/**
 * Loads the source folder into the warehouse: every file under its contract, or nothing. Files that failed or passed
 * their reject threshold leave the last good warehouse in place and make `report.failure` say why. Throws EtlError
 * for an unusable project or source folder and WarehouseError when the warehouse refuses.
 */
export async function runEtl(options: RunOptions): Promise<EtlReport> {
  const { config, warehouse } = options;
  const contracts = await requireContracts(config.contracts);
  const planned = await planFiles(config.source, contracts.contracts);
  const state = await readState(warehouse);
  const unchanged = planned.filter(
    (plan) => state.files.get(plan.file) === fingerprint(plan.sha256, plan.contract?.version),
  );
  const nothingToDo =
    !options.full &&
    unchanged.length === planned.length &&
    planned.length === state.files.size &&
    state.currency === currencyOf(config);
  if (nothingToDo) {
    const rejects = await writeRejects(config.rejects, []);
    return summarise({
      planned,
      outcomes: [],
      unchanged,
      duplicates: [],
      diagnostics: unknownWarnings(planned),
      tables: state.tables,
      rejects,
    });
  }
  const indexes = indexAll(contracts.members);
  const outcomes = planned.map((plan) => stagePlanned(plan, contracts.members, indexes));
  const sourceLines = await readSources(config.source);
  const conformed = conform({
    figures: outcomes.flatMap(({ staged }) => staged?.figures ?? []),
    members: contracts.members,
    sources: planned.flatMap(({ file, contract }) =>
      contract === undefined ? [] : [describeSource(file, contract.contract, sourceLines.get(file))],
    ),
    given: state.keys,
    currency: config.currency,
  });
  const rejected = [...outcomes.flatMap(({ staged }) => staged?.rejects ?? []), ...conformed.duplicates];
  const rejects = await writeRejects(config.rejects, rejected);
  const report = summarise({
    planned,
    outcomes,
    unchanged: options.full ? [] : unchanged,
    duplicates: conformed.duplicates,
    conformed,
    diagnostics: [
      ...unknownWarnings(planned),
      ...outcomes.flatMap(({ diagnostics }) => diagnostics),
      ...conformed.diagnostics,
    ],
    tables: state.tables,
    rejects,
  });
  if (report.failure !== undefined) return report;
  const rows = new Map(conformed.tables);
  rows.set('etl_batch', [batchRow(options, state, report)]);
  rows.set(
    'etl_file',
    outcomes.map((outcome) => fileRow(outcome, conformed)),
  );
  rows.set('etl_reject', rejectRows(rejected));
  const publication = await warehouse.publish(rows);
  return { ...report, tables: publication.tables };
}

/** The contracts of a folder when they are sound. Throws EtlError `etl/contracts` with every finding. */
export async function requireContracts(folder: string): Promise<ContractSet> {
  const contracts = await readContracts(folder);
  const errors = contracts.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new EtlError(
      'etl/contracts',
      `${errors.length} faults in the dataset contracts; nothing was loaded`,
      errors,
    );
  return contracts;
}

const unknownWarnings = (planned: readonly PlannedFile[]): readonly Diagnostic[] =>
  planned.flatMap(({ diagnostics }) => diagnostics);

const currencyOf = ({ currency }: Config): string => `${currency.code} ${printDecimal(currency.unitsPerUsd)}`;

function batchRow({ config, today }: RunOptions, state: PublishedState, report: EtlReport): Row {
  return {
    batch_id: state.batchId + 1,
    finished_on: today,
    records_read: BigInt(report.records.read),
    records_rejected: BigInt(report.records.rejected),
    currency: config.currency.code,
    units_per_usd: printDecimal(config.currency.unitsPerUsd),
  };
}

function fileRow({ plan, encoding, delimiter, staged }: FileOutcome, conformed: ConformResult): Row {
  const duplicates = conformed.duplicates.filter(({ file }) => file === plan.file).length;
  return {
    file: plan.file,
    dataset: plan.contract?.contract.dataset ?? null,
    sha256: plan.sha256,
    contract_version: plan.contract?.version ?? null,
    encoding,
    delimiter,
    records: BigInt(staged?.records ?? 0),
    rejected: BigInt((staged?.rejects.length ?? 0) + duplicates),
    status: plan.contract === undefined ? 'unknown' : 'loaded',
  };
}
