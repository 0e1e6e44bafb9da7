import { describe, expect, it } from 'vitest';
import { karmaTotals } from '../../../tools/src/test/karma-totals.js';
import { skippedTest } from '../../../tools/src/test/skipped-test.js';
import { vitestTotals } from '../../../tools/src/test/vitest-totals.js';

function vitestReport(
  success: boolean,
  ...files: (readonly [string, ...(readonly [string, string])[]])[]
): string {
  const testResults = files.map(([status, ...tests]) => ({
    status,
    assertionResults: tests.map(([fullName, state]) => ({ fullName, status: state })),
  }));
  return JSON.stringify({ success, testResults });
}

describe('vitestTotals', () => {
  it('counts passed, failed and skipped tests', () => {
    const report = vitestReport(false, [
      'failed',
      ['a', 'passed'],
      ['b', 'failed'],
      ['c', 'skipped'],
      ['d', 'todo'],
    ]);
    const totals = vitestTotals(report, 1);
    expect(totals).toMatchObject({ passed: 1, failed: 1 });
    expect(totals.skipped.map(({ name }) => name)).toEqual(['c', 'd']);
  });

  it('counts a file that does not load as a failure', () => {
    expect(vitestTotals(vitestReport(false, ['failed'], ['passed', ['a', 'passed']]), 1)).toMatchObject({
      passed: 1,
      failed: 1,
    });
  });

  it('counts an unhandled error as a failure although every test passed', () => {
    expect(vitestTotals(vitestReport(false, ['passed', ['a', 'passed']]), 1)).toMatchObject({
      passed: 1,
      failed: 1,
    });
  });

  it('counts a run without a report as a failure', () => {
    expect(vitestTotals(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: [] });
  });
});

describe('karmaTotals', () => {
  const results = (success: number, failed: number, skippedNames: string[], total: number): string =>
    JSON.stringify({ success, failed, skippedNames, total });

  it('counts what karma counted', () => {
    expect(karmaTotals(results(5, 0, ['funnel draws'], 6), 0)).toMatchObject({ passed: 5, failed: 0 });
    expect(karmaTotals(results(5, 2, [], 7), 1)).toMatchObject({ passed: 5, failed: 2 });
  });

  it('counts specs that a crashed browser never reported as failures', () => {
    expect(karmaTotals(results(3, 0, [], 10), 1)).toMatchObject({ passed: 3, failed: 7 });
  });

  it.each([
    ['a bundle that does not compile', results(0, 0, [], 0), 1],
    ['a run that wrote nothing', undefined, 0],
  ])('counts %s as a failure', (_case, text, exitCode) => {
    expect(karmaTotals(text, exitCode)).toEqual({ passed: 0, failed: 1, skipped: [] });
  });
});

describe('skippedTest', () => {
  it('reads reason and remedy from the mark in the name', () => {
    expect(skippedTest('the loader [skipped: no MySQL; to run: set X=mysql://u:p@h:1/d] loads')).toEqual({
      name: 'the loader loads',
      reason: 'no MySQL',
      howToUnskip: 'set X=mysql://u:p@h:1/d',
    });
  });

  it('says it loudly when a test gives no reason', () => {
    expect(skippedTest('the loader loads').reason).toBe('NO REASON GIVEN IN ITS NAME');
  });
});
