import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { embedVisuals, readPbiviz } from '@ott-analytics/template-compiler';
import { buildPbiviz, GUIDS } from '../tiny-project.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ott-embed-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('embedVisuals', () => {
  it('copies package.json and the visual byte by byte out of the .pbiviz', () => {
    const [guid] = GUIDS;
    const pbiviz = buildPbiviz(guid);
    writeFileSync(join(folder, 'visual.pbiviz'), pbiviz);
    expect(embedVisuals(folder, [join(folder, 'visual.pbiviz')])).toEqual([guid]);
    const original = unzipSync(pbiviz);
    for (const name of ['package.json', `resources/${guid}.pbiviz.json`]) {
      const written = readFileSync(join(folder, 'CustomVisuals', guid, name));
      expect(written.equals(original[name] ?? new Uint8Array()), name).toBe(true);
    }
  });

  it('says which file is missing', () => {
    expect(() => embedVisuals(folder, [join(folder, 'none.pbiviz')])).toThrow(/none\.pbiviz" cannot be read/);
  });
});

describe('readPbiviz refuses', () => {
  it.each([
    ['a file that is no zip', strToU8('hello'), /is no zip file.*pbiviz package/],
    [
      'a zip without package.json',
      zipSync({ 'x.txt': strToU8('x') }),
      /no package\.json with a visual\.guid/,
    ],
    [
      'a package.json without GUID',
      zipSync({ 'package.json': strToU8('{}') }),
      /no package\.json with a visual\.guid/,
    ],
    [
      'a GUID that is a path',
      zipSync({ 'package.json': strToU8('{"visual":{"guid":"../../x"}}') }),
      /no package\.json with a visual\.guid/,
    ],
    [
      'a package without the visual',
      zipSync({ 'package.json': strToU8('{"visual":{"guid":"abc"}}') }),
      /no "resources\/abc\.pbiviz\.json"/,
    ],
  ])('%s', (_, bytes, message) => {
    expect(() => readPbiviz(bytes, 'v.pbiviz')).toThrow(message);
  });
});
