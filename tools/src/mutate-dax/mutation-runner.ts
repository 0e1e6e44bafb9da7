import { Worker } from 'node:worker_threads';
import type { Fate, Mutant } from './mutant.js';
import type { WorkerAnswer, WorkerTask } from './mutation-worker.js';

/** What became of one run, and the first test that failed. */
export interface Verdict {
  readonly fate: Fate;
  readonly killer: string | undefined;
}

/** Milliseconds that a timer can wait. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Runs mutants one after the other in a worker thread, which is given up when a mutant takes too long. */
export class MutationRunner {
  private worker: Worker | undefined;

  constructor(
    private readonly program: string,
    private readonly task: WorkerTask,
    private readonly limitMs: number,
  ) {}

  /** Runs the tests with a mutant, or with none. A new worker runs them without any first, and without a limit. */
  async run(mutant: Mutant | undefined): Promise<Verdict> {
    if (this.worker === undefined) {
      this.worker = new Worker(this.program, { workerData: this.task });
      const sound = await this.ask(this.worker, undefined, Number.MAX_SAFE_INTEGER);
      if (mutant === undefined || sound.fate !== 'survived') return sound;
    }
    return this.ask(this.worker, mutant, this.limitMs);
  }

  private ask(worker: Worker, mutant: Mutant | undefined, limitMs: number): Promise<Verdict> {
    return new Promise((resolve) => {
      const finish = (verdict: Verdict, isWorn: boolean): void => {
        clearTimeout(timer);
        worker.off('message', onAnswer);
        worker.off('error', onError);
        if (isWorn) {
          this.worker = undefined;
          void worker.terminate();
        }
        resolve(verdict);
      };
      const onAnswer = ({ killer }: WorkerAnswer): void =>
        finish({ fate: killer === undefined ? 'survived' : 'killed', killer }, false);
      const onError = (error: Error): void =>
        finish({ fate: 'killed', killer: `worker: ${error.message}` }, true);
      const outOfTime = (): void => finish({ fate: 'killed by time', killer: undefined }, true);
      const timer = limitMs > LONGEST_TIMER ? undefined : setTimeout(outOfTime, limitMs);
      worker.on('message', onAnswer);
      worker.on('error', onError);
      worker.postMessage(mutant);
    });
  }

  /** Ends the worker. */
  async close(): Promise<void> {
    await this.worker?.terminate();
  }
}
