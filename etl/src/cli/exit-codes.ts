import { WarehouseError } from '../load/warehouse-error.js';
import { EtlError, type EtlErrorCode } from '../run/etl-error.js';

/** Exit codes for schedulers: 0 is a good run, also with unknown files and warnings. */
export const EXIT = {
  ok: 0,
  bug: 1,
  usage: 2,
  contracts: 3,
  source: 4,
  warehouse: 5,
  alert: 6,
  locked: 7,
} as const;

/** What each exit code means and whether a later try may go well without anybody doing anything. */
export const EXIT_MEANINGS: Readonly<
  Record<keyof typeof EXIT, { readonly meaning: string; readonly retry: boolean }>
> = {
  ok: { meaning: 'good, also with warnings and unknown files', retry: false },
  bug: { meaning: 'fault of this program', retry: false },
  usage: { meaning: 'usage or configuration', retry: false },
  contracts: { meaning: 'dataset contracts', retry: false },
  source: { meaning: 'source files', retry: false },
  warehouse: { meaning: 'warehouse (disk, server, rights)', retry: true },
  alert: { meaning: 'status --fail-on-alert found an alert', retry: false },
  locked: { meaning: 'another load is running', retry: true },
};

const BY_CODE: Readonly<Record<EtlErrorCode, number>> = {
  'etl/config': EXIT.usage,
  'etl/contracts': EXIT.contracts,
  'etl/source': EXIT.source,
  'etl/no-warehouse': EXIT.warehouse,
  'etl/rejects': EXIT.warehouse,
  'etl/trace': EXIT.usage,
};

/** The exit code of an error, or undefined when it is a fault of this program. */
export function exitCodeOf(error: unknown): number | undefined {
  if (error instanceof EtlError) return BY_CODE[error.code];
  if (!(error instanceof WarehouseError)) return undefined;
  return error.code === 'warehouse/locked' || error.code === 'warehouse/outdated'
    ? EXIT.locked
    : EXIT.warehouse;
}
