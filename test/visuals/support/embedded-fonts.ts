import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Style sheets of a weight: Latin, Arabic, Japanese, arrows and triangles, mathematical signs. */
const SHEETS = {
  400: [
    '@fontsource-variable/noto-sans/wght.css',
    '@fontsource/noto-sans-arabic/400.css',
    '@fontsource/sawarabi-gothic/400.css',
    '@fontsource/noto-sans-symbols-2/400.css',
    '@fontsource/noto-sans-math/400.css',
  ],
  600: [
    '@fontsource-variable/noto-sans/wght.css',
    '@fontsource/noto-sans-arabic/600.css',
    '@fontsource/sawarabi-gothic/400.css',
    '@fontsource/noto-sans-symbols-2/400.css',
    '@fontsource/noto-sans-math/400.css',
  ],
} as const;
const FACE = /@font-face \{[^}]*\}/g;
const FILE = /url\(\.\/([^)]+\.woff2)\)/;
const RANGE = /unicode-range: ([^;]+);/;
/** The family that the visuals name first; the host has it, test machines do not. */
const FAMILY = 'Segoe UI';
const FIRST_LETTER = 0x20;

interface Face {
  readonly file: string;
  readonly range: string;
}

/**
 * Font faces as style text, their files in data URIs: the same letters on every machine. Holds the
 * faces that the characters of `text` need and no others. Throws when one of them is in no face, for
 * it would be drawn with whatever the machine has.
 */
export async function embeddedFonts(text: string): Promise<string> {
  const letters = new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0));
  const wanted = [...letters].filter((letter) => letter >= FIRST_LETTER);
  const weights = Object.entries(SHEETS).map(([weight, sheets]) => rulesOf(weight, sheets, wanted));
  return (await Promise.all(weights)).join('\n');
}

async function rulesOf(
  weight: string,
  sheets: readonly string[],
  wanted: readonly number[],
): Promise<string> {
  const missing = new Set(wanted);
  const rules: string[] = [];
  for (const { file, range } of (await Promise.all(sheets.map(facesOf))).flat()) {
    const found = [...missing].filter((letter) => isIn(letter, range));
    if (found.length === 0) continue;
    found.forEach((letter) => missing.delete(letter));
    const data = (await readFile(file)).toString('base64');
    rules.push(
      `@font-face { font-family: '${FAMILY}'; font-weight: ${weight}; unicode-range: ${range}; ` +
        `src: url(data:font/woff2;base64,${data}) format('woff2'); }`,
    );
  }
  if (missing.size > 0) {
    const names = [...missing].map((letter) => `${String.fromCodePoint(letter)} (U+${letter.toString(16)})`);
    throw new Error(`No embedded font has ${names.join(', ')}.`);
  }
  // Of two faces with one letter, style sheets take the later.
  return rules.reverse().join('\n');
}

async function facesOf(sheet: string): Promise<readonly Face[]> {
  const file = createRequire(import.meta.url).resolve(sheet);
  const text = await readFile(file, 'utf8');
  return (text.match(FACE) ?? []).map((face) => ({
    file: path.join(path.dirname(file), part(FILE, face)),
    range: part(RANGE, face),
  }));
}

function part(pattern: RegExp, face: string): string {
  const [, found] = pattern.exec(face) ?? [];
  if (found === undefined) throw new Error(`A font face without ${pattern.source}: ${face}`);
  return found;
}

/** `range` as in CSS: `U+25A0-27BF,U+2800`. */
function isIn(letter: number, range: string): boolean {
  return range.split(',').some((one) => {
    const [first = '', last = first] = one.trim().slice(2).split('-');
    return letter >= parseInt(first, 16) && letter <= parseInt(last, 16);
  });
}
