import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compareWithDisk } from '../../../generator/src/write/compare-with-disk.js';
import { text } from '../template-set.js';

const folder = mkdtempSync(path.join(tmpdir(), 'ott-compare-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(path.join(folder, 'same.md'), 'one\ntwo\n');
writeFileSync(path.join(folder, 'windows.md'), 'one\r\ntwo\r\n');
writeFileSync(path.join(folder, 'other.md'), 'mine\n');
writeFileSync(path.join(folder, 'binary.pbiviz'), Buffer.from([0, 13, 10]));
mkdirSync(path.join(folder, 'folder.md'));

describe('compareWithDisk', () => {
  it('finds what is missing and what has other content', () => {
    const plan = [
      text('same.md', 'one\ntwo\n'),
      text('windows.md', 'one\ntwo\n'),
      text('other.md', 'ours\n'),
      text('missing.md', ''),
      text('folder.md', ''),
      { path: 'binary.pbiviz', bytes: new Uint8Array([0, 10]) },
    ];
    const { changed, conflicts } = compareWithDisk(plan, folder);
    expect(conflicts).toEqual(['other.md', 'folder.md', 'binary.pbiviz']);
    expect(changed.map(({ path: file }) => file)).toEqual([
      'other.md',
      'missing.md',
      'folder.md',
      'binary.pbiviz',
    ]);
  });
});
