import { homedir } from 'node:os';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findUndocumented } from './find-undocumented.js';
import { ownFiles, root, textOf } from './source-files.js';

const CODE = /\.(ts|js|mjs|cjs)$/;
const FIXTURES = /^test\/(fixtures|golden)\//;
const code = ownFiles.filter((file) => CODE.test(file) && !FIXTURES.test(file));
const LONGEST = 300;

describe('source files', () => {
  it('are found, in every workspace', () => {
    for (const folder of [
      'model/',
      'etl/',
      'templates/compiler/',
      'visuals/',
      'generator/',
      'tools/',
      'test/',
    ])
      expect(code.filter((file) => file.startsWith(folder)).length, folder).toBeGreaterThan(5);
  });

  it(`have at most ${LONGEST} lines`, () => {
    const long = code
      .map((file) => ({ file, lines: textOf(file).split('\n').length - 1 }))
      .filter(({ lines }) => lines > LONGEST);
    expect(long).toEqual([]);
  });

  it('say what every export is, in a doc comment', () => {
    const sources = code.filter((file) => /\/src\/.*\.ts$/.test(file) && !file.startsWith('test/'));
    const undocumented = sources.flatMap((file) =>
      findUndocumented(file, textOf(file)).map((name) => `${file}: ${name}`),
    );
    expect(undocumented).toEqual([]);
  });

  it('have names in kebab-case', () => {
    const named = code.filter((file) => /\/src\/|^test\//.test(file));
    const wrong = named.filter((file) => !/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(file.split('/').at(-1) ?? ''));
    expect(wrong).toEqual([]);
  });

  it('hide no trouble from the compiler and the linter', () => {
    // Written in two parts so that this file does not find itself.
    const marks = ['@ts-' + 'ignore', '@ts-' + 'nocheck', 'eslint-' + 'disable', 'as ' + 'any'];
    const found = code.flatMap((file) =>
      marks.filter((mark) => textOf(file).includes(mark)).map((mark) => `${file}: ${mark}`),
    );
    expect(found).toEqual([]);
  });
});

describe('the search for doc comments', () => {
  it('finds exports without one, and only these', () => {
    const text = [
      'export const a = 1;',
      'export function b(): void {}',
      '/** The rows of a table. */',
      'export const c = 1;',
      'export const d = 2;',
      'export type D = typeof d;',
      'export const e = (): void => {};',
      'export const f = 3;',
      'export const l: Shape = {};',
      '// A plain comment is none.',
      'export interface G {}',
      "export { h } from './h.js';",
      'const i = 1;',
      '/** Said once for both overloads. */',
      'export function j(x: string): void;',
      'export function j(x: number): void;',
      'export function j(): void {}',
      'export class K {}',
    ].join('\n');
    expect(findUndocumented('x.ts', text)).toEqual(['a', 'b', 'e', 'f', 'G', 'K']);
  });
});

describe('every file of the repository', () => {
  it('is free of the paths of the machine it was made on', () => {
    const places = [root, dirname(root), homedir()].filter((place) => place.split(/[\\/]/).length > 2);
    const found = ownFiles.flatMap((file) => {
      const text = textOf(file);
      return places.filter((place) => text.includes(`${place}/`)).map((place) => `${file}: ${place}`);
    });
    expect(found).toEqual([]);
  });
});
