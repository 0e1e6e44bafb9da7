/** What happens after a run: a command of the system's shell, or an HTTP POST. Both get the report as JSON. */
export type Hook =
  | { readonly command: string; readonly timeoutSeconds?: number }
  | { readonly webhook: string; readonly timeoutSeconds?: number };

/** `after` of ott.config.json. */
export interface Hooks {
  readonly success?: Hook;
  readonly failure?: Hook;
}

/** How a run ended, as hooks get it: the status, the exit code, and the JSON report or the error. */
export interface HookReport {
  readonly status: 'success' | 'failure';
  readonly exitCode: number;
  readonly project: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly report?: unknown;
  readonly error?: { readonly code: string; readonly message: string };
}
