import { evaluateQuery, type CompiledModel, type Scalar } from '@ott-analytics/model/dax';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileSmall } from './small-model.js';

const ROWS = 6000;
const KEYS = Array.from({ length: 40 }, (_, index) => index + 1);
const YEARS = [2021, 2022, 2023];
const COLOURS = KEYS.map((key) => ['red', 'green', 'blue', 'red', 'grey'][key % 5] ?? '');

/** A row of the fact, as the tests count it: key 41 has no dimension, every seventh amount is BLANK. */
interface Row {
  readonly key: number;
  readonly year: number;
  readonly amount: number | null;
  readonly weight: number;
}
const FACT: readonly Row[] = Array.from({ length: ROWS }, (_, index) => ({
  key: ((((index + 1) * 48_271) % 101) % 41) + 1,
  year: YEARS[(index * 17) % 3] ?? 0,
  amount: index % 7 === 0 ? null : ((index * 37) % 1000) / 100,
  weight: ((index * 29) % 97) / 7,
}));

const model = compileSmall({
  tables: {
    Fact: {
      columns: {
        Key: ['int64', FACT.map(({ key }) => key)],
        // The dimension of the next key, for those that have one.
        Other: ['int64', FACT.map(({ key }) => key + 1)],
        Year: ['int64', FACT.map(({ year }) => year)],
        Amount: ['decimal', FACT.map(({ amount }) => amount)],
        Weight: ['double', FACT.map(({ weight }) => weight)],
      },
    },
    Dim: { columns: { Key: ['int64', KEYS], Colour: ['string', COLOURS] } },
  },
  relationships: [
    ['Fact[Key]', 'Dim[Key]'],
    ['Fact[Other]', 'Dim[Key]', 'inactive'],
  ],
  measures: {
    A: 'SUM ( Fact[Amount] )',
    W: 'SUM ( Fact[Weight] )',
    N: 'COUNTROWS ( Fact )',
    M: 'AVERAGE ( Fact[Amount] )',
    D: 'DISTINCTCOUNT ( Fact[Weight] )',
  },
});

const ask = (compiled: CompiledModel, expression: string): readonly Scalar[] =>
  evaluateQuery(compiled, `EVALUATE { ( ${expression} ) }`)[0]?.rows[0] ?? [];

const sum = (rows: readonly Row[], field: 'amount' | 'weight'): number | null => {
  const values = rows.flatMap((row) => row[field] ?? []);
  return values.length === 0 ? null : values.reduce((total, value) => total + value, 0);
};
const expected = (rows: readonly Row[]): readonly (number | null)[] => {
  const count = rows.filter(({ amount }) => amount !== null).length;
  const total = sum(rows, 'amount');
  return [
    total,
    sum(rows, 'weight'),
    rows.length || null,
    total === null ? null : total / count,
    new Set(rows.map(({ weight }) => weight)).size || null,
  ];
};
const close = (found: readonly Scalar[], wanted: readonly (number | null)[]): void => {
  for (const [index, value] of wanted.entries()) {
    if (value === null) expect(found[index]).toBeNull();
    else expect(found[index]).toBeCloseTo(value, 8);
  }
};
const colourOf = ({ key }: Row): string | undefined => COLOURS[KEYS.indexOf(key)];

