import { agree, type Answers } from './answers.js';
import { QUESTIONS } from './questions.js';
import { markdownTable } from '../bench/markdown-table.js';

/** Both contenders over a fact of so many rows. */
export interface SizeAnswers {
  readonly rows: number;
  readonly engine: Answers;
  readonly duckdb: Answers;
}

/** What was measured and on what. */
export interface DaxBenchmarks {
  readonly day: string;
  readonly machine: string;
  readonly software: string;
  readonly sizes: readonly SizeAnswers[];
}

const HEAD = `# Benchmarks of the DAX engine

Written by \`npm run bench\`; do not edit. Run it on your own machine: ratios are what counts, not milliseconds.

The same fact of viewing (day, platform, country, account, minutes, amount), a calendar of three years, twelve platforms
and sixty countries are loaded into the DAX engine and into DuckDB, each in a process of its own. Every question is a
query of a dashboard in DAX, and SQL written by hand for the same rows; the run fails when the two do not agree to nine
digits. **First** is the first time that a question is asked, when the engine still has to make its cubes and postings;
**warm** is the median of the times after it. **CPU** is the processor time of a warm run, which other work on the machine
hardly changes; DuckDB uses all cores, the engine one. DuckDB keeps no answers, and the engine keeps none either: only
cubes, postings and masks.
`;

const AIMS =
  'Aims, not assertions: warm grouped questions under 100 ms at 1 million rows, and none above 1 second at any size.';

const whole = (value: number): string => Math.round(value).toLocaleString('en-US');
const ms = (value: number): string => (value < 10 ? value.toFixed(1) : whole(value));

/** The results as Markdown. Throws when the contenders do not agree. */
export function printDaxBenchmarks({ day, machine, software, sizes }: DaxBenchmarks): string {
  const facts = `Measured on ${day}: ${machine}; ${software}.`;
  return `${[HEAD, facts, '', ...sizes.flatMap(printSize), AIMS].join('\n')}\n`;
}

function printSize({ rows, engine, duckdb }: SizeAnswers): readonly string[] {
  const lines = QUESTIONS.map(({ name }, index) => {
    const [ours, theirs] = [engine.answers[index], duckdb.answers[index]];
    if (ours === undefined || theirs === undefined || !agree(ours.rows, theirs.rows))
      throw new Error(`The DAX engine and DuckDB do not agree on ${name} over ${rows} rows.`);
    const times = [ours.firstMs, ours.warmMs, ours.warmCpuMs, theirs.warmMs, theirs.warmCpuMs];
    return [name, String(ours.rows.length), ...times.map(ms)];
  });
  return [
    `## ${whole(rows)} rows`,
    '',
    `Loading took the engine ${whole(engine.loadMs)} ms and DuckDB ${whole(duckdb.loadMs)} ms, making the rows included; their processes held at most ${whole(engine.peakMib)} and ${whole(duckdb.peakMib)} MiB.`,
    '',
    ...markdownTable(COLUMNS, lines),
    '',
  ];
}

const COLUMNS = [
  'question',
  'rows',
  'engine first, ms',
  'engine warm, ms',
  'engine CPU, ms',
  'DuckDB warm, ms',
  'DuckDB CPU, ms',
];
