import { evaluateQuery, type CompiledModel, type Scalar } from '@ott-analytics/model/dax';
import { describe, expect, it } from 'vitest';
import { compileSmall } from './small-model.js';

/** Tables of results on Microsoft's pages, with the least data that they can come from. */
const rowsOf = (model: CompiledModel, text: string): readonly (readonly Scalar[])[] =>
  evaluateQuery(model, text)[0]?.rows ?? [];
const close = (found: readonly (readonly Scalar[])[], wanted: readonly (readonly Scalar[])[]): void => {
  expect(found.length).toBe(wanted.length);
  for (const [row, cells] of wanted.entries())
    for (const [column, cell] of cells.entries()) {
      if (typeof cell === 'number') expect(found[row]?.[column]).toBeCloseTo(cell, 4);
      else expect(found[row]?.[column]).toBe(cell);
    }
};

describe('CALCULATE', () => {
  const CATEGORIES = ['Accessories', 'Bikes', 'Clothing', 'Components'];
  const TOTALS = [1_272_057.89, 94_620_526.21, 2_117_613.45, 11_799_076.66];
  const BLUE = [165_406.62, 8_374_313.88, 259_488.37, 803_642.1];
  const model = compileSmall({
    tables: {
      Sales: {
        columns: {
          Product: ['int64', [0, 1, 2, 3, 4, 5, 6, 7]],
          'Sales Amount': ['decimal', [...BLUE, ...TOTALS.map((total, index) => total - (BLUE[index] ?? 0))]],
          Channel: ['string', Array.from({ length: 8 }, () => null)],
        },
      },
      Product: {
        columns: {
          Key: ['int64', [0, 1, 2, 3, 4, 5, 6, 7]],
          Category: ['string', [...CATEGORIES, ...CATEGORIES]],
          Color: ['string', [...CATEGORIES.map(() => 'Blue'), ...CATEGORIES.map(() => 'Other')]],
        },
      },
    },
    relationships: [['Sales[Product]', 'Product[Key]']],
  });

  it('adds a filter for the colour: Blue Revenue by category and in total', () => {
    close(
      rowsOf(
        model,
        'EVALUATE SUMMARIZECOLUMNS ( ROLLUPADDISSUBTOTAL ( Product[Category], "t" ), "a", SUM ( Sales[Sales Amount] ), "b", CALCULATE ( SUM ( Sales[Sales Amount] ), Product[Color] = "Blue" ) ) ORDER BY [t], Product[Category]',
      ),
      [
        ...CATEGORIES.map((name, index) => [name, false, TOTALS[index] ?? 0, BLUE[index] ?? 0]),
        [null, true, 109_809_274.21, 9_602_850.97],
      ],
    );
  });

  it('removes the filter of the channel: Revenue % Total Channel', () => {
    const channels = compileSmall({
      tables: {
        Sales: {
          columns: {
            Channel: ['string', ['Internet', 'Reseller']],
            'Sales Amount': ['decimal', [29_358_677.22, 80_450_596.98]],
          },
        },
      },
    });
    expect(
      rowsOf(
        channels,
        'EVALUATE SUMMARIZECOLUMNS ( Sales[Channel], "p", FORMAT ( DIVIDE ( SUM ( Sales[Sales Amount] ), CALCULATE ( SUM ( Sales[Sales Amount] ), REMOVEFILTERS ( Sales[Channel] ) ) ), "0.00%" ) )',
      ),
    ).toEqual([
      ['Internet', '26.74%'],
      ['Reseller', '73.26%'],
    ]);
  });
});

describe('KEEPFILTERS', () => {
  const model = compileSmall({
    tables: {
      G: {
        columns: {
          Code: ['string', ['WA', 'OR', 'BC']],
          Amount: ['decimal', [2_467_248.34, 1_170_991.54, 1_955_340.1]],
        },
      },
    },
    measures: { T: 'SUM ( G[Amount] )' },
  });

  it('intersects where CALCULATE alone replaces', () => {
    const [wa, or, bc] = ['WA', 'OR', 'BC'].map((code) => `G[Code] = "${code}"`);
    close(
      rowsOf(
        model,
        `EVALUATE ROW ( "1", CALCULATE ( [T], ${wa} ), "2", CALCULATE ( [T], ${wa} || ${or} ), "3", CALCULATE ( [T], ${wa} || ${bc} ), "4", CALCULATE ( CALCULATE ( [T], ${wa} || ${or} ), ${wa} || ${bc} ), "5", CALCULATE ( CALCULATE ( [T], KEEPFILTERS ( ${wa} || ${or} ) ), ${wa} || ${bc} ) )`,
      ),
      [[2_467_248.34, 3_638_239.88, 4_422_588.44, 3_638_239.88, 2_467_248.34]],
    );
  });
});

