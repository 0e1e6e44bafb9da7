/** Why a warehouse cannot be read or written. */
export type WarehouseErrorCode =
  | 'warehouse/access-denied'
  | 'warehouse/bad-value'
  | 'warehouse/busy'
  | 'warehouse/check-failed'
  | 'warehouse/database-missing'
  | 'warehouse/duplicate-key'
  | 'warehouse/foreign-tables'
  | 'warehouse/load-failed'
  | 'warehouse/local-infile-off'
  | 'warehouse/locked'
  | 'warehouse/manifest-unreadable'
  | 'warehouse/nothing-published'
  | 'warehouse/orphan-key'
  | 'warehouse/outdated'
  | 'warehouse/query-failed'
  | 'warehouse/tls-failed'
  | 'warehouse/unknown-column'
  | 'warehouse/unknown-table'
  | 'warehouse/unreachable'
  | 'warehouse/write-failed';

/** Which table, column and row (by its primary key) the trouble is in. */
export interface WarehousePlace {
  readonly table: string;
  readonly column?: string;
  readonly key?: string;
}

/**
 * Work on a warehouse cannot go on. The message says what, where, found, expected and what to do; it never holds a
 * password. Thrown by publish it means that nothing was switched: the old content is still there.
 */
export class WarehouseError extends Error {
  override readonly name = 'WarehouseError';
  readonly at: WarehousePlace | undefined;

  constructor(
    readonly code: WarehouseErrorCode,
    message: string,
    options: { readonly cause?: unknown; readonly at?: WarehousePlace } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.at = options.at;
  }
}
