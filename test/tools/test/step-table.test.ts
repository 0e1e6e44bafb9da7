import { describe, expect, it } from 'vitest';
import { skippedList, stepTable, totalsLine } from '../../../tools/src/test/step-table.js';
import { sumTotals, totalsOfExitCode } from '../../../tools/src/test/test-totals.js';

describe('stepTable', () => {
  it('shows preparations with their note and steps with their counts, seconds to one decimal', () => {
    const table = stepTable([
      { name: 'MySQL', durationMs: 1449, note: '9.7.4-2' },
      { name: 'lint', durationMs: 61_000, totals: totalsOfExitCode(0) },
      { name: 'karma', durationMs: 9_950, totals: { passed: 3, failed: 2, skipped: [] } },
    ]);
    expect(table).toBe(
      [
        'step   seconds  result',
        'MySQL      1.4  9.7.4-2',
        'lint      61.0  ok: 1 passed, 0 failed, 0 skipped',
        'karma      9.9  FAILED: 3 passed, 2 failed, 0 skipped',
      ].join('\n'),
    );
  });
});

describe('skippedList', () => {
  it('groups skipped tests by their reason and says how to run them', () => {
    const list = skippedList([
      { name: 'a', reason: 'no MySQL', howToUnskip: 'install it' },
      { name: 'b', reason: 'no Chromium' },
      { name: 'c', reason: 'no MySQL', howToUnskip: 'install it' },
    ]);
    expect(list).toBe('SKIPPED 2: no MySQL. To run: install it\n  - a\n  - c\nSKIPPED 1: no Chromium\n  - b');
  });
});

describe('totalsLine', () => {
  it('sums all steps', () => {
    const totals = sumTotals([
      totalsOfExitCode(0),
      totalsOfExitCode(undefined),
      { passed: 40, failed: 0, skipped: [{ name: 'x', reason: 'y' }] },
    ]);
    expect(totalsLine(totals)).toBe('41 passed, 1 failed, 1 skipped');
  });
});
