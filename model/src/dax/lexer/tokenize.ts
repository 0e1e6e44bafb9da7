import type { TextPlace } from '../value/dax-error.js';
import type { Token, TokenKind } from './token.js';

/** A fault in the text itself, such as a text that never ends. */
export interface LexicalFault {
  readonly message: string;
  readonly place: TextPlace;
}

/** Tokens of a DAX text, always closed by one of kind `end`, and the faults met; faulty characters are left out. */
export interface Tokens {
  readonly tokens: readonly Token[];
  readonly faults: readonly LexicalFault[];
}

const SPACE = /(?:\s+|--[^\n]*|\/\/[^\n]*|\/\*[^]*?\*\/)+/y;
const PATTERNS: readonly (readonly [TokenKind, RegExp])[] = [
  ['date', /dt"([^"]*)"/iy],
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y],
  ['text', /"((?:[^"]|"")*)"/y],
  ['quoted', /'((?:[^']|'')*)'/y],
  ['bracket', /\[((?:[^\]]|\]\])*)\]/y],
  ['name', /[\p{L}_][\p{L}\p{N}\p{M}_]*(?:\.[\p{L}_][\p{L}\p{N}\p{M}_]*)*/uy],
  ['operator', /&&|\|\||<>|<=|>=|==|=>|[-+*/^&=<>(),;{}:]/y],
];
const OPENERS: Readonly<Record<string, string>> = {
  '"': 'a text that has no closing "',
  "'": "a table name that has no closing '",
  '[': 'a column name that has no closing ]',
};

/** Splits a DAX text into tokens; comments (`--`, `//`, block comments) and white space are left out. */
export function tokenize(text: string): Tokens {
  const tokens: Token[] = [];
  const faults: LexicalFault[] = [];
  const placeAt = placesOf(text);
  let offset = 0;
  while (offset < text.length) {
    const space = matchAt(SPACE, text, offset);
    if (space !== undefined) {
      offset += space[0].length;
      continue;
    }
    const token = readToken(text, offset);
    if (token === undefined) {
      const character = text[offset] ?? '';
      const opened = OPENERS[character];
      faults.push({
        message: opened === undefined ? `'${character}' is no part of DAX` : `Here begins ${opened}`,
        place: placeAt(offset),
      });
      offset = opened === undefined ? offset + 1 : text.length;
      continue;
    }
    tokens.push({ kind: token.kind, value: token.value, place: placeAt(offset) });
    offset += token.length;
  }
  tokens.push({ kind: 'end', value: '', place: placeAt(text.length) });
  return { tokens, faults };
}

function readToken(
  text: string,
  offset: number,
): { kind: TokenKind; value: string; length: number } | undefined {
  for (const [kind, pattern] of PATTERNS) {
    const match = matchAt(pattern, text, offset);
    if (match !== undefined) return { kind, value: unescape(kind, match), length: match[0].length };
  }
  return undefined;
}

function unescape(kind: TokenKind, match: RegExpExecArray): string {
  const inner = match[1] ?? match[0];
  switch (kind) {
    case 'text':
      return inner.replaceAll('""', '"');
    case 'quoted':
      return inner.replaceAll("''", "'");
    case 'bracket':
      return inner.replaceAll(']]', ']');
    default:
      return inner;
  }
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text) ?? undefined;
}

/** Turns offsets, asked in rising order or not, into lines and columns. */
function placesOf(text: string): (offset: number) => TextPlace {
  const starts = [0];
  for (let index = 0; index < text.length; index++) if (text[index] === '\n') starts.push(index + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { offset, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
