import type { FunctionCase } from './function-cases.js';

/** F(k, v) = (1, 100), (2, 200), (1, 50), (3, 300). */
const F = 'DATATABLE("k", INTEGER, "v", INTEGER, {{1, 100}, {2, 200}, {1, 50}, {3, 300}})';
const overF = (expression: string): string => `VAR F = ${F} RETURN ${expression}`;
/** The four points whose line is known: y = 2x + 1 exactly, and Anscombe's first set. */
const LINE = '{(1, 3), (2, 5), (3, 7), (4, 9)}';
const ANSCOMBE =
  '{(10, 8.04), (8, 6.95), (13, 7.58), (9, 8.81), (11, 8.33), (14, 9.96), (6, 7.24), (4, 4.26), (12, 10.84), (7, 4.82), (5, 5.68)}';
const anscombe = (column: string): string => `MAXX(LINESTX(${ANSCOMBE}, [Value2], [Value1]), [${column}])`;

/** Window functions, groups, regression, parents and children. */
export const WINDOW_CASES: readonly FunctionCase[] = [
  [
    overF('SUMX(F, SUMX(OFFSET(-1, F, ORDERBY([v])), [v]))'),
    350,
    'before 50, 100, 200, 300: none, 50, 100, 200',
  ],
  [overF('SUMX(F, SUMX(WINDOW(-1, REL, 0, REL, F, ORDERBY([v])), [v]))'), 1000, '50, 150, 300, 500'],
  [
    overF('SUMX(F, SUMX(WINDOW(1, ABS, 0, REL, F, ORDERBY([v])), [v]))'),
    1200,
    'running sums 50, 150, 350, 650',
  ],
  [
    overF('SUMX(F, SUMX(INDEX(1, F, ORDERBY([v]), , PARTITIONBY([k])), [v]))'),
    600,
    'least of each k: 50, 50, 200, 300',
  ],
  [overF('MAXX(INDEX(-1, F, ORDERBY([v])), [v])'), 300, 'the last'],
  [overF('SUMX(F, RANK(DENSE, F, ORDERBY([k])))'), 7, '1, 1, 2, 3'],
  [overF('SUMX(F, RANK(SKIP, F, ORDERBY([k])))'), 9, '1, 1, 3, 4'],
  [overF('SUMX(F, RANK(F, ORDERBY([v], DESC)))'), 10, '1, 2, 3, 4'],
  [overF('SUMX(F, ROWNUMBER(F, ORDERBY([k])))'), 10, '1, 2, 3, 4'],
  [
    "CALCULATE(CALCULATE([Amt], OFFSET(-1, ALL('Date'[Year]), ORDERBY('Date'[Year]))), 'Date'[Year] = 2024)",
    50,
    'the year before the one in context',
  ],
  [
    overF('SUMX(GROUPBY(F, [k], "s", SUMX(CURRENTGROUP(), [v])), [k] * [s])'),
    1450,
    '150 + 2 x 200 + 3 x 300',
  ],
  [overF('COUNTROWS(F)'), 4, 'Microsoft, DATATABLE'],
  ['CONTAINSROW({1, 2}, 2)', true, 'Microsoft, CONTAINSROW: as IN'],
  ['NAMEOF(Product[Name])', "'Product'[Name]", 'Microsoft, NAMEOF'],
  [
    'SUMX(Product, COUNTROWS(FILTER(Product, Product[Price] > EARLIER(Product[Price]))) + 1)',
    10,
    'Microsoft, EARLIER: ranks 4, 3, 2, 1',
  ],
  [`MAXX(LINESTX(${LINE}, [Value2], [Value1]), [Slope1])`, 2, 'y = 2x + 1'],
  [`MAXX(LINESTX(${LINE}, [Value2], [Value1]), [Intercept])`, 1, 'y = 2x + 1'],
  [`MAXX(LINESTX(${LINE}, [Value2] - 1, [Value1], FALSE()), [Slope1])`, 2, 'y = 2x through the origin'],
  [anscombe('Slope1'), 0.5000909090909, "Anscombe's quartet, NIST and R: 0.5001"],
  [anscombe('Intercept'), 3.0000909090909, "Anscombe's quartet: 3.0001"],
  [`ROUND(${anscombe('StandardErrorSlope1')}, 4)`, 0.1179, "Anscombe's quartet, R's lm"],
  [`ROUND(${anscombe('StandardErrorIntercept')}, 4)`, 1.1247, "Anscombe's quartet, R's lm"],
  [`ROUND(${anscombe('CoefficientOfDetermination')}, 4)`, 0.6665, "Anscombe's quartet, R's lm"],
  [`ROUND(${anscombe('StandardError')}, 3)`, 1.237, "Anscombe's quartet, R's lm"],
  [`ROUND(${anscombe('FStatistic')}, 2)`, 17.99, "Anscombe's quartet, R's lm"],
  [anscombe('DegreesOfFreedom'), 9, '11 - 2'],
  ['MAXX(LINEST(Product[Price], Product[ProductKey]), [Slope1])', 10, 'prices 10, 20, 30, 40 by key 1 to 4'],
  ['PATHLENGTH("1|3|7")', 3, 'Microsoft, PATHLENGTH'],
  ['PATHITEM("1|3|7", 2)', '3', 'Microsoft, PATHITEM'],
  ['PATHITEM("1|3|7", 3, 1)', 7, 'Microsoft, PATHITEM: as a number'],
  ['PATHITEMREVERSE("1|3|7", 1)', '7', 'Microsoft, PATHITEMREVERSE'],
  ['PATHCONTAINS("1|3|7", 3)', true, 'Microsoft, PATHCONTAINS'],
];
