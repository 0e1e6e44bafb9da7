import type { MeasuredRun } from './measured-run.js';
import { markdownTable } from './markdown-table.js';

/** The runs of one contender over one file; undefined with the reason where it did not run. */
export interface Result {
  readonly name: string;
  readonly runs: readonly MeasuredRun[];
  readonly skipped?: string;
}

/** The results over one file. The first result is the limit, the second ours. */
export interface SizeResults {
  readonly rows: number;
  readonly fileMib: number;
  readonly results: readonly Result[];
}

/** What was measured and on what. */
export interface Benchmarks {
  readonly day: string;
  readonly machine: string;
  readonly software: string;
  readonly sizes: readonly SizeResults[];
}

const HEAD = `# Benchmarks

Written by \`npm run bench\`; do not edit. Run it on your own machine: ratios are what counts, not seconds.

Each contender loads the same synthetic log of viewing sessions (one account, platform, title, device, region, start and
length a line) in a process of its own, one after the other. Times are wall-clock times of the fastest run; memory is
the most that any run held.

- **DuckDB read and COPY** reads the file with DuckDB's own CSV reader and writes Parquet: no strict validation, no
  sums. It is the limit for what reading can cost.
- **OTT Analytics ETL** is a full run: fingerprint, encoding, strict validation of every cell, rejects with their lines,
  distinct accounts, sums by month, star schema, published warehouse.
- **pandas** is what users run today: \`read_csv\`, cleaning of the columns, \`to_sql\` into SQLite. It holds the whole
  file in memory and sums up nothing. It runs once, the others several times.
`;

const whole = (value: number): string => Math.round(value).toLocaleString('en-US');

/** The results as Markdown. */
export function printBenchmarks({ day, machine, software, sizes }: Benchmarks): string {
  const facts = [`Measured on ${day}: ${machine}; ${software}.`];
  return `${[HEAD, ...facts, '', ...sizes.flatMap(printSize), ...AIMS].join('\n')}\n`;
}

function printSize({ rows, fileMib, results }: SizeResults): readonly string[] {
  const [limit, ours] = results.map(({ runs }) => fastest(runs));
  const lines = results.map(({ name, runs, skipped }) => {
    const best = fastest(runs);
    if (best === undefined) return [name, `not run: ${skipped ?? ''}`, '', '', '', '', ''];
    const peak = Math.max(...runs.map(({ peakMib }) => peakMib));
    return [
      name,
      best.seconds.toFixed(1),
      whole(rows / best.seconds / 1000),
      best.cpuSeconds.toFixed(1),
      whole(peak),
      ratio(best, limit),
      ratio(best, ours),
    ];
  });
  return [`## ${whole(rows)} lines, ${whole(fileMib)} MiB`, '', ...markdownTable(COLUMNS, lines), ''];
}

const COLUMNS = [
  'contender',
  'seconds',
  'thousand lines/s',
  'CPU seconds',
  'peak memory, MiB',
  'time of the limit',
  'time of the ETL',
];

const fastest = (runs: readonly MeasuredRun[]): MeasuredRun | undefined =>
  runs.reduce<MeasuredRun | undefined>(
    (best, run) => (best === undefined || run.seconds < best.seconds ? run : best),
    undefined,
  );

const ratio = (run: MeasuredRun, base: MeasuredRun | undefined): string =>
  base === undefined ? '' : `${(run.seconds / base.seconds).toFixed(2)} ×`;

const AIMS = [
  'Aims, not assertions: the ETL at least 10 times as fast as pandas, within 2 times of the limit, under 1,024 MiB at any',
  'size.',
];