describe('ALLSELECTED', () => {
  const AMOUNTS: readonly (readonly [string, number, number])[] = [
    ['Accessories', 2002, 625.7933],
    ['Accessories', 2003, 26_037.3132],
    ['Accessories', 2004, 12_122.9115],
    ['Bikes', 2002, 73_778.938],
    ['Bikes', 2003, 439_771.4136],
    ['Bikes', 2004, 175_737.4423],
    ['Clothing', 2002, 12_132.4334],
    ['Clothing', 2003, 58_234.2214],
    ['Clothing', 2004, 24_724.1209],
    ['Components', 2002, 4958.1457],
    ['Components', 2003, 48_884.0654],
  ];
  /** Sales that the two filters of the report leave out, so that the grand total is that of the page. */
  const OTHER = 80_450_596.9823 - 877_006.7987;
  const YEARS = [2000, 2001, 2002, 2003, 2004, 2005, 2006];
  const CATEGORIES = ['Accessories', 'Bikes', 'Clothing', 'Components'];
  const all = [...AMOUNTS, ['Bikes', 2003, OTHER] as const];
  const model = compileSmall({
    tables: {
      R: {
        columns: {
          Category: ['string', all.map(([category]) => category)],
          Year: ['int64', all.map(([, year]) => year)],
          Group: ['string', all.map((_, index) => (index < AMOUNTS.length ? 'Europe' : 'Pacific'))],
          Type: ['string', all.map((_, index) => (index < AMOUNTS.length ? 'Volume Discount' : 'None'))],
          Amount: ['decimal', all.map(([, , amount]) => amount)],
        },
      },
      C: { columns: { Category: ['string', CATEGORIES] } },
      D: { columns: { Year: ['int64', YEARS] } },
    },
    relationships: [
      ['R[Category]', 'C[Category]'],
      ['R[Year]', 'D[Year]'],
    ],
    measures: {
      Amt: 'SUM ( R[Amount] )',
      Grand: 'CALCULATE ( SUM ( R[Amount] ), ALL ( R ) )',
      Visual: 'CALCULATE ( SUM ( R[Amount] ), ALLSELECTED ( ) )',
      Years: 'CALCULATE ( SUM ( R[Amount] ), ALLSELECTED ( D[Year] ) )',
      Categories: 'CALCULATE ( SUM ( R[Amount] ), ALLSELECTED ( C[Category] ) )',
    },
  });
  const sum = (isIn: (row: readonly [string, number, number]) => boolean): number | null => {
    const rows = AMOUNTS.filter(isIn);
    return rows.length === 0 ? null : rows.reduce((total, [, , amount]) => total + amount, 0);
  };

  it('gives every level of visual totals of the report, all 28 rows', () => {
    const found = rowsOf(
      model,
      'EVALUATE CALCULATETABLE ( ADDCOLUMNS ( CROSSJOIN ( DISTINCT ( C[Category] ), DISTINCT ( D[Year] ) ), "a", [Amt], "g", [Grand], "v", [Visual], "y", [Years], "c", [Categories] ), R[Group] = "Europe", R[Type] = "Volume Discount" ) ORDER BY C[Category], D[Year]',
    );
    close(
      found,
      CATEGORIES.flatMap((category) =>
        YEARS.map((year): readonly Scalar[] => [
          category,
          year,
          sum(([name, of]) => name === category && of === year),
          80_450_596.9823,
          877_006.7987,
          sum(([name]) => name === category),
          sum(([, of]) => of === year),
        ]),
      ),
    );
    // Three cells of the page, as it prints them.
    expect(found[2]?.slice(5)).toEqual([expect.closeTo(38_786.018, 4), expect.closeTo(91_495.3104, 4)]);
    expect(found[10]?.slice(5)).toEqual([expect.closeTo(689_287.7939, 4), expect.closeTo(572_927.0136, 4)]);
  });
});

