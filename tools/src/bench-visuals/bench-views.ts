import type { DataViewSpec, Value } from '../gallery/page/data-view.js';

/** A visual and the data it is measured with. */
export interface BenchCase {
  readonly visual: string;
  readonly marks: number;
  /** The same table with other figures for every `seed`. */
  readonly view: (seed: number) => DataViewSpec;
}

/** The visuals at the sizes that the design promises; platform comparison and funnel hold fewer rows. */
export const BENCH_CASES: readonly BenchCase[] = [
  ...[10, 500, 1000].map((marks) => ({
    visual: 'platform-comparison',
    marks,
    view: (seed: number) => rows(marks, seed, ['category'], ['value', 'comparison', 'target']),
  })),
  ...[10, 1000, 1500].map((marks) => ({
    visual: 'content-quadrant',
    marks,
    view: (seed: number) => rows(marks, seed, ['details'], ['x', 'y', 'size']),
  })),
  ...[10, 100, 1000].map((marks) => ({
    visual: 'growth-funnel',
    marks,
    view: (seed: number) => rows(marks, seed, ['stage'], ['value']),
  })),
];

function rows(
  count: number,
  seed: number,
  groupings: readonly string[],
  measures: readonly string[],
): DataViewSpec {
  const figure = (row: number, column: number): Value =>
    ((row * 7919 + column * 104_729 + seed * 613) % 9973) / 10 + 1;
  return {
    groupings: groupings.map((role) => ({
      role,
      name: role,
      values: Array.from({ length: count }, (_, row) => `Item ${row + 1}`),
    })),
    measures: measures.map((role, column) => ({
      roles: [role],
      name: role,
      format: '#,0.0',
      values: Array.from({ length: count }, (_, row) => figure(row, column)),
    })),
  };
}
