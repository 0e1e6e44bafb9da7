/** A test that did not run. */
export interface SkippedTest {
  readonly name: string;
  /** Why, or that no reason was given. */
  readonly reason: string;
  /** What a person does so that it runs; undefined when nobody said. */
  readonly howToUnskip?: string;
}

/** What one runner counted. `failed` includes what broke without being a test, such as a file that does not load. */
export interface TestTotals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly SkippedTest[];
}

/** A step that is one test: it passes when its command ends with exit code 0. */
export function totalsOfExitCode(exitCode: number | undefined): TestTotals {
  return exitCode === 0 ? { passed: 1, failed: 0, skipped: [] } : { passed: 0, failed: 1, skipped: [] };
}

/** Totals of several runners together. */
export function sumTotals(totals: readonly TestTotals[]): TestTotals {
  return {
    passed: totals.reduce((sum, { passed }) => sum + passed, 0),
    failed: totals.reduce((sum, { failed }) => sum + failed, 0),
    skipped: totals.flatMap(({ skipped }) => skipped),
  };
}
