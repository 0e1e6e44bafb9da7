/** How bad a finding is. `error`: the result must not be used; `warning`: use it knowing this; `info`: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** Where a finding is: a file as the user names it, with 1-based line and column where known. */
export interface Position {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * Trouble in the user's material (data, contracts, model, report), collected as data so that many can be
 * shown at once. `code` is `area/name`; `message` says what was found and what was expected; `hint` says what to do.
 */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly at?: Position;
  readonly hint?: string;
}
