import { WarehouseError } from '../load/warehouse-error.js';
import { EtlError, type EtlErrorCode } from '../run/etl-error.js';

/** Exit codes for schedulers: 0 is a good run, also with unknown files and warnings. */
export const EXIT = { ok: 0, bug: 1, usage: 2, contracts: 3, source: 4, warehouse: 5 } as const;

const BY_CODE: Readonly<Record<EtlErrorCode, number>> = {
  'etl/config': EXIT.usage,
  'etl/contracts': EXIT.contracts,
  'etl/source': EXIT.source,
  'etl/no-warehouse': EXIT.warehouse,
};

/** The exit code of an error, or undefined when it is a fault of this program. */
export function exitCodeOf(error: unknown): number | undefined {
  if (error instanceof EtlError) return BY_CODE[error.code];
  return error instanceof WarehouseError ? EXIT.warehouse : undefined;
}
