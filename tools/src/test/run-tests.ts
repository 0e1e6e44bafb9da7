import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { npmCommand } from '../machine/npm-command.js';
import { repositoryRoot } from '../machine/repository-root.js';
import { karmaTotals } from './karma-totals.js';
import { prepare } from './prepare.js';
import { runStep, type StepCommand } from './run-step.js';
import { skippedList, stepTable, totalsLine, type FinishedStep } from './step-table.js';
import { STEPS, testOptions, UsageError, type StepName } from './test-options.js';
import { sumTotals, totalsOfExitCode, type SkippedTest, type TestTotals } from './test-totals.js';
import { vitestTotals } from './vitest-totals.js';

type Env = Readonly<Record<string, string>>;

/** What a step of this run gets. */
interface Run {
  readonly env: Env;
  readonly abort: AbortSignal;
  /** Parts of paths of the test files to run; all when empty. */
  readonly files: readonly string[];
}

const INTERRUPTED = 130;
const root = repositoryRoot();
const out = path.join(root, 'test', '.out');
const KARMA_CONFIG = 'karma.conf.cjs';
const NO_KARMA: SkippedTest = {
  name: 'karma',
  reason: `there is no ${KARMA_CONFIG}`,
  howToUnskip: 'restore it',
};

/** How each step runs. vitest and karma count their own tests from a file that they write; the others are one test. */
const RUNS: Readonly<Record<StepName, (run: Run) => Promise<TestTotals>>> = {
  lint: async ({ env, abort }) =>
    totalsOfExitCode(await runStep({ words: [...npmCommand(), 'run', 'lint'], env }, abort)),
  types: async ({ env, abort }) =>
    totalsOfExitCode(await runStep(nodeProgram(env, 'typescript/bin/tsc', '-b'), abort)),
  vitest: async ({ env, abort, files }) => {
    const report = path.join(out, 'vitest.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    await rm(report, { force: true });
    const exitCode = await runStep(
      nodeProgram(env, 'vitest/vitest.mjs', 'run', ...reporters, ...files),
      abort,
    );
    return vitestTotals(await textOf(report), exitCode);
  },
  karma: async ({ env, abort }) => {
    if (!existsSync(path.join(root, KARMA_CONFIG))) return { passed: 0, failed: 0, skipped: [NO_KARMA] };
    const results = path.join(out, 'karma.json');
    const runner = path.join(root, 'tools', 'dist', 'test', 'run-karma.js');
    await rm(results, { force: true });
    const exitCode = await runStep({ words: [process.execPath, runner, KARMA_CONFIG, results], env }, abort);
    return karmaTotals(await textOf(results), exitCode);
  },
};

/**
 * `npm test`: prepares what tests need from the machine, runs the steps (a failure does not stop the next), gives
 * everything back, and ends with a table of steps, every skipped test with its reason, and the line of totals.
 * Exit code 1 when anything failed, 2 on a wrong command line, 130 when interrupted.
 */
async function runTests(args: readonly string[]): Promise<number> {
  const { steps, files } = testOptions(args);
  const interrupt = interruptBySignal();
  await mkdir(out, { recursive: true });
  const preparation = await prepare(steps);
  const finished: FinishedStep[] = [...preparation.steps];
  try {
    for (const name of steps) {
      if (interrupt.signal.aborted) break;
      finished.push(await timedStep(name, { env: preparation.env, abort: interrupt.signal, files }));
    }
  } finally {
    await preparation.stop();
  }
  const totals = sumTotals(finished.flatMap((step) => step.totals ?? []));
  const report = [stepTable(finished), skippedList(totals.skipped)]
    .filter((part) => part !== '')
    .join('\n\n');
  console.log(`\n${report}\n`);
  if (interrupt.signal.aborted) console.log('Interrupted; the steps that are not in the table did not run.');
  console.log(totalsLine(totals));
  return interrupt.signal.aborted ? INTERRUPTED : totals.failed === 0 ? 0 : 1;
}

/** The first signal ends the running step and lets the rest of the run clean up; a second one ends at once. */
function interruptBySignal(): AbortController {
  const interrupt = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (interrupt.signal.aborted) process.exit(INTERRUPTED);
      interrupt.abort();
    });
  }
  return interrupt;
}

async function timedStep(name: StepName, run: Run): Promise<FinishedStep> {
  console.log(`\n== ${name} (${STEPS.indexOf(name) + 1} of ${STEPS.length})`);
  const start = performance.now();
  const totals = await RUNS[name](run);
  return { name, durationMs: performance.now() - start, totals };
}

function nodeProgram(env: Env, program: string, ...args: readonly string[]): StepCommand {
  return { words: [process.execPath, path.join(root, 'node_modules', program), ...args], env };
}

async function textOf(file: string): Promise<string | undefined> {
  return existsSync(file) ? await readFile(file, 'utf8') : undefined;
}

try {
  process.exitCode = await runTests(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
