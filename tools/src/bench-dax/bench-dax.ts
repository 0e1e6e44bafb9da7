import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { version as duckdbVersion } from '@duckdb/node-api';
import { repositoryRoot } from '../machine/repository-root.js';
import { lastWords, runCommand } from '../machine/run-command.js';
import { sayToTerminal as say } from '../machine/say.js';
import type { Answers } from './answers.js';
import { printDaxBenchmarks, type SizeAnswers } from './print-dax-benchmarks.js';

/**
 * The second half of `npm run bench`: the DAX engine beside hand-written DuckDB SQL, on a fact of 1 and of 10 million rows.
 * Writes docs/benchmarks-dax.md; fails when the two do not agree. `--rows 1000000` measures other sizes, `--runs` sets how
 * often a question is asked after the first time, `--out` another file.
 */
const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000,10000000' },
    runs: { type: 'string', default: '7' },
    out: { type: 'string', default: path.join(repositoryRoot(), 'docs', 'benchmarks-dax.md') },
  },
});

const load = (os.loadavg()[0] ?? 0).toFixed(1);
const sizes: SizeAnswers[] = [];
for (const rows of values.rows.split(',').map(Number)) {
  say(`Asking the DAX engine and DuckDB over ${rows} rows`);
  sizes.push({
    rows,
    engine: await answersOf('answer-with-engine.js', rows),
    duckdb: await answersOf('answer-with-duckdb.js', rows),
  });
}
const gib = (os.totalmem() / 2 ** 30).toFixed(0);
const text = printDaxBenchmarks({
  day: new Date().toISOString().slice(0, 10),
  machine: `${os.cpus().length} cores, ${gib} GiB of memory, ${os.platform()} ${os.arch()}, load average ${load} at the start`,
  software: `Node ${process.version}, DuckDB ${duckdbVersion()}`,
  sizes,
});
await writeFile(values.out, text);
process.stdout.write(text);

async function answersOf(program: string, rows: number): Promise<Answers> {
  const file = fileURLToPath(new URL(program, import.meta.url));
  const result = await runCommand(process.execPath, [file, String(rows), values.runs]);
  if (result.exitCode !== 0) throw new Error(`${program} failed: ${lastWords(result)}`);
  return JSON.parse(result.stdout.trim().split('\n').at(-1) ?? '') as Answers;
}
