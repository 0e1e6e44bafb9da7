import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { LoadedContract } from '../dataset/dataset-contract.js';
import { readContracts } from '../dataset/read-contracts.js';
import type { Warehouse } from '../load/warehouse.js';
import { readCsv, type CsvTable } from '../read/read-csv.js';
import type { Config } from '../run/config.js';
import { readOptionsOf } from '../stage/read-options.js';
import { sqlText } from './sql-text.js';

/** What the loaded file looked like, what reads it, and its lines where the file is still the loaded one. */
export interface Evidence {
  readonly file: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly header: readonly string[];
  /** Text of the records by line; empty when the file is not at hand or has changed since the load. */
  readonly records: ReadonlyMap<number, string>;
  /** Cells of the records by line and header. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<string, string>>;
  /** The contract that read the file; undefined when it is gone or has changed since the load. */
  readonly contract: LoadedContract | undefined;
  /** Path of the contract below the project. */
  readonly contractPath: string | undefined;
  readonly notes: readonly string[];
}

/** Logs of events are larger; their figures sum up the whole file, of which no line is shown. */
const LARGEST_TABLE_BYTES = 64 * 2 ** 20;

/** Reads what is known of loaded files: fingerprints in the warehouse, contracts and files on disk, compared. */
export async function readEvidence(
  config: Config,
  warehouse: Warehouse,
  files: readonly string[],
): Promise<ReadonlyMap<string, Evidence>> {
  const { contracts, events } = await readContracts(config.contracts);
  const evidence = new Map<string, Evidence>();
  for (const file of new Set(files)) {
    const [row = {}] = await warehouse.query(
      `SELECT dataset, sha256, contract_version, encoding, delimiter FROM etl_file WHERE file = ${sqlText(file)}`,
    );
    const isLoaded = ({ version }: { readonly version: string }): boolean =>
      version === row['contract_version'];
    const contract = contracts.find((candidate) => candidate.contract.dataset === row['dataset']);
    const event = events.find((candidate) => candidate.contract.dataset === row['dataset']);
    const known = contract ?? event;
    const { table, notes } =
      event === undefined
        ? await readTable(config, { file, sha256: row['sha256'], contract })
        : { table: undefined, notes: [] };
    evidence.set(file, {
      file,
      encoding: row['encoding']?.toString() ?? '',
      delimiter: row['delimiter']?.toString() ?? '',
      header: table?.header ?? [],
      records: new Map(table?.records.map(({ line, raw }) => [line, raw])),
      cells: new Map(table?.records.map(({ line, cells }) => [line, cells])),
      contract: contract !== undefined && isLoaded(contract) ? contract : undefined,
      contractPath:
        known === undefined ? undefined : relative(config.project, known.path).replaceAll('\\', '/'),
      notes: [...notes, ...(known !== undefined && isLoaded(known) ? [] : [changedContract(file)])],
    });
  }
  return evidence;
}

interface LoadedFile {
  readonly file: string;
  readonly sha256: unknown;
  readonly contract: LoadedContract | undefined;
}

/** The file as a table when it still is the loaded one. */
async function readTable(
  config: Config,
  { file, sha256, contract }: LoadedFile,
): Promise<{ readonly table?: CsvTable; readonly notes: readonly string[] }> {
  const path = join(config.source, file);
  const size = await stat(path).then(
    (found) => found.size,
    () => undefined,
  );
  if (size === undefined) return { notes: [`${path} is not there: its lines cannot be shown`] };
  if (size > LARGEST_TABLE_BYTES) return { notes: [`${path} is too large to show its lines`] };
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) return { notes: [`${path} cannot be read: its lines cannot be shown`] };
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    return {
      notes: [
        `${file} has changed since it was loaded: its lines are not shown; run the load, then trace again`,
      ],
    };
  return {
    table: readCsv(file, bytes, contract === undefined ? {} : readOptionsOf(contract.contract)),
    notes: [],
  };
}

const changedContract = (file: string): string =>
  `the contract of ${file} has changed since the load: its rules are not shown; run the load, then trace again`;
