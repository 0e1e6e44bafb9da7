/** Runs one task at a time, some time after it was last asked for. */
export interface RunQueue {
  /** Asks for a run: soon when idle, once more after the present one when busy. */
  request(): void;
  /** Lets the present run end, starts no other and resolves then. */
  stop(): Promise<void>;
}

/** Starts `task` after `delayMs` and returns how to call it off. */
export type SetTimer = (task: () => void, delayMs: number) => () => void;

/** A queue over `run`, which must not reject: many requests within `delayMs` are one run, and never two run at once. */
export function createRunQueue(run: () => Promise<void>, delayMs: number, setTimer: SetTimer): RunQueue {
  let cancel: (() => void) | undefined;
  let running: Promise<void> | undefined;
  let isWanted = false;
  let isStopped = false;
  const start = (): void => {
    cancel = undefined;
    if (isStopped) return;
    isWanted = false;
    running = run().finally(() => {
      running = undefined;
      if (isWanted) schedule();
    });
  };
  const schedule = (): void => {
    if (isStopped) return;
    cancel?.();
    cancel = setTimer(start, delayMs);
  };
  return {
    request: () => {
      if (running === undefined) schedule();
      else isWanted = true;
    },
    stop: async () => {
      isStopped = true;
      cancel?.();
      await running;
    },
  };
}
