import type { SkippedTest, TestTotals } from './test-totals.js';

/** One row of the table at the end: a preparation (no totals) or a step with tests. */
export interface FinishedStep {
  readonly name: string;
  readonly durationMs: number;
  readonly totals?: TestTotals;
  /** For a preparation: what was found, or why nothing was. */
  readonly note?: string;
}

/** The table of steps with seconds (one decimal) and counts; the result column names failures in capitals. */
export function stepTable(steps: readonly FinishedStep[]): string {
  const rows = [['step', 'seconds', 'result'], ...steps.map(row)];
  const width = (column: number): number => Math.max(...rows.map((cells) => (cells[column] ?? '').length));
  const [nameWidth, secondsWidth] = [width(0), width(1)];
  return rows
    .map(([name = '', seconds = '', result = '']) =>
      `${name.padEnd(nameWidth)}  ${seconds.padStart(secondsWidth)}  ${result}`.trimEnd(),
    )
    .join('\n');
}

/** Every skipped test, grouped by its reason, with what a person does so that it runs; empty text when none. */
export function skippedList(skipped: readonly SkippedTest[]): string {
  const groups = new Map<string, readonly SkippedTest[]>();
  for (const test of skipped) {
    const heading = `${test.reason}${test.howToUnskip === undefined ? '' : `. To run: ${test.howToUnskip}`}`;
    groups.set(heading, [...(groups.get(heading) ?? []), test]);
  }
  return [...groups]
    .map(
      ([heading, tests]) =>
        `SKIPPED ${tests.length}: ${heading}\n${tests.map(({ name }) => `  - ${name}`).join('\n')}`,
    )
    .join('\n');
}

/** The last line of a test run, for people and programs. */
export function totalsLine({ passed, failed, skipped }: TestTotals): string {
  return `${passed} passed, ${failed} failed, ${skipped.length} skipped`;
}

function row({ name, durationMs, totals, note }: FinishedStep): readonly string[] {
  const seconds = (durationMs / 1000).toFixed(1);
  if (totals === undefined) return [name, seconds, note ?? ''];
  const verdict = totals.failed === 0 ? 'ok' : 'FAILED';
  return [name, seconds, `${verdict}: ${totalsLine(totals)}`];
}
