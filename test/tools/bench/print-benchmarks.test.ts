import { format } from 'prettier';
import { expect, it } from 'vitest';
import type { MeasuredRun } from '../../../tools/src/bench/measured-run.js';
import { printBenchmarks } from '../../../tools/src/bench/print-benchmarks.js';

const run = (seconds: number, peakMib: number): MeasuredRun => ({
  seconds,
  cpuSeconds: seconds,
  peakMib,
  rows: 1,
});

it('benchmarks show the fastest run, the highest peak, and ratios to the limit and to the ETL', () => {
  const text = printBenchmarks({
    day: '2026-01-31',
    machine: '2 cores',
    software: 'Node',
    sizes: [
      {
        rows: 1_000_000,
        fileMib: 82,
        results: [
          { name: 'limit', runs: [run(2, 100), run(1, 120)] },
          { name: 'ours', runs: [run(2, 300)] },
          { name: 'pandas', runs: [run(10, 900)] },
          { name: 'other', runs: [], skipped: 'not here' },
        ],
      },
    ],
  });
  const table = text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .slice(1, -1),
    );
  expect(table).toEqual([
    ['limit', '1.0', '1,000', '1.0', '120', '1.00 ×', '0.50 ×'],
    ['ours', '2.0', '500', '2.0', '300', '2.00 ×', '1.00 ×'],
    ['pandas', '10.0', '100', '10.0', '900', '10.00 ×', '5.00 ×'],
    ['other', 'not run: not here', '', '', '', '', ''],
  ]);
});

it('benchmarks are formatted as the repository formats Markdown', async () => {
  const results = [{ name: 'a contender', runs: [run(2, 100)] }];
  const sizes = [{ rows: 1_000_000, fileMib: 82, results }];
  const text = printBenchmarks({ day: '2026-01-31', machine: '2 cores', software: 'Node', sizes });
  expect(await format(text, { parser: 'markdown', printWidth: 110 })).toBe(text);
});
