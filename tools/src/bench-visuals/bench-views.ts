import type { DataViewSpec, Value } from '../gallery/page/data-view.js';
import type { VisualName } from '../package/packaged-visual.js';

/** The plain chart that shows the same data. */
export type ChartKind = 'scatter' | 'bars' | 'funnel';

/** A visual and the data it is measured with. */
export interface BenchCase {
  readonly visual: VisualName;
  readonly chart: ChartKind;
  readonly rows: number;
  /** The same table with other figures for every `seed`. */
  readonly view: (seed: number) => DataViewSpec;
}

const SIZES = [10, 1000, 10_000, 30_000];

/** Rows that each visual takes at most, as its guide says. */
const MOST_ROWS: Readonly<Record<VisualName, number>> = {
  'platform-comparison': 5000,
  'content-quadrant': 30_000,
  'growth-funnel': 1000,
};

/** The visuals at 10, 1,000, 10,000 and 30,000 rows; a visual that takes fewer, at those. */
export const BENCH_CASES: readonly BenchCase[] = [
  ...casesOf('platform-comparison', 'bars', ['category'], ['value', 'comparison', 'target']),
  ...casesOf('content-quadrant', 'scatter', ['details'], ['x', 'y', 'size']),
  ...casesOf('growth-funnel', 'funnel', ['stage'], ['value']),
];

function casesOf(
  visual: VisualName,
  chart: ChartKind,
  ...[groupings, measures]: readonly [readonly string[], readonly string[]]
): readonly BenchCase[] {
  const most = MOST_ROWS[visual];
  const sizes = [...new Set(SIZES.map((size) => Math.min(size, most)))];
  return sizes.map((rows) => ({
    visual,
    chart,
    rows,
    view: (seed) => tableOf({ rows, seed, groupings, measures }),
  }));
}

interface Table {
  readonly rows: number;
  readonly seed: number;
  readonly groupings: readonly string[];
  readonly measures: readonly string[];
}

function tableOf({ rows, seed, groupings, measures }: Table): DataViewSpec {
  const figure = (row: number, column: number): Value =>
    ((row * 7919 + column * 104_729 + seed * 613) % 9973) / 10 + 1;
  const values = (column: number): readonly Value[] =>
    Array.from({ length: rows }, (_, row) => figure(row, column));
  return {
    groupings: groupings.map((role) => ({
      role,
      name: role,
      values: Array.from({ length: rows }, (_, row) => `Item ${row + 1}`),
    })),
    measures: measures.map((role, column) => ({
      roles: [role],
      name: role,
      format: '#,0.0',
      values: values(column),
    })),
  };
}
