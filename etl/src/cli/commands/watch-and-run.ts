import type { Config } from '../../run/config.js';
import { EXIT } from '../exit-codes.js';
import { complain } from '../output.js';
import { createRunQueue } from '../run-queue.js';
import { watchFolders } from '../watch-folders.js';

/** Files are often written in several steps: a run begins when nothing changed for this long. */
const QUIET_MS = 400;

/**
 * Runs once, then again whenever the source or the contracts change, until SIGINT or SIGTERM; a run that is under way
 * then is finished. Runs that fail are reported and the watch goes on. Returns the exit code 0.
 */
export async function watchAndRun(config: Config, run: () => Promise<number>): Promise<number> {
  const stop = new AbortController();
  const end = (): void => stop.abort();
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  const queue = createRunQueue(
    async () => {
      await run().catch((error: unknown) => complain([String(error instanceof Error ? error.stack : error)]));
      complain(['Watching for changes; Ctrl+C ends.']);
    },
    QUIET_MS,
    (task, delayMs) => {
      const timer = setTimeout(task, delayMs);
      return () => clearTimeout(timer);
    },
  );
  const own = [config.rejects, ...(config.warehouse.kind === 'files' ? [config.warehouse.folder] : [])];
  const watching = watchFolders([config.source, config.contracts], own, {
    signal: stop.signal,
    onChange: () => queue.request(),
  });
  queue.request();
  try {
    await watching;
  } finally {
    await queue.stop();
    process.off('SIGINT', end);
    process.off('SIGTERM', end);
  }
  complain(['Stopped watching.']);
  return EXIT.ok;
}
