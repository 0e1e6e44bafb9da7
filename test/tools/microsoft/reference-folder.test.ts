import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { referenceFolder } from '../../../tools/src/microsoft/reference-folder.js';

const beside = path.resolve(import.meta.dirname, '../../../../shared/reference');

describe('referenceFolder', () => {
  it('is what OTT_REFERENCE names', () => {
    expect(referenceFolder({ OTT_REFERENCE: '/elsewhere' }, () => true)).toBe(path.resolve('/elsewhere'));
  });

  it('is ../shared/reference beside the repository otherwise', () => {
    expect(referenceFolder({}, (folder) => folder === beside)).toBe(beside);
  });

  it('is undefined where there is none', () => {
    expect(referenceFolder({}, () => false)).toBeUndefined();
  });
});
