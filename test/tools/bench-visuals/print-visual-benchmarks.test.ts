import { expect, it } from 'vitest';
import {
  printVisualBenchmarks,
  type BenchResult,
} from '../../../tools/src/bench-visuals/print-visual-benchmarks.js';

const result = (rows: number, update: number): BenchResult => ({
  visual: 'content-quadrant',
  rows,
  times: {
    visual: { first: 120, update, highlight: 30, append: 60 },
    d3: { first: 1000, update: 800 },
    echarts: { first: 200, update: 160 },
  },
});
/** Cells are padded to the widest; here their text matters. */
const page = (update: number, bytes: number): string =>
  printVisualBenchmarks({
    day: '2026-01-01',
    machine: '2 cores',
    software: 'Chromium',
    results: [result(10, 2), result(30_000, update)],
    sizes: [{ visual: 'content-quadrant', bytes }],
  }).replaceAll(/ +/g, ' ');

it('the benchmarks of the visuals say ratios, highlights, sizes and whether the aims were reached', () => {
  const good = page(40, 90 * 1024);
  expect(good).toContain(
    '| content-quadrant | 30,000 | 120 | 1000 | 200 | 40.0 | 800 | 160 | 0.05 × | 0.25 × |',
  );
  expect(good).toContain('| 30,000 | 30.0 | 60.0 |');
  expect(good).toContain('under 50 ms: 40.0 ms, reached');
  expect(good).toContain('under 100 KB: reached');
  const bad = page(80, 120 * 1024);
  expect(bad).toContain('80.0 ms, missed');
  expect(bad).toContain('missed by content-quadrant');
});
