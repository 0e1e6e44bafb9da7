import { readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFilesWarehouse, type Warehouse } from '@ott-analytics/etl';
import { runOtt, startOtt, writeConfig } from '../cli/ott-etl-process.js';
import { makeProject, type SmallProject } from './small-project.js';

/** How many runs are killed: a few with every test run, more for the bench. */
const KILLS = Number(process.env['OTT_TEST_KILLS'] ?? 6);
const SEED = Number(process.env['OTT_TEST_SEED'] ?? 20261122);
const FILES = ['Netflix/Revenue.csv', 'Hulu/Revenue.csv', 'Youtube/Revenue.csv'] as const;

let project: SmallProject;
beforeEach(async () => {
  project = await makeProject();
  await writeState(1);
  await writeConfig(project.folder);
});
afterEach(() => project.close());

/** Every file says the same number of billions, so that a mix of two loads shows. */
async function writeState(state: number): Promise<void> {
  for (const file of FILES) await project.write(file, `Year,Revenue\n2019,${state}\n2020,${state}\n`);
}

/** The one state that all tables of the published load agree on; an error for a mix. */
async function readState(warehouse: Warehouse): Promise<number> {
  const [facts] = await warehouse.query(
    'SELECT COUNT(*) AS n, MIN(amount) AS least, MAX(amount) AS most FROM fact_revenue',
  );
  const [staged] = await warehouse.query(
    'SELECT COUNT(*) AS n, MIN(raw) AS least, MAX(raw) AS most FROM stg_figure',
  );
  expect(facts?.['n']).toBe(6n);
  expect(staged?.['n']).toBe(6n);
  expect(facts?.['least']).toBe(facts?.['most']);
  expect(staged?.['least']).toBe(staged?.['most']);
  const state = Number(staged?.['most']);
  expect(facts?.['most']).toBe(`${state}000000000.0000`);
  return state;
}

/** As a program that has never seen the folder: the manifest decides what is read. */
async function readAnew(): Promise<number> {
  const warehouse = await openFilesWarehouse(join(project.folder, 'warehouse'));
  try {
    return await readState(warehouse);
  } finally {
    await warehouse.close();
  }
}

/** Numbers from 0 to 1 that a seed decides (mulberry32 by Tommy Ettinger, public domain). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const run = (): ReturnType<typeof runOtt> => runOtt('run', '--project', project.folder);

describe('a run that is killed (kill -9)', () => {
  it(
    `${KILLS} times at random moments leaves the old or the new warehouse, readable throughout, and the next run works (OTT_TEST_KILLS=50 for the long mode; seed ${SEED})`,
    { timeout: 60_000 + KILLS * 40_000 },
    async () => {
      const random = seededRandom(SEED);
      const started = performance.now();
      expect((await run()).code).toBe(0);
      const wholeMs = performance.now() - started;
      let present = 1;
      const outcomes = { killed: 0, old: 0, new: 0 };
      // A run that is done before its moment comes is one more load, and another run is killed instead.
      for (let attempt = 2; outcomes.killed < KILLS && attempt < 4 * KILLS + 2; attempt += 1) {
        await writeState(attempt);
        const doomed = startOtt(['run', '--project', project.folder]);
        const timer = setTimeout(() => doomed.child.kill('SIGKILL'), (0.2 + random() * 1.2) * wholeMs);
        const state = { hasEnded: false };
        const end = doomed.ended().then((code) => {
          state.hasEnded = true;
          return code;
        });
        while (!state.hasEnded) {
          expect([present, attempt]).toContain(await readState(project.warehouse));
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
        clearTimeout(timer);
        const code = await end;
        expect(code === 0 || code === null ? '' : doomed.stderr()).toBe('');
        const found = await readAnew();
        expect([present, attempt]).toContain(found);
        if (code === null) outcomes.killed += 1;
        if (found === attempt) outcomes.new += 1;
        else outcomes.old += 1;
        present = found;
      }
      expect(outcomes.killed).toBe(KILLS);
      console.info(
        `killed ${outcomes.killed} of ${outcomes.old + outcomes.new} runs: ${outcomes.old} times old, ${outcomes.new} times new`,
      );
      const last = 4 * KILLS + 2;
      await writeState(last);
      expect(await run()).toMatchObject({ code: 0 });
      expect(await readAnew()).toBe(last);
    },
  );
});

describe('two runs at once', { timeout: 120_000 }, () => {
  it('never mix: at least one loads, and one that comes too late says who holds the lock', async () => {
    const both = [
      startOtt(['run', '--project', project.folder]),
      startOtt(['run', '--project', project.folder]),
    ];
    const codes = await Promise.all(both.map((one) => one.ended()));
    expect(codes).toContain(0);
    for (const [index, code] of codes.entries()) {
      expect([0, 7]).toContain(code);
      const other = both[1 - index]?.child.pid;
      if (code === 7)
        expect(both[index]?.stderr()).toContain(`the load with pid ${other} on ${hostname()} holds the lock`);
    }
    expect(await readAnew()).toBe(1);
  });

  it('refuse the second one with the exit code 7 while the first one holds the lock', async () => {
    expect((await run()).code).toBe(0);
    await writeState(2);
    const lock = join(project.folder, 'warehouse', 'load.lock');
    // This process stands for the other load: it is alive, and the lock names it.
    const holder = {
      id: 'a-load',
      pid: process.pid,
      host: hostname(),
      startedOn: '2026-01-31T06:00:00.000Z',
    };
    await writeFile(lock, JSON.stringify(holder));
    const refused = await run();
    expect(refused.code).toBe(7);
    expect(refused.stderr).toContain(
      `the load with pid ${process.pid} on ${hostname()} holds the lock since 2026-01-31T06:00:00.000Z`,
    );
    expect(refused.stderr).not.toMatch(/^ +at /m);
    expect(await readAnew()).toBe(1);
    expect(await readFile(lock, 'utf8')).toBe(JSON.stringify(holder));
  });
});
