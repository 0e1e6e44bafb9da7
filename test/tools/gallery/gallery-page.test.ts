import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { galleryOptions } from '../../../tools/src/gallery/gallery-options.js';
import { GALLERY_STATES } from '../../../tools/src/gallery/gallery-states.js';
import { pictureName } from '../../../tools/src/gallery/picture-name.js';
import { embeddable, scriptValue } from '../../../tools/src/gallery/script-text.js';
import { VISUAL_NAMES } from '../../../tools/src/package/packaged-visual.js';
import { embeddedFonts } from '../../visuals/support/embedded-fonts.js';

describe('a value as an expression of a script', () => {
  it('keeps what JSON loses', () => {
    const value = {
      day: new Date(Date.UTC(2020, 11, 31)),
      none: undefined,
      list: [NaN, -Infinity, null, 'a"b'],
    };
    const back = runInNewContext(`(${scriptValue(value)})`) as typeof value;
    expect(back.day.getTime()).toBe(1_609_372_800_000);
    expect(Object.keys(back)).toEqual(['day', 'list']);
    expect([...back.list]).toEqual([NaN, -Infinity, null, 'a"b']);
  });

  it('ends no script element', () => {
    expect(embeddable('const a = "</script>";')).toBe('const a = "<\\/script>";');
  });
});

describe('the command line of the gallery', () => {
  it('asks for all visuals and the page alone, or for some and for pictures', () => {
    expect(galleryOptions([])).toEqual({ visuals: VISUAL_NAMES, pictures: undefined });
    expect(galleryOptions(['--visual', 'growth-funnel', '--png', 'out'])).toEqual({
      visuals: ['growth-funnel'],
      pictures: 'out',
    });
  });

  it.each([[['--visual', 'funnel']], [['--png']], [['--size', '3']]])(
    'refuses %j, saying what is expected',
    (args) => {
      expect(() => galleryOptions(args)).toThrow(/expected --visual <platform-comparison\|.*--png <folder>/);
    },
  );
});

describe.each(VISUAL_NAMES)('the states of %s', (visual) => {
  it('have titles that name their pictures, each once', () => {
    const names = GALLERY_STATES[visual].map(({ title }) => pictureName(visual, title));
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(9);
  });
});

describe('the fonts of a test page', () => {
  it('hold every letter of a text in both weights', async () => {
    const style = await embeddedFonts('Aé√▲ع日');
    expect(style.match(/font-weight: 400/g)?.length).toBe(5);
    expect(style.match(/font-weight: 600/g)?.length).toBe(5);
    expect(style).not.toMatch(/https?:|url\((?!data:)/);
  });

  it('are refused for a letter that no font has, since any machine would draw it in its own way', async () => {
    await expect(embeddedFonts('ጀ')).rejects.toThrow('U+1300');
  });
});
