/** The generator cannot go on because of what was asked of it; nothing was written. The message is for the user. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  /** The exit code. A number, because `yo` ends its process with an error's `code`. */
  readonly code = 2;
}
