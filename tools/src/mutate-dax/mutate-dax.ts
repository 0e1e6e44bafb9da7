import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { repositoryRoot } from '../machine/repository-root.js';
import { sayToTerminal as say } from '../machine/say.js';
import { explain } from './explanations.js';
import { genericMutants } from './generic-mutants.js';
import { ModuleSet } from './module-set.js';
import type { Mutant } from './mutant.js';
import { MUTATED_FILES } from './mutated-files.js';
import { MutationRunner } from './mutation-runner.js';
import { namedMutants } from './named-mutants.js';
import { printMutation, type Judged } from './print-mutation.js';

/**
 * `npm run mutate:dax`: changes the code that makes filter contexts in one place after the other, runs the tests of the
 * engine for each change, and writes docs/dax-mutation.md: how many changes the tests notice, and why they miss the others.
 * `--only text` tries the mutants whose name holds a text and writes nothing; `--seconds` is the limit for one mutant,
 * `--workers` how many run at a time.
 * Fails below 85 % of those that change a value.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    seconds: { type: 'string', default: '60' },
    workers: { type: 'string', default: '2' },
  },
});

const LEAST_SCORE = 0.85;
const root = repositoryRoot();
const modules = new ModuleSet(root);
// The fuzzer looks for crashes, and the other two need material beside the sources.
const tests = modules
  .list('test/model/dax')
  .filter((file) => file.endsWith('.test.ts') && !/\/(fuzz|coverage|conformance)\./.test(file))
  // Those that notice most in the least time come first.
  .sort((left, right) => rankOf(left) - rankOf(right));
const mutants: readonly Mutant[] = MUTATED_FILES.flatMap((file) => {
  const source = readFileSync(path.join(root, file), 'utf8');
  return [...namedMutants(file, source), ...genericMutants(file, source)];
}).filter(({ id }) => values.only === undefined || id.includes(values.only));

function rankOf(file: string): number {
  const rank = ['functions', 'model-features', 'directions'].findIndex((name) => file.includes(name));
  return rank === -1 ? (file.includes('cubes') ? 9 : 5) : rank;
}

const worker = fileURLToPath(new URL('mutation-worker.js', import.meta.url));
const newRunner = (): MutationRunner =>
  new MutationRunner(worker, { root, tests }, Number(values.seconds) * 1000);
const first = newRunner();
const sound = await first.run(undefined);
if (sound.fate !== 'survived')
  throw new Error(`the tests fail without any change: ${sound.killer ?? 'out of time'}`);
const judged: Judged[] = [];
let next = 0;
await Promise.all(
  Array.from({ length: Number(values.workers) }, async (_, index) => {
    const runner = index === 0 ? first : newRunner();
    for (let place = next++; place < mutants.length; place = next++) await judge(runner, place);
    await runner.close();
  }),
);
const changing = judged.filter(({ mutant, fate }) => fate !== 'survived' || explain(mutant.id) === undefined);
const score = changing.filter(({ fate }) => fate !== 'survived').length / changing.length;
say(`${(score * 100).toFixed(1)} % of ${changing.length} mutants that change a value are killed`);
if (values.only === undefined) {
  await writeFile(path.join(root, 'docs', 'dax-mutation.md'), printMutation(judged, tests.length));
  const gaps = judged.filter(({ mutant, fate }) => fate === 'survived' && explain(mutant.id) === undefined);
  say(`${gaps.length} survivors are gaps of the tests`);
  if (score < LEAST_SCORE) process.exitCode = 1;
}

async function judge(runner: MutationRunner, place: number): Promise<void> {
  const mutant = mutants[place];
  if (mutant === undefined) return;
  const { fate, killer } = await runner.run(mutant);
  judged[place] = { mutant, fate };
  if (fate === 'survived' || values.only !== undefined)
    say(
      `${place + 1}/${mutants.length} ${fate}${killer === undefined ? '' : ` by ${killer}`}: ${mutant.id} (line ${mutant.line})`,
    );
}
