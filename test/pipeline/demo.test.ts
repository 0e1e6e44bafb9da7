import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runForLines } from '../../tools/src/demo/command-step.js';
import { runSteps } from '../../tools/src/demo/demo-step.js';
import { withBuildLock } from '../../tools/src/distribution/build-lock.js';

const folder = mkdtempSync(path.join(tmpdir(), 'ott-demo-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const node = (script: string): Promise<readonly string[]> =>
  runForLines({ words: [process.execPath, '-e', script], cwd: folder });

describe('the steps of the demo', () => {
  it('prints each step with its number, its lines and its seconds', async () => {
    const printed: string[] = [];
    const isDone = await runSteps(
      [
        { title: 'first', run: () => node('console.log("one\\n\\ntwo")') },
        { title: 'second', run: () => Promise.resolve([]) },
      ],
      (line) => printed.push(line),
    );
    expect(isDone).toBe(true);
    expect(printed.map((line) => line.replace(/\d+\.\d s/, 'N s'))).toEqual([
      '[1/2] first',
      '      one',
      '      two',
      '      done in N s',
      '[2/2] second',
      '      done in N s',
    ]);
  });

  it('stops at the first failure and prints the command with its whole output', async () => {
    const printed: string[] = [];
    const isDone = await runSteps(
      [
        {
          title: 'breaks',
          run: () => node('console.log("on the way"); console.error("the reason"); process.exit(4)'),
        },
        { title: 'never runs', run: () => Promise.reject(new Error('ran all the same')) },
      ],
      (line) => printed.push(line),
    );
    const text = printed.join('\n');
    expect(isDone).toBe(false);
    expect(text).toMatch(/FAILED after/);
    expect(text).toContain('on the way');
    expect(text).toContain('the reason');
    expect(text).toContain('Exit code 4.');
    expect(text).toContain('The demo stopped at step 1: breaks.');
    expect(text).not.toContain('ran all the same');
  });

  it('says so when a program does not exist', async () => {
    await expect(runForLines({ words: ['no-such-program'], cwd: folder })).rejects.toThrow(/no-such-program/);
  });
});

describe('withBuildLock', () => {
  const lock = path.join(folder, 'lock');

  it('lets one build run after the other, also when the first one fails', async () => {
    const order: string[] = [];
    const slow = withBuildLock(lock, async () => {
      order.push('first begins');
      await new Promise((resolve) => setTimeout(resolve, 300));
      order.push('first ends');
      throw new Error('broken build');
    });
    const next = withBuildLock(lock, () => Promise.resolve(order.push('second runs')));
    await expect(slow).rejects.toThrow('broken build');
    await next;
    expect(order).toEqual(['first begins', 'first ends', 'second runs']);
  });

  it('takes over the lock of a process that is gone', async () => {
    const holder = `
      const fs = require('fs'); fs.mkdirSync('lock'); fs.writeFileSync('lock/pid', String(process.pid));`;
    await node(holder);
    await expect(withBuildLock(lock, () => Promise.resolve('built'))).resolves.toBe('built');
  });
});
