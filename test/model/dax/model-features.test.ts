import { evaluateMeasure, evaluateQuery, type CompiledModel, type Scalar } from '@ott-analytics/model/dax';
import { describe, expect, it } from 'vitest';
import { SHOP } from './conformance-model.js';
import { compileSmall } from './small-model.js';

const rowsOf = (model: CompiledModel, table: string): readonly (readonly Scalar[])[] =>
  evaluateQuery(model, `EVALUATE ${table}`)[0]?.rows ?? [];
const valueOf = (model: CompiledModel, expression: string): Scalar =>
  rowsOf(model, `ROW ( "v", ${expression} )`)[0]?.[0] ?? null;

const GROUPS = `
table Time
	calculationGroup
		precedence: 10

		calculationItem AC = SELECTEDMEASURE ( )

		calculationItem PY = CALCULATE ( SELECTEDMEASURE ( ), SAMEPERIODLASTYEAR ( 'Date'[Date] ) )

		calculationItem 'Only Amount' = IF ( ISSELECTEDMEASURE ( [Amt] ), SELECTEDMEASURE ( ), 0 )

		calculationItem Name = SELECTEDMEASURENAME ( )

	column Item
		dataType: string
		sourceColumn: Name

	column Ordinal
		dataType: int64
		sourceColumn: Ordinal

	partition Time = calculationGroup

table Scale
	calculationGroup
		precedence: 20

		calculationItem Tens = SELECTEDMEASURE ( ) / 10

	column Item
		dataType: string
		sourceColumn: Name

	column Ordinal
		dataType: int64
		sourceColumn: Ordinal

	partition Scale = calculationGroup

role Red
	modelPermission: read

	tablePermission Product = Product[Color] = "Red"

role Faulty
	modelPermission: read

	tablePermission Product = [Colour] = "Red"
`;
const SHOP_WITH_GROUPS = {
  ...SHOP,
  measures: { ...SHOP.measures, 'Amount per Sale': 'DIVIDE ( [Amt], [N] )' },
  tmdl: GROUPS,
};
const model = compileSmall(SHOP_WITH_GROUPS);

describe('calculation groups', () => {
  const inYear = (measure: string, filters: string): Scalar =>
    valueOf(model, `CALCULATE ( [${measure}], ${filters}, 'Date'[Year] = 2024 )`);

  it('have no finding and hold their items as rows in order', () => {
    expect(model.diagnostics).toEqual([]);
    expect(rowsOf(model, 'Time')).toEqual([
      ['AC', 0],
      ['PY', 1],
      ['Only Amount', 2],
      ['Name', 3],
    ]);
  });

  it('replace a measure by the one item chosen, without letter case', () => {
    expect(inYear('Amt', 'Time[Item] = "ac"')).toBe(137);
    expect(inYear('Amt', 'Time[Item] = "PY"')).toBe(50);
    expect(inYear('Amt', 'Time[Item] = "Name"')).toBe('Amt');
  });

  it('change a measure once, not again the measures inside it', () => {
    expect(inYear('Amount per Sale', 'Time[Item] = "PY"')).toBe(25);
    expect(inYear('Amount per Sale', 'Time[Item] = "Only Amount"')).toBe(0);
    expect(inYear('Amt', 'Time[Item] = "Only Amount"')).toBe(137);
  });

  it('change nothing when no item or several are chosen, and no expression but a measure', () => {
    expect(inYear('Amt', 'Time[Item] IN { "AC", "PY" }')).toBe(137);
    expect(inYear('Amt', 'ALL ( Time )')).toBe(137);
    expect(
      valueOf(model, 'CALCULATE ( SUM ( Sales[Amount] ), Time[Item] = "PY", \'Date\'[Year] = 2024 )'),
    ).toBe(137);
  });

  it('apply the group of the highest precedence outermost', () => {
    expect(inYear('Amt', 'Time[Item] = "PY", Scale[Item] = "Tens"')).toBe(5);
  });

  it('are columns of a query', () => {
    const rows = rowsOf(
      model,
      'SUMMARIZECOLUMNS ( Time[Item], TREATAS ( { 2024 }, \'Date\'[Year] ), "v", [Amt] )',
    );
    expect(rows.slice(0, 2)).toEqual([
      ['AC', 137],
      ['PY', 50],
    ]);
  });

  it('refuse SELECTEDMEASURE elsewhere', () => {
    expect(() => valueOf(model, 'SELECTEDMEASURE ( )')).toThrow('only in calculation items');
  });
});

