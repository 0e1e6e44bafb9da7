/** Why a visual could not be packaged. */
export type PackageErrorCode =
  | 'package/link'
  | 'package/manifest'
  | 'package/build-failed'
  | 'package/not-clean'
  | 'package/no-output'
  | 'package/version';

/** Packaging cannot go on; the message names the visual and what to do. */
export class PackageError extends Error {
  override readonly name = 'PackageError';

  constructor(
    readonly code: PackageErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
