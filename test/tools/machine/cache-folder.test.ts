import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cacheFolder } from '../../../tools/src/machine/cache-folder.js';

describe('cacheFolder', () => {
  it('lies in XDG_CACHE_HOME', () => {
    const base = path.resolve('/somewhere/cache');
    expect(cacheFolder({ XDG_CACHE_HOME: base }, '/home/u')).toBe(path.join(base, 'ott-analytics'));
  });

  it('lies in ~/.cache otherwise, also when XDG_CACHE_HOME is relative and so invalid', () => {
    const expected = path.join('/home/u', '.cache', 'ott-analytics');
    expect(cacheFolder({}, '/home/u')).toBe(expected);
    expect(cacheFolder({ XDG_CACHE_HOME: 'cache' }, '/home/u')).toBe(expected);
  });
});
