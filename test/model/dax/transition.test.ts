import { evaluateQuery, type CompiledModel, type Scalar } from '@ott-analytics/model/dax';
import { describe, expect, it } from 'vitest';
import { SHOP } from './conformance-model.js';
import { compileSmall } from './small-model.js';

const rowsOf = (model: CompiledModel, table: string): readonly (readonly Scalar[])[] =>
  evaluateQuery(model, `EVALUATE ${table}`)[0]?.rows ?? [];
const valueOf = (model: CompiledModel, expression: string): Scalar =>
  rowsOf(model, `ROW ( "v", ${expression} )`)[0]?.[0] ?? null;

// Sales by product: p1 50, p2 40, p3 90, the orphan 7; p1 and p3 are red; 187 in all.
const shop = compileSmall(SHOP);
const OF_P1_AND_P3 = 'FILTER ( VALUES ( Product[Name] ), Product[Name] IN { "p1", "p3" } )';

describe('context transition', () => {
  it.each<[string, Scalar, string]>([
    [
      "SUMX ( VALUES ( Product[Name] ), SUMX ( VALUES ( 'Date'[Year] ), [Amt] ) )",
      187,
      'both rows become filters, so that each sale is in one pair of product and year',
    ],
    [
      'CALCULATE ( SUMX ( ALL ( Sales ), [Amt] ), Product[Color] = "Red" )',
      187,
      'a row of sales filters its expanded table, and so replaces the colour around it',
    ],
    [
      'SUMX ( FILTER ( ADDCOLUMNS ( VALUES ( Product[Name] ), "@x", [Amt] ), [@x] > 45 ), CALCULATE ( [Amt], ALLSELECTED ( Product[Name] ) ) )',
      280,
      'a column without lineage leaves the shadow of the others: p1 and p3 are 140, in two rows',
    ],
  ])('%s is %s: %s', (expression, expected) => expect(valueOf(shop, expression)).toBe(expected));

  it('cannot tell rows apart that are equal in all columns', () => {
    const twins = compileSmall({
      tables: { T: { columns: { K: ['int64', [1, 1, 2]], V: ['int64', [10, 10, 5]] } } },
    });
    // Each of the two equal rows filters both of them: 20 + 20 + 5. SQLBI, "Understanding context transition".
    expect(valueOf(twins, 'SUMX ( T, CALCULATE ( SUM ( T[V] ) ) )')).toBe(45);
    expect(valueOf(twins, 'SUM ( T[V] )')).toBe(25);
  });
});

describe('ALLSELECTED of a column', () => {
  it('restores nothing of other columns that an iterator around left', () => {
    // p2 is asked for in each of two rows; the rows p1 and p3 of the iterator would leave nothing of it.
    expect(
      valueOf(
        shop,
        `SUMX ( ${OF_P1_AND_P3}, CALCULATE ( CALCULATE ( [Amt], ALLSELECTED ( Product[Color] ) ), Product[Name] = "p2" ) )`,
      ),
    ).toBe(80);
  });

  it('restores it from an iterator over several columns', () => {
    // Red of the first category is p1, 50, and of the second p3, 90; without red each category would be 90.
    expect(
      valueOf(
        shop,
        'SUMX ( FILTER ( ALL ( Product[Color], Product[CategoryKey] ), Product[Color] = "Red" ), CALCULATE ( [Amt], ALLSELECTED ( Product[Color] ) ) )',
      ),
    ).toBe(140);
  });

  it('restores a filter of a query that is about further columns, too', () => {
    // Red of the first category is p1: 10 in 2023, 40 in 2024. The first category alone has 50 in 2023.
    expect(
      rowsOf(
        shop,
        `SUMMARIZECOLUMNS ( 'Date'[Year], TREATAS ( { ("Red", 1) }, Product[Color], Product[CategoryKey] ), "v", CALCULATE ( [Amt], ALLSELECTED ( Product[Color] ) ) )`,
      ),
    ).toEqual([
      [2023, 10],
      [2024, 40],
    ]);
  });

  it('restores no filter of a query that is about other columns only', () => {
    // Blue was sold in 2023 for 40. Red, which the query selects, is replaced and not asked back.
    expect(
      rowsOf(
        shop,
        `SUMMARIZECOLUMNS ( 'Date'[Year], TREATAS ( { "Red" }, Product[Color] ), "v", CALCULATE ( CALCULATE ( [Amt], ALLSELECTED ( 'Date'[Month] ) ), Product[Color] = "Blue" ) )`,
      ),
    ).toEqual([[2023, 40]]);
  });
});