describe('row-level security', () => {
  const red = compileSmall(SHOP_WITH_GROUPS, 'red');

  it('shows the rows of a role and what they filter', () => {
    expect(evaluateMeasure(red, 'Amt')).toBe(140);
    expect(rowsOf(red, 'VALUES ( Product[Name] )')).toEqual([['p1'], ['p3']]);
  });

  it('is not removed by ALL', () => {
    expect(valueOf(red, 'CALCULATE ( [Amt], ALL ( ) )')).toBe(140);
    expect(valueOf(red, 'COUNTROWS ( ALL ( Product ) )')).toBe(2);
    expect(valueOf(red, 'CALCULATE ( [Amt], ALL ( Product ), Category[Category] = "A" )')).toBe(50);
  });

  it('is no filter that ISFILTERED sees', () => {
    expect(valueOf(red, 'ISFILTERED ( Product[Color] )')).toBe(false);
  });

  it('fails closed for a role that is missing or faulty', () => {
    expect(() => compileSmall(SHOP_WITH_GROUPS, 'Blue')).toThrow("no role 'Blue'");
    expect(() => compileSmall(SHOP_WITH_GROUPS, 'Faulty')).toThrow("In the filter of 'Product'");
  });
});

const calculatedTable = (name: string, expression: string, column: string, source: string): string => `
table '${name}'
	column '${column}'
		dataType: int64
		sourceColumn: [${source}]

	partition '${name}' = calculated
		mode: import
		source = ${expression}
`;

describe('calculated tables', () => {
  const withTables = (...texts: readonly string[]): CompiledModel =>
    compileSmall({ ...SHOP, measures: { ...SHOP.measures }, tmdl: texts.join('') });
  const growth = calculatedTable('Growth', 'GENERATESERIES ( 0, 50, 10 )', 'Growth', 'Value');

  it('hold the rows of their expression under the names that the model gives them', () => {
    const shop = withTables(growth);
    expect(shop.diagnostics).toEqual([]);
    expect(rowsOf(shop, 'Growth')).toEqual([[0], [10], [20], [30], [40], [50]]);
    expect(valueOf(shop, 'CALCULATE ( SELECTEDVALUE ( Growth[Growth], 25 ), Growth[Growth] = 30 )')).toBe(30);
    expect(valueOf(shop, 'SELECTEDVALUE ( Growth[Growth], 25 )')).toBe(25);
  });

  it('may read the tables before them', () => {
    const high = calculatedTable('High', 'FILTER ( Growth, Growth[Growth] >= 40 )', 'Top', 'Growth');
    expect(rowsOf(withTables(growth, high), 'High')).toEqual([[40], [50]]);
  });

  it.each([
    ['GENERATESERIES ( 0, ', 'Value', 'dax/syntax'],
    ['NOSUCH ( 1 )', 'Value', 'dax/unknown-function'],
    ['GENERATESERIES ( 0, 5, 0 )', 'Value', 'dax/'],
    ['{ [Nothing] }', 'Value', 'dax/unknown-name'],
    ['GENERATESERIES ( 0, 5 )', 'Other', 'dax/table'],
  ])('are reported and left out when they cannot be calculated: %s', (expression, source, code) => {
    const { diagnostics, names } = withTables(calculatedTable('Faulty', expression, 'Value', source));
    expect(diagnostics.map((finding) => finding.code.startsWith(code))).toEqual([true]);
    expect(diagnostics[0]?.message).toContain("calculated table 'Faulty'");
    expect(names.findTable('Faulty')).toBeUndefined();
  });
});