describe('tables put together', () => {
  const model = compileSmall({ tables: { T: { columns: { A: ['int64', [1]] } } } });
  const list = (text: string): string =>
    `{ ${text
      .split('')
      .map((letter) => `"${letter}"`)
      .join(', ')} }`;
  const letters = (expression: string): string =>
    rowsOf(model, `EVALUATE ${expression}`)
      .map(([letter]) => (typeof letter === 'string' ? letter : '?'))
      .join('');

  it.each([
    ['INTERSECT', 'AABBBCDD', 'BCDDDE', 'BBBCDD'],
    ['INTERSECT', 'BCDDDE', 'AABBBCDD', 'BCDDD'],
    ['EXCEPT', 'ABBBCDD', 'BCDDDEEE', 'A'],
    ['EXCEPT', 'BCDDDEEE', 'ABBBCDD', 'EEE'],
  ])('%s of %s and %s is %s', (name, left, right, expected) => {
    expect(letters(`${name} ( ${list(left)}, ${list(right)} )`)).toBe(expected);
  });

  it('UNION keeps the rows of both, CROSSJOIN pairs them', () => {
    const usa = '{ ( "USA", "CA", 5, 500 ), ( "USA", "WA", 10, 900 ) }';
    const india = '{ ( "IND", "JK", 20, 800 ), ( "IND", "MH", 25, 1000 ), ( "IND", "WB", 10, 900 ) }';
    expect(rowsOf(model, `EVALUATE UNION ( ${usa}, ${india} )`)).toEqual([
      ['USA', 'CA', 5, 500],
      ['USA', 'WA', 10, 900],
      ['IND', 'JK', 20, 800],
      ['IND', 'MH', 25, 1000],
      ['IND', 'WB', 10, 900],
    ]);
    const colours = 'SELECTCOLUMNS ( { "Red", "Green", "Blue" }, "c", [Value] )';
    const fonts = 'SELECTCOLUMNS ( { "serif", "sans-serif" }, "f", [Value] )';
    expect(rowsOf(model, `EVALUATE CROSSJOIN ( ${colours}, ${fonts} )`)).toHaveLength(6);
  });

  it('GENERATESERIES of currency ends before its end', () => {
    expect(
      rowsOf(model, 'EVALUATE GENERATESERIES ( CURRENCY ( 10 ), CURRENCY ( 12.4 ), CURRENCY ( 0.5 ) )'),
    ).toEqual([[10], [10.5], [11], [11.5], [12]]);
  });

  it('CONCATENATEX joins the names of the page', () => {
    expect(
      rowsOf(
        model,
        'EVALUATE { CONCATENATEX ( { ( "Alan", "Brewer" ), ( "Michael", "Blythe" ) }, [Value1] & " " & [Value2], ", " ) }',
      ),
    ).toEqual([['Alan Brewer, Michael Blythe']]);
  });
});

describe('WINDOW, OFFSET and INDEX', () => {
  const AMOUNTS = [1_327_675, 3_936_463, 700_873, 1_519_275, 2_960_378, 1_487_671, 1_423_357];
  const RUNNING = [1_327_675, 5_264_138, 5_965_011, 7_484_286, 10_444_664, 11_932_336, 13_355_693];
  const model = compileSmall({
    tables: {
      Date: {
        columns: {
          Year: ['string', [...AMOUNTS.map(() => 'FY2018'), 'FY2019']],
          Month: ['int64', [1, 2, 3, 4, 5, 6, 7, 1]],
          Amount: ['int64', [...AMOUNTS, 10]],
        },
      },
    },
    measures: {
      S: "SUM ( 'Date'[Amount] )",
      R: "SUMX ( WINDOW ( 1, ABS, 0, REL, ALLSELECTED ( 'Date'[Year], 'Date'[Month] ), PARTITIONBY ( 'Date'[Year] ) ), [S] )",
      P: "CALCULATE ( [S], OFFSET ( -1, , ORDERBY ( 'Date'[Month] ), , PARTITIONBY ( 'Date'[Year] ) ) )",
      L: "CALCULATE ( [S], INDEX ( -1, , ORDERBY ( 'Date'[Month] ), , PARTITIONBY ( 'Date'[Year] ) ) )",
    },
  });

  it('RunningSum restarts with every year', () => {
    const found = rowsOf(
      model,
      'EVALUATE SUMMARIZECOLUMNS ( \'Date\'[Year], \'Date\'[Month], "s", [S], "r", [R], "p", [P], "l", [L] ) ORDER BY \'Date\'[Year], \'Date\'[Month]',
    );
    // The page rounds to dollars, so that its sixth and seventh sums are 1 above those of the rounded amounts.
    for (const [index, running] of RUNNING.entries())
      expect(Math.abs(Number(found[index]?.[3]) - running)).toBeLessThan(2);
    expect(found.map((row) => row[4])).toEqual([null, ...AMOUNTS.slice(0, -1), null]);
    expect(found.map((row) => row[5])).toEqual([...AMOUNTS.map(() => 1_423_357), 10]);
    expect(found[7]?.[3]).toBe(10);
  });

  it('BLANK is sorted first or last as they are told', () => {
    const list = '{ 3, BLANK ( ), -1 }';
    const ranks = (words: string): readonly Scalar[] =>
      rowsOf(
        model,
        `EVALUATE ADDCOLUMNS ( ${list}, "r", RANK ( DENSE, ${list}, ORDERBY ( [Value] )${words} ) )`,
      ).map((row) => row[1] ?? null);
    expect(ranks('')).toEqual([3, 2, 1]);
    expect(ranks(', KEEP')).toEqual([3, 2, 1]);
    expect(ranks(', FIRST')).toEqual([3, 1, 2]);
    expect(ranks(', LAST')).toEqual([2, 3, 1]);
  });
});
