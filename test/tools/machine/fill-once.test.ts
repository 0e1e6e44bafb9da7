import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fillOnce } from '../../../tools/src/machine/fill-once.js';

describe('fillOnce', () => {
  let parent = '';
  beforeEach(async () => {
    parent = await mkdtemp(path.join(os.tmpdir(), 'ott-fill-once-'));
  });
  afterEach(async () => {
    await rm(parent, { recursive: true, force: true });
  });

  it('fills a folder once and leaves it alone afterwards', async () => {
    const folder = path.join(parent, 'deep', 'cache');
    await fillOnce(folder, (draft) => writeFile(path.join(draft, 'a'), 'first'));
    await fillOnce(folder, (draft) => writeFile(path.join(draft, 'a'), 'second'));
    expect(await readFile(path.join(folder, 'a'), 'utf8')).toBe('first');
  });

  it('leaves nothing behind when filling fails', async () => {
    const folder = path.join(parent, 'cache');
    await expect(fillOnce(folder, () => Promise.reject(new Error('no network')))).rejects.toThrow(
      'no network',
    );
    expect(existsSync(folder)).toBe(false);
    expect(await readdir(parent)).toEqual([]);
  });

  it('lets two runs at the same time both end well with one complete folder', async () => {
    const folder = path.join(parent, 'cache');
    const fill = (draft: string): Promise<void> => writeFile(path.join(draft, 'a'), 'full');
    await Promise.all([fillOnce(folder, fill), fillOnce(folder, fill)]);
    expect(await readFile(path.join(folder, 'a'), 'utf8')).toBe('full');
    expect(await readdir(parent)).toEqual(['cache']);
  });
});
