import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findFiles } from '../../../etl/src/read/find-files.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ott-find-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('finding source files', () => {
  it('lists CSV files of all folders, sorted, whatever the case of their ending', async () => {
    const names = [
      'b.csv',
      'A b/ü.CSV',
      'A b/deep/er/x.csv',
      'notes.txt',
      'a.csv.bak',
      'SOURCES.csv',
      'A b/SOURCES.csv',
      '.git/y.csv',
    ];
    for (const name of names) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), 'a\n');
    }
    expect(await findFiles(folder)).toEqual(['A b/deep/er/x.csv', 'A b/ü.CSV', 'b.csv']);
  });

  it('finds nothing in an empty folder and fails for one that is not there', async () => {
    expect(await findFiles(folder)).toEqual([]);
    await expect(findFiles(join(folder, 'none'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
