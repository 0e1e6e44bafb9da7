import { evaluateQuery, type Scalar } from '@ott-analytics/model/dax';
import { describe, expect, it } from 'vitest';
import { compileSmall } from './small-model.js';

/** The sales behind the tables of Microsoft's page on SUMMARIZECOLUMNS, rebuilt from their rows. */
const SALES = compileSmall({
  tables: {
    Sales: {
      columns: {
        CustomerId: ['string', ['A', 'A', 'B', 'B', 'C', 'C']],
        Date: [
          'dateTime',
          ['2014-07-10', '2014-07-10', '2014-07-10', '2014-07-11', '2014-07-10', '2014-07-11'],
        ],
        City: ['string', ['Bellevue', 'Redmond', 'Redmond', 'Bellevue', 'Portland', 'Portland']],
        Qty: ['int64', [2, 3, 1, 2, 2, 1]],
      },
    },
    Regions: {
      columns: {
        City: ['string', ['Bellevue', 'Redmond', 'Portland']],
        State: ['string', ['WA', 'WA', 'OR']],
      },
    },
  },
  relationships: [['Sales[City]', 'Regions[City]']],
});

const rowsOf = (parameters: string): readonly (readonly Scalar[])[] =>
  evaluateQuery(SALES, `EVALUATE SUMMARIZECOLUMNS ( ${parameters} )`)[0]?.rows ?? [];
const sameRows = (parameters: string, expected: readonly (readonly Scalar[])[]): void => {
  const found = rowsOf(parameters);
  expect(found).toHaveLength(expected.length);
  for (const row of expected) expect(found).toContainEqual(row);
};

describe("the tables of Microsoft's page on SUMMARIZECOLUMNS", () => {
  it('with an expression that IGNORE leaves out, and without', () => {
    const third = '"BlankIfTotalQtyIsNot3", IF ( SUM ( Sales[Qty] ) = 3, 3 )';
    sameRows(`Sales[CustomerId], "Total Qty", SUM ( Sales[Qty] ), ${third}`, [
      ['A', 5, null],
      ['B', 3, 3],
      ['C', 3, 3],
    ]);
    sameRows(`Sales[CustomerId], "Total Qty", IGNORE ( SUM ( Sales[Qty] ) ), ${third}`, [
      ['B', 3, 3],
      ['C', 3, 3],
    ]);
  });

  it('with nothing but ignored expressions', () => {
    sameRows(
      'Sales[CustomerId], "Blank", IGNORE ( BLANK ( ) ), "BlankIfTotalQtyIsNot5", IGNORE ( IF ( SUM ( Sales[Qty] ) = 5, 5 ) )',
      [
        ['A', null, 5],
        ['B', null, null],
        ['C', null, null],
      ],
    );
  });

  it('with two rollups: each with and without the other', () => {
    // The page says nothing of the days as text; 41830 is 10 July 2014.
    const rows = rowsOf(
      'Regions[State], ROLLUPADDISSUBTOTAL ( Sales[CustomerId], "c" ), ROLLUPADDISSUBTOTAL ( Sales[Date], "d" ), "q", SUM ( Sales[Qty] )',
    ).map(([state = null, customer = null, date = null, c = null, d = null, q = null]) => [
      customer,
      c,
      state,
      q,
      date instanceof Object ? date.serial - 41_820 : null,
      d,
    ]);
    expect(rows).toHaveLength(14);
    for (const row of [
      ['A', false, 'WA', 5, 10, false],
      ['B', false, 'WA', 1, 10, false],
      ['B', false, 'WA', 2, 11, false],
      ['C', false, 'OR', 2, 10, false],
      ['C', false, 'OR', 1, 11, false],
      [null, true, 'WA', 6, 10, false],
      [null, true, 'WA', 2, 11, false],
      [null, true, 'OR', 2, 10, false],
      [null, true, 'OR', 1, 11, false],
      ['A', false, 'WA', 5, null, true],
      ['B', false, 'WA', 3, null, true],
      ['C', false, 'OR', 3, null, true],
      [null, true, 'WA', 8, null, true],
      [null, true, 'OR', 3, null, true],
    ])
      expect(rows).toContainEqual(row);
  });

  it('with columns that ROLLUPGROUP sums up together', () => {
    sameRows(
      'ROLLUPADDISSUBTOTAL ( Sales[CustomerId], "c" ), ROLLUPADDISSUBTOTAL ( ROLLUPGROUP ( Regions[City], Regions[State] ), "s" ), "q", SUM ( Sales[Qty] )',
      [
        ['A', 'Bellevue', 'WA', false, false, 2],
        ['B', 'Bellevue', 'WA', false, false, 2],
        ['A', 'Redmond', 'WA', false, false, 3],
        ['B', 'Redmond', 'WA', false, false, 1],
        ['C', 'Portland', 'OR', false, false, 3],
        [null, 'Bellevue', 'WA', true, false, 4],
        [null, 'Redmond', 'WA', true, false, 4],
        [null, 'Portland', 'OR', true, false, 3],
        ['A', null, null, false, true, 5],
        ['B', null, null, false, true, 3],
        ['C', null, null, false, true, 3],
        [null, null, null, true, true, 11],
      ],
    );
  });

  it('with NONVISUAL: the groups are filtered, the total of all that is selected is not', () => {
    const total = '"all", CALCULATE ( SUM ( Sales[Qty] ), ALLSELECTED ( Sales[CustomerId] ) )';
    const filter = 'TREATAS ( { "A", "B" }, Sales[CustomerId] )';
    sameRows(`Sales[CustomerId], NONVISUAL ( ${filter} ), "q", SUM ( Sales[Qty] ), ${total}`, [
      ['A', 5, 11],
      ['B', 3, 11],
    ]);
    sameRows(`Sales[CustomerId], ${filter}, "q", SUM ( Sales[Qty] ), ${total}`, [
      ['A', 5, 8],
      ['B', 3, 8],
    ]);
  });

  it('with a filter for each level of a rollup', () => {
    sameRows(
      'ROLLUPADDISSUBTOTAL ( Regions[State], "s", TREATAS ( { "OR" }, Regions[State] ), Regions[City], "c", TREATAS ( { "Redmond", "Portland" }, Regions[City] ) ), "q", SUM ( Sales[Qty] )',
      [
        [null, null, true, true, 11],
        ['OR', null, false, true, 3],
        ['WA', 'Redmond', false, false, 4],
        ['OR', 'Portland', false, false, 3],
      ],
    );
  });

  it('with a filter of the grand total alone', () => {
    sameRows(
      'ROLLUPADDISSUBTOTAL ( TREATAS ( { "A" }, Sales[CustomerId] ), Regions[State], "s" ), "q", SUM ( Sales[Qty] )',
      [
        [null, true, 5],
        ['WA', false, 8],
        ['OR', false, 3],
      ],
    );
  });
});

it('a column is grouped by once only', () => {
  expect(() => rowsOf('Sales[CustomerId], Sales[CustomerId]')).toThrow('once only');
});
