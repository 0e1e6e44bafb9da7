import { DaxError, evaluateQuery, type Scalar } from '@ott-analytics/model/dax';
import { describe, expect, it } from 'vitest';
import { SHOP } from './conformance-model.js';
import { compileSmall } from './small-model.js';

// Four products, p1 to p4, and the blank row for the orphan among the sales; colours Red, Blue, Red, BLANK.
const shop = compileSmall(SHOP);
const rowsOf = (table: string): readonly (readonly Scalar[])[] =>
  evaluateQuery(shop, `EVALUATE ${table}`)[0]?.rows ?? [];
const valueOf = (expression: string): Scalar => rowsOf(`{ ${expression} }`)[0]?.[0] ?? null;

function codeOf(expression: string): string {
  try {
    evaluateQuery(shop, `EVALUATE { ${expression} }`);
    return 'none';
  } catch (error) {
    if (error instanceof DaxError) return error.diagnostics[0]?.code ?? error.code;
    throw error;
  }
}

describe('tables of values', () => {
  it.each<[string, Scalar, string]>([
    ['COUNTROWS ( VALUES ( Product ) )', 5, 'Microsoft, VALUES: with the blank row'],
    ['COUNTROWS ( VALUES ( Product[Name] ) )', 5, 'Microsoft, VALUES: with the blank row'],
    ['COUNTROWS ( DISTINCT ( Product[Name] ) )', 4, 'Microsoft, DISTINCT: without the blank row'],
    ['COUNTROWS ( DISTINCT ( { 1, 1, 2 } ) )', 2, 'each row once'],
    ['COUNTROWS ( ALLSELECTED ( Product[Name] ) )', 5, 'no query selects, so that it is VALUES'],
    [
      'COUNTROWS ( ALLEXCEPT ( Product, Product[ProductKey], Product[Name], Product[Price], Product[CategoryKey] ) )',
      3,
      'colours alone: Red, Blue, BLANK',
    ],
    [
      'COUNTROWS ( TREATAS ( { "Red", "red", "Red" }, Product[Color] ) )',
      1,
      'Microsoft, TREATAS: the rows of the column that are also in the table',
    ],
    ['COUNTROWS ( TREATAS ( { "Red", "Green" }, Product[Color] ) )', 1, 'no product is green'],
    [
      `COUNTROWS ( TREATAS ( { ("Red", 2023), ("Green", 2024) }, Product[Color], 'Date'[Year] ) )`,
      1,
      'a row goes with any of its values that does not exist',
    ],
    [
      'CALCULATE ( COUNTROWS ( FILTERS ( Product[Color] ) ), Product[Name] = "p1" )',
      3,
      'Microsoft, FILTERS: direct filters only; Red, Blue, BLANK',
    ],
    [
      'SUMX ( Sales, SUMX ( { 1 }, RELATED ( Product[Price] ) ) )',
      90,
      'from the row of sales around: 10 + 20 + 30 + 10 + 20, the orphan has no price',
    ],
  ])('%s is %s: %s', (expression, expected) => expect(valueOf(expression)).toBe(expected));

  it('take what Microsoft lets them take, else say what is wrong', () => {
    expect(codeOf('COUNTROWS ( VALUES ( FILTER ( Product, TRUE ( ) ) ) )')).toBe('dax/table-or-column');
    expect(codeOf('COUNTROWS ( VALUES ( { 1 } ) )')).toBe('dax/table-or-column');
    expect(codeOf('COUNTROWS ( ALL ( { 1 } ) )')).toBe('dax/table-or-column');
    expect(codeOf('COUNTROWS ( ALL ( Product, Category ) )')).toBe('dax/table-or-column');
    expect(codeOf('COUNTROWS ( ALL ( FILTER ( Product, TRUE ( ) ) ) )')).toBe('dax/table-or-column');
    expect(codeOf('COUNTROWS ( ALLEXCEPT ( FILTER ( Product, TRUE ( ) ), Product[Name] ) )')).toBe(
      'dax/table-or-column',
    );
    expect(codeOf('COUNTROWS ( ALL ( Product[Name], Category[Category] ) )')).toBe(
      'dax/columns-of-one-table',
    );
  });
});

describe('variables that hold rows of a table', () => {
  it.each(['VALUES ( t )', 'ALL ( t )', 'ALLEXCEPT ( t, Product[Name] )'])('are no table of %s', (taken) => {
    expect(codeOf(`VAR t = FILTER ( Product, Product[Name] = "p1" ) RETURN COUNTROWS ( ${taken} )`)).toBe(
      'dax/table-or-column',
    );
  });

  it('are none that REMOVEFILTERS clears', () => {
    expect(
      codeOf('VAR t = FILTER ( Product, TRUE ( ) ) RETURN CALCULATE ( [Amt], REMOVEFILTERS ( t ) )'),
    ).toBe('dax/table-or-column');
  });
});

describe('LOOKUPVALUE', () => {
  // Microsoft, LOOKUPVALUE: BLANK or the alternate for no row; the alternate or an error for several values.
  it('finds the row in which all searched columns hold', () => {
    expect(valueOf('LOOKUPVALUE ( Product[Name], Product[Color], "Red", Product[CategoryKey], 2 )')).toBe(
      'p3',
    );
  });

  it('is BLANK for no row, and an error for several values, without an alternate', () => {
    expect(valueOf('LOOKUPVALUE ( Product[Color], Product[Name], "p9" )')).toBeNull();
    expect(codeOf('LOOKUPVALUE ( Product[Name], Product[Color], "Red" )')).toBe('dax/many-rows');
    expect(valueOf('LOOKUPVALUE ( Product[Name], Product[Color], "Red", "several" )')).toBe('several');
  });
});

describe('ROLLUPADDISSUBTOTAL', () => {
  it('lets the filter of its total be left out', () => {
    // p1 and p2 are of category A: 90; p3 of B: 90; the orphan 7.
    const rows = rowsOf(
      'SUMMARIZECOLUMNS ( ROLLUPADDISSUBTOTAL ( , Category[Category], "all" ), "v", [Amt] )',
    );
    expect(rows).toHaveLength(4);
    expect(rows).toContainEqual([null, true, 187]);
    expect(rows).toContainEqual(['A', false, 90]);
  });

  it('takes a text as the name of a flag', () => {
    const summary = (flag: string): string =>
      codeOf(
        `COUNTROWS ( SUMMARIZECOLUMNS ( ROLLUPADDISSUBTOTAL ( Category[Category], ${flag} ), "v", [Amt] ) )`,
      );
    expect(summary('1')).toBe('dax/constant-text');
    expect(summary('Product[Name]')).toBe('dax/constant-text');
  });
});

describe('functions of users as filters', () => {
  it('stand for the modifier that they are', () => {
    const model = compileSmall({
      ...SHOP,
      tmdl: '\nfunction AnyProduct = ( ) => REMOVEFILTERS ( Product )\n',
    });
    expect(
      evaluateQuery(
        model,
        'EVALUATE { CALCULATE ( CALCULATE ( [Amt], AnyProduct ( ) ), Product[Color] = "Red" ) }',
      )[0]?.rows,
    ).toEqual([[187]]);
  });
});
