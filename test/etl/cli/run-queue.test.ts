import { describe, expect, it } from 'vitest';
import { createRunQueue, type RunQueue } from '../../../etl/src/cli/run-queue.js';

/** A queue whose timer and runs are let go by hand. */
function makeQueue(): {
  readonly queue: RunQueue;
  readonly started: () => number;
  readonly timers: () => number;
  readonly fire: () => void;
  readonly finish: () => Promise<void>;
} {
  const timers = new Set<() => void>();
  let started = 0;
  let running = 0;
  let end: () => void = () => undefined;
  const queue = createRunQueue(
    async () => {
      started += 1;
      running += 1;
      expect(running).toBe(1);
      await new Promise<void>((resolve) => (end = resolve));
      running -= 1;
    },
    400,
    (task, delayMs) => {
      expect(delayMs).toBe(400);
      timers.add(task);
      return () => timers.delete(task);
    },
  );
  return {
    queue,
    started: () => started,
    timers: () => timers.size,
    fire: () => {
      const due = [...timers];
      timers.clear();
      for (const task of due) task();
    },
    finish: async () => {
      end();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

describe('the queue of runs', () => {
  it('makes one run of many requests that come close together', () => {
    const { queue, timers, fire, started } = makeQueue();
    for (let count = 0; count < 5; count += 1) queue.request();
    expect(timers()).toBe(1);
    fire();
    expect(started()).toBe(1);
  });

  it('never runs twice at once, and once more for all requests that came meanwhile', async () => {
    const { queue, timers, fire, finish, started } = makeQueue();
    queue.request();
    fire();
    queue.request();
    queue.request();
    expect([started(), timers()]).toEqual([1, 0]);
    await finish();
    expect(timers()).toBe(1);
    fire();
    expect(started()).toBe(2);
    await finish();
    expect(timers()).toBe(0);
  });

  it('stops after the present run and starts no other', async () => {
    const { queue, timers, fire, finish, started } = makeQueue();
    queue.request();
    fire();
    queue.request();
    let isStopped = false;
    const stopping = queue.stop().then(() => (isStopped = true));
    await Promise.resolve();
    expect(isStopped).toBe(false);
    await finish();
    await stopping;
    queue.request();
    expect([started(), timers()]).toEqual([1, 0]);
  });

  it('stops at once when nothing runs', async () => {
    const { queue, timers } = makeQueue();
    queue.request();
    await queue.stop();
    expect(timers()).toBe(0);
  });
});
