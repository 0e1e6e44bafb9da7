/** The command line cannot be understood. The message says which word, and what was expected. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly code = 'compiler/usage';
}
