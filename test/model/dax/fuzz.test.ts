import { DaxError, evaluateQuery } from '@ott-analytics/model/dax';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHOP } from './conformance-model.js';
import { TABLE_CASES } from './context-cases.js';
import { FILTER_CASES } from './filter-cases.js';
import { VALUE_CASES } from './function-cases.js';
import { compileSmall } from './small-model.js';
import { RANDOM } from './random-expressions.js';
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

/** Runs of each property, times `DAX_FUZZ` when it is set: `DAX_FUZZ=100 npx vitest run test/model/dax/fuzz.test.ts`. */
const runs = (count: number): { readonly numRuns: number } => ({
  numRuns: count * Number(process.env['DAX_FUZZ'] ?? 1),
});

describe('whatever is typed gives a value or a finding with its place', () => {
  it('words of DAX in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }), (words) => tryOut(words.join(' '))),
      { seed: 1, ...runs(3000) },
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
      { seed: 2, ...runs(1500) },
    );
  });

  it('expressions that the grammar allows, whatever their types', () => {
    fc.assert(
      fc.property(RANDOM.scalar, (text) => tryOut(text)),
      { seed: 4, ...runs(400) },
    );
    fc.assert(
      fc.property(RANDOM.table, RANDOM.filter, (table, filter) =>
        tryOut(`COUNTROWS(CALCULATETABLE(${table}, ${filter}))`),
      ),
      { seed: 5, ...runs(400) },
    );
  });

  it('any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => tryOut(text)),
      { seed: 3, ...runs(2000) },
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
    `LEN("${'x'.repeat(200_000)}")`,
    '9'.repeat(100_000),
    `1E${'9'.repeat(1000)}`,
    `[${'x'.repeat(100_000)}]`,
    `SUM(Sales[${'x'.repeat(100_000)}])`,
    `{${'1,'.repeat(50_000)}1}`,
    'GENERATESERIES(1, 1E300)',
    'GENERATESERIES(1, 10, 1E-300)',
    'GENERATESERIES(-1E308, 1E308)',
    'COUNTROWS(CALENDAR(-1E300, 1E300))',
    "COUNTROWS(CROSSJOIN('Date', ALL('Date'), ALL(Sales), ALL(Product)))",
    'REPT("x", 1E300)',
    'FACT(1E300)',
    'COMBIN(1E300, 1E299)',
    'PERMUT(1E15, 1E15)',
    'NETWORKDAYS(-1E9, 1E9)',
    'POISSON.DIST(1E300, 5, TRUE())',
    'EDATE(DATE(2024, 1, 1), 1E300)',
    'MROUND(1E300, 1E-300)',
    'UNICHAR(1E300)',
    'FORMAT(1E300, "#,##0.000")',
    'FORMAT(1E300, "dddd")',
    'GCD(1E300, 3)',
    "DATESINPERIOD('Date'[Date], DATE(2024, 1, 1), 1E300, DAY)",
    "SUMX(VALUES('Date'[Date]), SUMX(VALUES('Date'[Date]), 1))",
    'SEARCH("*a*a*a*a*a*a*a*a*a*b", REPT("a", 5000))',
  ])('nesting and length without end: %#', (text) => tryOut(text));
});

describe('a circle of measures', () => {
  it('ends in a finding, over any number of measures', () => {
    const measures = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`M${index}`, `[M${(index + 1) % 300}] + 1`]),
    );
    const circular = compileSmall({ ...SHOP, measures });
    expect(circular.diagnostics.filter(({ code }) => code === 'dax/circular')).toHaveLength(300);
    expect(() => evaluateQuery(circular, 'EVALUATE { [M7] }')).toThrow('depends on itself');
  });

  it('of a query ends in a finding, too', () => {
    expect(() =>
      evaluateQuery(model, 'DEFINE MEASURE Sales[A] = [B] MEASURE Sales[B] = [A] EVALUATE { [A] }'),
    ).toThrow('depends on itself');
  });
});
