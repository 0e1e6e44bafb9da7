import { skippedTest } from './skipped-test.js';
import type { TestTotals } from './test-totals.js';

/** What `run-karma` writes: counts of karma's own result, and the full names of specs that did not run. */
export interface KarmaResults {
  readonly success: number;
  readonly failed: number;
  readonly skippedNames: readonly string[];
  /** Specs that the browser announced; more than it reported when it crashed on the way. */
  readonly total: number;
}

/**
 * Totals of a karma run. Announced specs that were never reported count as failed; a run that ended badly without a
 * failed spec (a bundle that does not compile, a browser that does not start, no specs at all) counts as one failure.
 */
export function karmaTotals(results: string | undefined, exitCode: number | undefined): TestTotals {
  const parsed = results === undefined ? undefined : (JSON.parse(results) as KarmaResults);
  if (parsed === undefined) return { passed: 0, failed: 1, skipped: [] };
  const { success, skippedNames } = parsed;
  const lost = Math.max(0, parsed.total - success - parsed.failed - skippedNames.length);
  const failed = parsed.failed + lost;
  return {
    passed: success,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: skippedNames.map(skippedTest),
  };
}
