import type { Diagnostic, Row, WarehouseRows } from '@ott-analytics/model/contract';
import { conform, type ConformResult } from '../conform/conform.js';
import { requireContracts } from './require-contracts.js';
import type { Members } from '../members/member.js';
import type { Warehouse } from '../load/warehouse.js';
import { printDecimal } from '../stage/decimal.js';
import type { Reject } from '../stage/stage-file.js';
import type { Config } from './config.js';
import { compareFigures, findFirstLoads, type FigureChange } from './history/compare-figures.js';
import { toFigureState } from './history/figure-state.js';
import { addRestatements, warnOfRestatements } from './history/restatement.js';
import { planFiles, type PlannedFile } from './plan-files.js';
import type { ReportProgress } from './progress.js';
import { fingerprint, readState, type PublishedState } from './published-state.js';
import { describeSource, readSources } from './read-sources.js';
import { rejectRows } from './rejects.js';
import { summarise, type EtlReport } from './report.js';
import { stageAll } from './stage-all.js';
import type { FileOutcome } from './stage-planned.js';

/** What a run is prepared from; see RunOptions. */
export interface PrepareOptions {
  readonly config: Config;
  readonly warehouse: Warehouse;
  readonly full: boolean;
  readonly today: string;
  readonly onProgress?: ReportProgress;
}

/** Everything a run is going to write, and the report of it; nothing is written yet. */
export interface PreparedRun {
  /** The rows to publish; undefined when nothing changed or the run failed. */
  readonly rows: WarehouseRows | undefined;
  /** True when nothing changed since the published load: its rejects file still says what that load refused. */
  readonly isUnchanged: boolean;
  readonly rejected: readonly Reject[];
  /** Files with the lines of further rejects; whoever prepared the run removes them with their folders. */
  readonly rejectParts: readonly string[];
  /** Number of the load that was published when the run was prepared. */
  readonly basedOn: number;
  /** The report, given the path of the rejects file. */
  report(rejects: string): EtlReport;
}

/** Reads, stages and conforms the source folder. Throws EtlError and WarehouseError as a run does. */
export async function prepareRun(options: PrepareOptions): Promise<PreparedRun> {
  const { config, warehouse } = options;
  const { contracts, events, members } = await requireContracts(config.contracts);
  const planned = await planFiles(config.source, [...contracts, ...events]);
  const state = await readState(warehouse);
  const unchanged = planned.filter(
    (plan) => state.files.get(plan.file) === fingerprint(plan.sha256, plan.contract?.version),
  );
  const nothingToDo =
    !options.full &&
    state.figures !== undefined &&
    unchanged.length === planned.length &&
    planned.length === state.files.size &&
    state.currency === currencyOf(config);
  return nothingToDo
    ? prepareNothing(planned, state)
    : prepareLoad(options, { planned, state, members, unchanged: options.full ? [] : unchanged });
}

function prepareNothing(planned: readonly PlannedFile[], state: PublishedState): PreparedRun {
  const diagnostics = fileFindings(planned);
  const { tables, batchId } = state;
  const nothing = { planned, outcomes: [], unchanged: planned, duplicates: [], diagnostics, tables };
  return {
    rows: undefined,
    isUnchanged: true,
    rejected: [],
    rejectParts: [],
    basedOn: batchId,
    report: (rejects) => summarise({ ...nothing, rejects, changes: [] }),
  };
}

interface Load {
  readonly planned: readonly PlannedFile[];
  readonly unchanged: readonly PlannedFile[];
  readonly members: Members;
  readonly state: PublishedState;
}

