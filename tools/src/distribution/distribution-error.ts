/** Building the generator cannot go on; the message says what is missing or which command failed. */
export class DistributionError extends Error {
  override readonly name = 'DistributionError';
  readonly code: 'distribution/not-built' | 'distribution/pack-failed' | 'distribution/broken-template';

  constructor(code: DistributionError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
