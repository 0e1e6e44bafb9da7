import { starSchema } from '@ott-analytics/model/contract';
import type { Warehouse } from '../load/warehouse.js';
import { EtlError } from './etl-error.js';

/** What is published: when it was loaded, from how much, and how far each fact reaches. */
export interface Status {
  readonly batchId: number;
  readonly finishedOn: string;
  readonly currency: string;
  readonly files: number;
  readonly recordsRead: number;
  readonly recordsRejected: number;
  readonly facts: readonly {
    readonly table: string;
    readonly rows: number;
    readonly latest: string | undefined;
  }[];
}

/** Reads the status of the published warehouse. Throws EtlError `etl/no-warehouse` before the first load. */
export async function readStatus(warehouse: Warehouse): Promise<Status> {
  if (!(await warehouse.exists()))
    throw new EtlError('etl/no-warehouse', 'nothing has been loaded yet; run: npm run etl');
  const [batch] = await warehouse.query('SELECT * FROM etl_batch');
  const [files] = await warehouse.query("SELECT COUNT(*) AS n FROM etl_file WHERE status = 'loaded'");
  const facts: { table: string; rows: number; latest: string | undefined }[] = [];
  for (const { name, kind } of starSchema) {
    if (kind !== 'fact') continue;
    const [row] = await warehouse.query(`SELECT COUNT(*) AS n, MAX(period_end) AS latest FROM ${name}`);
    facts.push({ table: name, rows: Number(row?.['n'] ?? 0), latest: row?.['latest']?.toString() });
  }
  return {
    batchId: Number(batch?.['batch_id']),
    finishedOn: String(batch?.['finished_on']),
    currency: String(batch?.['currency']),
    files: Number(files?.['n']),
    recordsRead: Number(batch?.['records_read']),
    recordsRejected: Number(batch?.['records_rejected']),
    facts,
  };
}
