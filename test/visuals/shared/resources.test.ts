import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringsOf, VISUALS_FOLDER } from '../support/text-context.js';

const VISUALS = ['platform-comparison', 'content-quadrant', 'growth-funnel'];

const sourcesOf = (folder: string): string =>
  readdirSync(path.join(VISUALS_FOLDER, folder, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(path.join(VISUALS_FOLDER, folder, 'src', file), 'utf8'))
    .join('\n');

/** Keys are quoted words with an underscore, in sources and in capabilities alike. */
const keysIn = (text: string): readonly string[] => [
  ...new Set(Array.from(text.matchAll(/['"`]([A-Z][A-Za-z]*_[A-Z][A-Za-z]*)['"`]/g), ([, key = '']) => key)),
];

/** The languages of every visual. */
const LOCALES = ['en-US', 'ar-SA', 'de-DE', 'es-ES', 'fr-FR', 'ja-JP', 'pt-BR'];

const localesOf = (visual: string): readonly string[] =>
  readdirSync(path.join(VISUALS_FOLDER, visual, 'stringResources'));

describe.each(VISUALS)('the languages of %s', (visual) => {
  it('are English and six more', () => {
    expect([...localesOf(visual)].sort()).toEqual([...LOCALES].sort());
  });
});

describe.each(VISUALS)('the strings of %s', (visual) => {
  const english = stringsOf(visual);

  it('exist for every key that its sources, the shared sources and its capabilities name', () => {
    const capabilities = readFileSync(path.join(VISUALS_FOLDER, visual, 'capabilities.json'), 'utf8');
    const used = keysIn([sourcesOf(visual), sourcesOf('shared'), capabilities].join('\n'));
    expect(used.length).toBeGreaterThan(30);
    expect(used.filter((key) => !(key in english))).toEqual([]);
  });

  it('are all used: each key stands in a source, whole or as the start of a template', () => {
    const capabilities = readFileSync(path.join(VISUALS_FOLDER, visual, 'capabilities.json'), 'utf8');
    const sources = [sourcesOf(visual), sourcesOf('shared'), capabilities].join('\n');
    const quoted = new Set(Array.from(sources.matchAll(/['"`](\w+)['"`]/g), ([, key = '']) => key));
    const starts = Array.from(sources.matchAll(/`([A-Z]\w*_)\$\{/g), ([, start = '']) => start);
    const isUsed = (key: string): boolean => quoted.has(key) || starts.some((start) => key.startsWith(start));
    expect(Object.keys(english).filter((key) => !isUsed(key))).toEqual([]);
  });

  // The host cuts the title of its warning at 70 characters (documentation of the API).
  it.each(localesOf(visual))('have a title of the warning that fits in %s', (locale) => {
    expect(stringsOf(visual, locale)['Truncated_Title']?.length).toBeLessThanOrEqual(70);
  });

  it.each(localesOf(visual))(
    'have every key of the English ones in %s, with the same placeholders',
    (locale) => {
      const translated = stringsOf(visual, locale);
      expect(Object.keys(translated).sort()).toEqual(Object.keys(english).sort());
      const placeholders = (text = ''): readonly string[] =>
        Array.from(text.matchAll(/\{\w+\}/g), ([name]) => name).sort();
      for (const key of Object.keys(english)) {
        expect(translated[key]?.trim(), key).not.toBe('');
        expect(placeholders(translated[key]), key).toEqual(placeholders(english[key]));
      }
    },
  );
});

describe('strings that the visuals share', () => {
  it.each(LOCALES)('say the same in every visual in %s', (locale) => {
    const shared = keysIn(sourcesOf('shared'));
    const [first, ...others] = VISUALS.filter((visual) => localesOf(visual).includes(locale)).map((visual) =>
      stringsOf(visual, locale),
    );
    for (const key of shared) for (const other of others) expect(other[key], key).toBe(first?.[key]);
  });
});
