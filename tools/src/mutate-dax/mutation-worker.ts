import { parentPort, workerData } from 'node:worker_threads';
import { expectValue } from './expect-value.js';
import { ModuleSet } from './module-set.js';
import type { Mutant } from './mutant.js';
import { newRegistry } from './test-registry.js';

/** What a worker is given once: the root of the repository and the test files that it runs. */
export interface WorkerTask {
  readonly root: string;
  readonly tests: readonly string[];
}

/** What a worker answers: the title of the first test that failed; none when the mutant survived. */
export interface WorkerAnswer {
  readonly killer: string | undefined;
}

const { root, tests } = workerData as WorkerTask;
const modules = new ModuleSet(root);

parentPort?.on('message', (mutant: Mutant | undefined) => {
  void runTests(mutant).then((answer) => parentPort?.postMessage(answer));
});

/** Runs every test with a mutant in place, until one fails. */
async function runTests(mutant: Mutant | undefined): Promise<WorkerAnswer> {
  const registry = newRegistry(expectValue);
  const change = mutant === undefined ? {} : { file: mutant.file, text: mutated(mutant) };
  try {
    modules.run(tests, change, { vitest: registry.api });
  } catch (error) {
    return { killer: `loading: ${error instanceof Error ? error.message : String(error)}` };
  }
  for (const { title, run } of registry.tests) {
    try {
      await run();
    } catch {
      return { killer: title };
    }
  }
  return { killer: undefined };
}

function mutated({ file, from, to, text }: Mutant): string {
  const source = modules.source(file);
  return source.slice(0, from) + text + source.slice(to);
}
