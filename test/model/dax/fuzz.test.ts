import { DaxError, evaluateQuery } from '@ott-analytics/model/dax';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHOP } from './conformance-model.js';
import { TABLE_CASES } from './context-cases.js';
import { FILTER_CASES } from './filter-cases.js';
import { VALUE_CASES } from './function-cases.js';
import { compileSmall } from './small-model.js';
import { TIME_CASES } from './time-cases.js';
import { WINDOW_CASES } from './window-cases.js';

const model = compileSmall(SHOP);
const TEXTS = [...VALUE_CASES, ...TABLE_CASES, ...FILTER_CASES, ...TIME_CASES, ...WINDOW_CASES].map(
  ([text]) => text,
);
const WORDS = [
  ...new Set(TEXTS.flatMap((text) => text.match(/'[^']*'|"[^"]*"|\[[^\]]*\]|[\w.]+|[^\s\w]/g) ?? [])),
];

/** A value, or a DaxError that says where; anything else is a fault of the engine. */
function tryOut(expression: string): void {
  try {
    evaluateQuery(model, `EVALUATE { ${expression} }`);
  } catch (error) {
    if (!(error instanceof DaxError)) throw error;
    expect(error.message).not.toBe('');
    if (error.code === 'dax/query') expect(error.place?.line).toBeGreaterThan(0);
  }
}

describe('whatever is typed gives a value or a finding with its place', () => {
  it('words of DAX in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }), (words) => tryOut(words.join(' '))),
      { seed: 1, numRuns: 3000 },
    );
  });

  it('correct expressions with a piece cut out, doubled or put elsewhere', () => {
    const place = fc.nat({ max: 120 });
    fc.assert(
      fc.property(fc.constantFrom(...TEXTS), place, place, place, (text, from, length, to) => {
        const piece = text.slice(from, from + length);
        tryOut(text.slice(0, from) + text.slice(from + length));
        tryOut(text.slice(0, to) + piece + text.slice(to));
      }),
      { seed: 2, numRuns: 1500 },
    );
  });

  it('any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => tryOut(text)),
      { seed: 3, numRuns: 2000 },
    );
  });

  it.each([
    '('.repeat(20_000),
    '{'.repeat(20_000),
    'ABS('.repeat(20_000),
    '+ '.repeat(20_000),
    'NOT '.repeat(20_000),
    `1${' + 1'.repeat(20_000)}`,
    `2${' ^ 2'.repeat(20_000)}`,
    'VAR a = '.repeat(20_000),
    `"${'x'.repeat(200_000)}`,
  ])('nesting and length without end: %#', (text) => tryOut(text));
});
