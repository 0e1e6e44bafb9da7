import type { HookReport } from './hook.js';

/** Posts the report as JSON; undefined when the server takes it (2xx), else what went wrong, without the address. */
export async function callWebhook(
  address: string,
  report: HookReport,
  timeoutMs: number,
): Promise<string | undefined> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(report),
      signal: AbortSignal.timeout(timeoutMs),
    });
    // The body is not needed, but unread it would keep the connection open.
    await response.body?.cancel();
    return response.ok ? undefined : `answered ${response.status} ${response.statusText}; expected 2xx`;
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError')
      return `did not answer in ${timeoutMs / 1000} s`;
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : '';
    return `could not be reached: ${cause || (error instanceof Error ? error.message : String(error))}`;
  }
}