describe('sums over many rows, read from the rows at first and from cubes later', () => {
  const colours = fc.subarray([...new Set(COLOURS), 'white']);
  const years = fc.subarray(YEARS);
  const list = (values: readonly (string | number)[]): string =>
    values.map((value) => JSON.stringify(value)).join(', ');

  it('are the sums of the rows that any filters leave', () => {
    fc.assert(
      fc.property(colours, years, fc.boolean(), (chosen, inYears, keeps) => {
        const filters = [
          ...(chosen.length === 0 ? [] : [`Dim[Colour] IN { ${list(chosen)} }`]),
          ...(inYears.length === 0 ? [] : [`Fact[Year] IN { ${list(inYears)} }`]),
          ...(keeps ? ['FILTER ( Dim, Dim[Key] < 4 )'] : []),
        ];
        const measured = ['A', 'W', 'N', 'M', 'D'].map(
          (name) => `CALCULATE ( ${[`[${name}]`, ...filters].join(', ')} )`,
        );
        const rows = FACT.filter(
          (row) =>
            (chosen.length === 0 || chosen.includes(colourOf(row) ?? '')) &&
            (inYears.length === 0 || inYears.includes(row.year)) &&
            (!keeps || row.key < 4),
        );
        close(ask(model, measured.join(', ')), expected(rows));
      }),
      { numRuns: 60 },
    );
  });

  it('are found for each group, the blank row among them', () => {
    const rows =
      evaluateQuery(
        model,
        'EVALUATE SUMMARIZECOLUMNS ( Dim[Colour], Fact[Year], "a", [A], "w", [W], "n", [N], "m", [M], "d", [D] )',
      )[0]?.rows ?? [];
    expect(rows).toHaveLength(15);
    for (const [colour, year, ...values] of rows)
      close(values, expected(FACT.filter((row) => (colourOf(row) ?? null) === colour && row.year === year)));
  });

  it('follow the relationship that is switched off', () => {
    const off = 'CROSSFILTER ( Fact[Key], Dim[Key], NONE )';
    for (let again = 0; again < 4; again++) {
      close(ask(model, `CALCULATE ( [A], Dim[Colour] = "red", ${off} )`), [sum(FACT, 'amount')]);
      close(ask(model, 'CALCULATE ( [A], Dim[Colour] = "red" )'), [
        sum(
          FACT.filter((row) => colourOf(row) === 'red'),
          'amount',
        ),
      ]);
    }
  });

  it('follow another relationship to the same column', () => {
    const sumOf = (rows: readonly Row[]): number | null => sum(rows, 'amount');
    const isGrey = (key: number): boolean => COLOURS[KEYS.indexOf(key)] === 'grey';
    const other = 'USERELATIONSHIP ( Fact[Other], Dim[Key] )';
    for (let again = 0; again < 4; again++) {
      close(ask(model, 'CALCULATE ( [A], Dim[Colour] = "grey" )'), [
        sumOf(FACT.filter(({ key }) => isGrey(key))),
      ]);
      close(ask(model, `CALCULATE ( [A], Dim[Colour] = "grey", ${other} )`), [
        sumOf(FACT.filter(({ key }) => isGrey(key + 1))),
      ]);
    }
  });

  it('hold two filters of one column together', () => {
    const both = 'CALCULATE ( [A], Dim[Colour] IN { "red", "green" }, Dim[Colour] IN { "green", "blue" } )';
    const green = FACT.filter((row) => colourOf(row) === 'green');
    for (let again = 0; again < 4; again++) close(ask(model, both), [sum(green, 'amount')]);
  });

  it('let filters come over relationships in both directions', () => {
    const picked = compileSmall({
      tables: {
        Fact: { columns: { Key: ['int64', FACT.map(({ key }) => Math.min(key, 40))] } },
        Dim: { columns: { Key: ['int64', KEYS] } },
        Pick: { columns: { Key: ['int64', [1, 2, 3]], Name: ['string', ['a', 'a', 'b']] } },
      },
      relationships: [
        ['Fact[Key]', 'Dim[Key]'],
        ['Pick[Key]', 'Dim[Key]', 'both'],
      ],
    });
    const wanted = FACT.filter(({ key }) => key <= 2).length;
    for (let again = 0; again < 4; again++)
      expect(ask(picked, 'CALCULATE ( COUNTROWS ( Fact ), Pick[Name] = "a" )')).toEqual([wanted]);
  });

  it('count rows of a variable where it was defined', () => {
    const count = 'VAR all = Fact RETURN CALCULATE ( COUNTROWS ( all ), Fact[Year] = 2021 )';
    for (let again = 0; again < 4; again++) expect(ask(model, count)).toEqual([ROWS]);
  });

  const repeated = (type: string, cells: readonly (string | number)[]): CompiledModel =>
    compileSmall({
      tables: {
        Big: {
          columns: {
            Amount: [type, Array.from({ length: 1000 }, () => cells).flat()],
            Part: ['int64', Array.from({ length: 1000 * cells.length }, () => 1)],
          },
        },
      },
    });

  // The filter leaves all rows. Without one each question would read the rows that the first one found.
  const SUM = 'CALCULATE ( SUM ( Big[Amount] ), Big[Part] = 1 )';

  it('of decimals beyond whole doubles are exact', () => {
    // Three of them are 27,000,000,000,000,003 ten-thousandths, which no double holds: they differ by four there.
    const [plus, minus] = ['900000000000.0001', '-900000000000.0001'];
    const large = repeated('decimal', [plus, plus, plus, minus, minus, minus]);
    for (let again = 0; again < 4; again++) expect(ask(large, SUM)).toEqual([0]);
  });

  it('of doubles keep what is small beside what cancels out', () => {
    // 1 is lost in 10^16, beyond which doubles differ by two: 1000 times 1 is left.
    const mixed = repeated('double', [1e16, 1, -1e16]);
    for (let again = 0; again < 4; again++) expect(ask(mixed, SUM)).toEqual([1000]);
  });
});
