import type { Diagnostic } from '@ott-analytics/model/contract';

/** Why a run cannot go on. Each code has its exit code for schedulers. */
export type EtlErrorCode =
  'etl/config' | 'etl/contracts' | 'etl/source' | 'etl/no-warehouse' | 'etl/rejects' | 'etl/trace';

/** The user's project cannot be worked on; `diagnostics` hold the details where there are several. */
export class EtlError extends Error {
  override readonly name = 'EtlError';

  constructor(
    readonly code: EtlErrorCode,
    message: string,
    readonly diagnostics: readonly Diagnostic[] = [],
    cause?: unknown,
  ) {
    super(message, cause === undefined ? undefined : { cause });
  }
}