async function prepareLoad(options: PrepareOptions, load: Load): Promise<PreparedRun> {
  const { config, today } = options;
  const { planned, state } = load;
  const outcomes = await stageAll(planned, { ...options, members: load.members });
  const sourceLines = await readSources(config.source);
  const conformed = conform({
    figures: outcomes.flatMap(({ staged }) => staged?.figures ?? []),
    members: load.members,
    sources: planned.flatMap(({ file, contract }) =>
      contract === undefined ? [] : [describeSource(file, contract.contract, sourceLines.get(file))],
    ),
    given: state.keys,
    currency: config.currency,
  });
  const rejected = [...outcomes.flatMap(({ staged }) => staged?.rejects ?? []), ...conformed.duplicates];
  const staging = dateFigures(conformed.tables.get('stg_figure') ?? [], state, today);
  const changes = compareFigures(state.figures ?? [], staging.map(toFigureState));
  const material = {
    planned,
    outcomes,
    unchanged: load.unchanged,
    duplicates: conformed.duplicates,
    conformed,
    diagnostics: [
      ...fileFindings(planned),
      ...outcomes.flatMap(({ diagnostics }) => diagnostics),
      ...conformed.diagnostics,
      ...(state.batchId === 0 ? [] : warnOfRestatements(changes)),
    ],
    tables: state.tables,
    changes,
  };
  const draft = summarise({ ...material, rejects: '' });
  return {
    rows:
      draft.failure === undefined
        ? toRows(options, state, { ...material, draft, rejected, staging })
        : undefined,
    isUnchanged: false,
    rejected,
    rejectParts: outcomes.flatMap(({ log }) => log?.rejectsPart ?? []),
    basedOn: state.batchId,
    report: (rejects) => ({ ...draft, rejects }),
  };
}

/** Staging rows with the day on which each value was first loaded. */
function dateFigures(rows: readonly Row[], state: PublishedState, today: string): readonly Row[] {
  const firstLoad = findFirstLoads(state.figures ?? [], today);
  return rows.map((row) => ({ ...row, first_loaded_on: firstLoad(toFigureState(row)) }));
}

interface Material {
  readonly outcomes: readonly FileOutcome[];
  readonly conformed: ConformResult;
  readonly changes: readonly FigureChange[];
  readonly draft: EtlReport;
  readonly rejected: readonly Reject[];
  readonly staging: readonly Row[];
}

function toRows(options: PrepareOptions, state: PublishedState, material: Material): WarehouseRows {
  const { outcomes, conformed, changes, draft, rejected, staging } = material;
  const rows = new Map(conformed.tables);
  rows.set('stg_figure', staging);
  rows.set('etl_batch', [batchRow(options, state, draft)]);
  rows.set(
    'etl_file',
    outcomes.map((outcome) => fileRow(outcome, conformed)),
  );
  rows.set('etl_reject', rejectRows(rejected));
  rows.set('etl_restatement', addRestatements(state.restatements, changes, options.today));
  return rows;
}

const fileFindings = (planned: readonly PlannedFile[]): readonly Diagnostic[] =>
  planned.flatMap(({ diagnostics }) => diagnostics);

const currencyOf = ({ currency }: Config): string => `${currency.code} ${printDecimal(currency.unitsPerUsd)}`;

function batchRow({ config, today }: PrepareOptions, state: PublishedState, report: EtlReport): Row {
  return {
    batch_id: state.batchId + 1,
    finished_on: today,
    records_read: BigInt(report.records.read),
    records_rejected: BigInt(report.records.rejected),
    currency: config.currency.code,
    units_per_usd: printDecimal(config.currency.unitsPerUsd),
  };
}

function fileRow(outcome: FileOutcome, conformed: ConformResult): Row {
  const { plan, encoding, delimiter, format, staged, log } = outcome;
  const duplicates = conformed.duplicates.filter(({ file }) => file === plan.file).length;
  return {
    file: plan.file,
    dataset: plan.contract?.contract.dataset ?? null,
    sha256: plan.sha256,
    contract_version: plan.contract?.version ?? null,
    encoding,
    delimiter,
    header_line: format?.headerLine ?? null,
    decimal_separator: format?.decimalSeparator ?? null,
    date_order: format?.dateOrder ?? null,
    records: BigInt(staged?.records ?? 0),
    skipped: BigInt(staged?.skipped ?? 0),
    rejected: BigInt((log?.rejected ?? staged?.rejects.length ?? 0) + duplicates),
    status: plan.contract === undefined ? 'unknown' : 'loaded',
  };
}
