import type { Diagnostic } from '@ott-analytics/model/contract';
import { callWebhook } from './call-webhook.js';
import type { HookReport, Hooks } from './hook.js';
import { runCommand } from './run-command.js';

const DEFAULT_TIMEOUT_SECONDS = 30;

/**
 * Runs the hook that belongs to the status of the report; undefined when there is none or it went well, else a warning:
 * the load is what it is, whatever becomes of its hook.
 */
export async function runHooks(hooks: Hooks, report: HookReport): Promise<Diagnostic | undefined> {
  const hook = hooks[report.status];
  if (hook === undefined) return undefined;
  const timeoutMs = (hook.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS) * 1000;
  const isCommand = 'command' in hook;
  const failure = isCommand
    ? await runCommand(hook.command, report, timeoutMs)
    : await callWebhook(hook.webhook, report, timeoutMs);
  if (failure === undefined) return undefined;
  const what = isCommand ? `the command '${hook.command}'` : `the webhook ${new URL(hook.webhook).host}`;
  return {
    code: 'etl/hook-failed',
    severity: 'warning',
    message: `${what} after ${report.status} ${failure}; the load itself is not affected`,
    hint: `see after.${report.status} in ott.config.json`,
  };
}