describe('SUMMARIZECOLUMNS', () => {
  it('drops rows in which every expression is BLANK and keeps combinations that exist', () => {
    expect(rowsOf(model, 'SUMMARIZECOLUMNS ( Product[Name], Product[Color], "v", [Amt] )')).toEqual([
      ['p1', 'Red', 50],
      ['p2', 'Blue', 40],
      ['p3', 'Red', 90],
      [null, null, 7],
    ]);
  });

  it('adds subtotals with their flags', () => {
    const rows = rowsOf(
      model,
      'SUMMARIZECOLUMNS ( ROLLUPADDISSUBTOTAL ( Category[Category], "all", Product[Color], "allColors" ), "v", [Amt], "in", ISINSCOPE ( Product[Color] ) )',
    );
    expect(rows).toContainEqual([null, null, true, true, 187, false]);
    expect(rows).toContainEqual(['A', null, false, true, 90, false]);
    expect(rows).toContainEqual(['A', 'Red', false, false, 50, true]);
  });

  it('ignores what IGNORE names', () => {
    const rows = rowsOf(model, 'SUMMARIZECOLUMNS ( Product[Name], "v", [Amt], "one", IGNORE ( 1 ) )');
    expect(rows.map(([name]) => name)).toEqual(['p1', 'p2', 'p3', null]);
  });

  it('gives ALLSELECTED the filters of the query', () => {
    const rows = rowsOf(
      model,
      'SUMMARIZECOLUMNS ( Product[Name], TREATAS ( { "Red" }, Product[Color] ), "share", DIVIDE ( [Amt], CALCULATE ( [Amt], ALLSELECTED ( ) ) ) )',
    );
    expect(rows).toEqual([
      ['p1', 50 / 140],
      ['p3', 90 / 140],
    ]);
  });
});

describe('ALLSELECTED', () => {
  it('as a table ignores the groups of a query: a running total', () => {
    // By year 50 and 137; until the end of each 50 and 187.
    expect(
      rowsOf(
        model,
        `SUMMARIZECOLUMNS ( 'Date'[Year], "rt", CALCULATE ( [Amt], FILTER ( ALLSELECTED ( 'Date'[Date] ), 'Date'[Date] <= MAX ( 'Date'[Date] ) ) ) )`,
      ),
    ).toEqual([
      [2023, 50],
      [2024, 187],
    ]);
  });

  it('restores the rows of the iterator around: each product is all of itself', () => {
    const share = 'DIVIDE ( [Amt], CALCULATE ( [Amt], ALLSELECTED ( Product[Name] ) ) )';
    const names = 'FILTER ( VALUES ( Product[Name] ), NOT ISBLANK ( [Amt] ) )';
    // Over the products of one iterator: shares of 187 sum up to 1.
    expect(valueOf(model, `SUMX ( ${names}, ${share} )`)).toBeCloseTo(1, 12);
    // Over those of an inner iterator, which has one product only: 1 each. SQLBI, "The definitive guide to ALLSELECTED".
    expect(
      valueOf(model, `SUMX ( ${names}, CALCULATE ( SUMX ( VALUES ( Product[Name] ), ${share} ) ) )`),
    ).toBeCloseTo(4, 12);
  });

  it('undoes what CALCULATE put on a column inside of an iterator', () => {
    const all = 'CALCULATE ( CALCULATE ( [Amt], ALLSELECTED ( Product[Color] ) ), Product[Color] = "Red" )';
    // Two colours are iterated, 140 and 40: both are restored in each of the two rows.
    expect(
      valueOf(model, `SUMX ( FILTER ( VALUES ( Product[Color] ), NOT ISBLANK ( Product[Color] ) ), ${all} )`),
    ).toBe(360);
  });

  it('without a query or an iterator leaves the filters', () => {
    expect(valueOf(model, 'CALCULATE ( CALCULATE ( [Amt], ALLSELECTED ( ) ), Product[Name] = "p1" )')).toBe(
      50,
    );
  });
});

describe('queries', () => {
  it('define measures and variables, order rows and give several results', () => {
    const results = evaluateQuery(
      model,
      `DEFINE
         MEASURE Sales[Double] = 2 * [Amt]
         VAR Least = 60
       EVALUATE FILTER ( ADDCOLUMNS ( VALUES ( Product[Name] ), "@d", [Double] ), [@d] > Least )
       ORDER BY [@d] DESC, Product[Name]
       EVALUATE { 1, 2 }`,
    );
    expect(results).toEqual([
      {
        columns: ['Product[Name]', '[@d]'],
        rows: [
          ['p3', 180],
          ['p1', 100],
          ['p2', 80],
        ],
      },
      { columns: ['[Value]'], rows: [[1], [2]] },
    ]);
  });
});
