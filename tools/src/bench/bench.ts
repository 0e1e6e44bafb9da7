import { rm, mkdtemp, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { version as duckdbVersion } from '@duckdb/node-api';
import { repositoryRoot } from '../machine/repository-root.js';
import { sayToTerminal as say } from '../machine/say.js';
import { writeSynthetic } from '../synthetic/write-synthetic.js';
import { bareCopy, ourEtl, pandas, type Contender } from './contenders.js';
import { findPandas } from './find-pandas.js';
import type { MeasuredRun } from './measured-run.js';
import { printBenchmarks, type Result, type SizeResults } from './print-benchmarks.js';

/**
 * `npm run bench`: our ETL beside pandas and beside DuckDB alone, on synthetic logs of 1 and 5 million lines, with
 * `--large` also of 20 million. Writes docs/benchmarks.md; `--rows 1000000,2000000` measures other sizes, `--runs` sets
 * how often, `--out` another file.
 */
const { values } = parseArgs({
  options: {
    large: { type: 'boolean', default: false },
    rows: { type: 'string' },
    runs: { type: 'string', default: '3' },
    out: { type: 'string' },
  },
});

const MILLION = 1_000_000;
/** pandas needs about half a GB a million lines, and minutes. */
const PANDAS_LINES = 5 * MILLION;

const sizes = values.rows?.split(',').map(Number) ?? [
  MILLION,
  5 * MILLION,
  ...(values.large ? [20 * MILLION] : []),
];
const runs = Number(values.runs);
const found = await findPandas();
if (found.kind === 'unavailable') say(`SKIPPED: pandas: ${found.reason}. To run it: ${found.howToUnskip}`);

const load = (os.loadavg()[0] ?? 0).toFixed(1);
const measured: SizeResults[] = [];
for (const rows of sizes) measured.push(await measureSize(rows));
const gib = (os.totalmem() / 2 ** 30).toFixed(0);
const text = printBenchmarks({
  day: new Date().toISOString().slice(0, 10),
  machine: `${os.cpus().length} cores, ${gib} GiB of memory, ${os.platform()} ${os.arch()}, load average ${load} at the start`,
  software: `Node ${process.version}, DuckDB ${duckdbVersion()}, ${found.kind === 'found' ? `pandas ${found.version}` : 'no pandas'}`,
  sizes: measured,
});
const out = values.out ?? path.join(repositoryRoot(), 'docs', 'benchmarks.md');
await writeFile(out, text);
process.stdout.write(text);

async function measureSize(rows: number): Promise<SizeResults> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'ott-bench-'));
  try {
    say(`Generating ${rows} lines`);
    const data = path.join(folder, 'data');
    const { log } = await writeSynthetic({ kind: 'sessions', rows, seed: 7, folder: data, faultShare: 0 });
    const results = new Map<string, MeasuredRun[]>();
    const skipped = new Map<string, string>();
    const contenders: readonly Contender[] = [
      bareCopy,
      ourEtl,
      ...(found.kind === 'found' ? [pandas(found.python)] : []),
    ];
    for (let run = 0; run < runs; run += 1) {
      for (const contender of contenders) {
        const { name } = contender;
        const isPandas = contender !== bareCopy && contender !== ourEtl;
        if (isPandas && rows > PANDAS_LINES) {
          skipped.set(name, `it holds the whole file in memory, about ${Math.round(rows / MILLION / 2)} GB`);
          continue;
        }
        // One run of pandas takes longer than all others together.
        if (isPandas && run > 0) continue;
        const result = await contender.run(log, folder);
        say(
          `${rows} lines, ${name}: ${result.seconds.toFixed(1)} s, CPU ${result.cpuSeconds.toFixed(1)} s, ${result.peakMib.toFixed(0)} MiB`,
        );
        results.set(name, [...(results.get(name) ?? []), result]);
      }
    }
    for (const [name, reason] of skipped) say(`SKIPPED: ${name} on ${rows} lines: ${reason}`);
    return {
      rows,
      fileMib: (await stat(log)).size / 2 ** 20,
      results: toResults(contenders, results, skipped),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function toResults(
  contenders: readonly Contender[],
  results: ReadonlyMap<string, readonly MeasuredRun[]>,
  skipped: ReadonlyMap<string, string>,
): readonly Result[] {
  const missing: readonly Result[] =
    found.kind === 'found' ? [] : [{ name: 'pandas', runs: [], skipped: found.reason }];
  const present = contenders.map(({ name }): Result => {
    const reason = skipped.get(name);
    return { name, runs: results.get(name) ?? [], ...(reason === undefined ? {} : { skipped: reason }) };
  });
  return [...present, ...missing];
}
