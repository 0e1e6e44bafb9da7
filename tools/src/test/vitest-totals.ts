import { skippedTest } from './skipped-test.js';
import type { TestTotals } from './test-totals.js';

/** vitest's JSON report, as far as it is used (`--reporter=json`, vitest 4.1). */
interface VitestReport {
  readonly success: boolean;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/**
 * Totals from vitest's JSON report. A file that could not be loaded holds no tests and counts as one failure; so does
 * a run that vitest itself calls unsuccessful (an unhandled error) although no test failed, and a report that is
 * missing or unreadable (undefined). Skipped, pending and todo are all skipped here.
 */
export function vitestTotals(report: string | undefined, exitCode: number | undefined): TestTotals {
  const parsed = report === undefined ? undefined : (JSON.parse(report) as VitestReport);
  if (parsed === undefined) return { passed: 0, failed: 1, skipped: [] };
  const tests = parsed.testResults.flatMap(({ assertionResults }) => assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const failedTests = tests.filter(({ status }) => status === 'failed').length;
  const brokenFiles = parsed.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = failedTests + brokenFiles;
  const isQuietlyBroken = failed === 0 && (exitCode !== 0 || !parsed.success);
  return {
    passed,
    failed: isQuietlyBroken ? 1 : failed,
    skipped: tests
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName }) => skippedTest(fullName)),
  };
}
