import { starSchema, type Row } from '@ott-analytics/model/contract';
import type { KeyRegistry } from '../conform/key-registry.js';
import type { Warehouse } from '../load/warehouse.js';
import { WarehouseError } from '../load/warehouse-error.js';
import { readFigures, type FigureState } from './history/figure-state.js';
import { readRestatements } from './history/restatement.js';

/** What the published warehouse remembers: keys given, files loaded, the last batch and what it holds. */
export interface PublishedState {
  readonly keys: KeyRegistry;
  /** Fingerprint of file and contract by path; `unknown` files have an empty contract. */
  readonly files: ReadonlyMap<string, string>;
  readonly batchId: number;
  readonly currency: string;
  readonly tables: Readonly<Record<string, number>>;
  /** Every figure with the day of its first load; undefined when a loader of an older layout made the warehouse. */
  readonly figures: readonly FigureState[] | undefined;
  /** The rows of etl_restatement, oldest first. */
  readonly restatements: readonly Row[];
}

const EMPTY: PublishedState = {
  keys: new Map(),
  files: new Map(),
  batchId: 0,
  currency: '',
  tables: {},
  figures: [],
  restatements: [],
};

/** Identity of a file's content under a contract; a change of either means that it must be read again. */
export function fingerprint(sha256: string, contractVersion: string | undefined): string {
  return `${sha256} ${contractVersion ?? ''}`;
}

/** Reads the state of the published warehouse; the empty state before the first load. */
export async function readState(warehouse: Warehouse): Promise<PublishedState> {
  if (!(await warehouse.exists())) return EMPTY;
  const keys = new Map<string, Map<string, number>>();
  for (const table of starSchema) {
    const surrogate = table.columns.find(({ role }) => role.kind === 'surrogate-key');
    const natural = table.columns.find(({ role }) => role.kind === 'natural-key');
    if (
      table.kind !== 'dimension' ||
      table.name === 'dim_date' ||
      surrogate === undefined ||
      natural === undefined
    )
      continue;
    const rows = await warehouse.query(`SELECT ${natural.name}, ${surrogate.name} FROM ${table.name}`);
    const known = rows.filter((row) => Number(row[surrogate.name]) > 0);
    keys.set(
      table.name,
      new Map(known.map((row) => [String(row[natural.name]), Number(row[surrogate.name])])),
    );
  }
  const files = await warehouse.query('SELECT file, sha256, contract_version FROM etl_file');
  const [batch] = await warehouse.query('SELECT batch_id, currency, units_per_usd FROM etl_batch');
  return {
    keys,
    files: new Map(
      files.map((row) => [
        String(row['file']),
        fingerprint(String(row['sha256']), row['contract_version']?.toString()),
      ]),
    ),
    batchId: Number(batch?.['batch_id'] ?? 0),
    currency: `${String(batch?.['currency'])} ${String(batch?.['units_per_usd'])}`,
    tables: await countRows(warehouse),
    figures: await readFigures(warehouse),
    restatements: await readRestatements(warehouse),
  };
}

/** Number of the published load; 0 before the first. */
export async function readBatchId(warehouse: Warehouse): Promise<number> {
  if (!(await warehouse.exists())) return 0;
  const [batch] = await warehouse.query('SELECT batch_id FROM etl_batch');
  return Number(batch?.['batch_id'] ?? 0);
}

/** Rows of every table; a table that an older loader did not make counts 0. */
async function countRows(warehouse: Warehouse): Promise<Readonly<Record<string, number>>> {
  const tables: Record<string, number> = {};
  for (const { name } of starSchema) {
    const rows = await warehouse.query(`SELECT COUNT(*) AS n FROM ${name}`).catch((error: unknown) => {
      if (error instanceof WarehouseError && error.code === 'warehouse/query-failed') return [];
      throw error;
    });
    tables[name] = Number(rows[0]?.['n'] ?? 0);
  }
  return tables;
}
