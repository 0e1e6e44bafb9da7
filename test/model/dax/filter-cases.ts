import type { FunctionCase } from './function-cases.js';

const IN_FEBRUARY = "'Date'[Year] = 2024, 'Date'[Month] = 2";
const at = (expression: string, filters: string): string => `CALCULATE(${expression}, ${filters})`;

/** Filter contexts over SHOP: what each step of CALCULATE does. */
export const FILTER_CASES: readonly FunctionCase[] = [
  ['SUM(Sales[Amount])', 187, '10 + 40 + 90 + 40 + 7'],
  ['COUNT(Sales[Amount])', 5, 'one amount is BLANK'],
  ['AVERAGE(Product[Price])', 25, '100 / 4'],
  ['MEDIANX(Product, Product[Price])', 25, 'mean of 20 and 30'],
  ['LOOKUPVALUE(Product[Color], Product[Name], "p2", "none")', 'Blue', 'p2 is blue'],
  [
    'LOOKUPVALUE(Product[Color], Product[Name], "p9", "none")',
    'none',
    'Microsoft, LOOKUPVALUE: the alternate',
  ],
  ['RANKX(ALL(Category[Category]), [Amt], 100)', 1, 'Microsoft, RANKX: a value that is not in the table'],
  [
    'CALCULATE(RANKX(ALL(Product[Name]), [Amt], , DESC, DENSE), Product[Name] = "p4")',
    5,
    'after 90, 50, 40 and 7, BLANK as 0',
  ],
  [at('SELECTEDVALUE(Product[Name], "many")', 'Product[Color] = "Red"'), 'many', 'two red products'],
  [at('HASONEVALUE(Product[Color])', 'Product[Name] = "p3"'), true, 'one product has one colour'],
  ['COUNTROWS(SUMMARIZE(Sales, Product[Color]))', 3, 'red, blue, the orphan without colour'],
  [
    at('[Amt]', 'TREATAS({ ("A", "Red"), ("B", "Red") }, Category[Category], Product[Color])'),
    140,
    'p1 50, p3 90',
  ],
  [at(at('[Amt]', "DATEADD('Date'[Date], -1, YEAR)"), IN_FEBRUARY), 40, 'February 2023'],
  [
    "CALCULATE([Amt], DATESINPERIOD('Date'[Date], DATE(2024, 2, 29), -2, MONTH))",
    137,
    'since 30 December 2023',
  ],
  [
    at(at('[Amt]', 'Product[Color] = "Blue"'), 'Product[Color] = "Red"'),
    40,
    'the inner filter replaces the outer',
  ],
  [
    at(at('[Amt]', 'KEEPFILTERS(Product[Color] = "Blue")'), 'Product[Color] = "Red"'),
    null,
    'both filters hold',
  ],
  [
    at('[Amt]', 'Product[Color] = "Red", Product[Color] = "Blue"'),
    null,
    'two arguments on one column hold together',
  ],
  [
    at('SUMX(ALL(Product[Color]), [Amt])', 'Product[Color] = "Red"'),
    187,
    'transition replaces the outer colour',
  ],
  [
    at('SUMX(Product, SUM(Sales[Amount]))', 'Product[Color] = "Red"'),
    280,
    'no transition without CALCULATE: 2 x 140',
  ],
  [
    at('SUMX(VALUES(Product[Name]), CALCULATE(SUM(Sales[Amount])))', 'Product[Color] = "Red"'),
    140,
    'p1 50, p3 90',
  ],
  ['VAR all = [Amt] RETURN CALCULATE(all, Product[Color] = "Red")', 187, 'a variable is a constant'],
  [
    at('CALCULATE([Amt], ALL(Sales))', 'Category[Category] = "A"'),
    187,
    'ALL of a fact clears its dimensions',
  ],
  [
    at('CALCULATE([Amt], ALL(Category))', 'Category[Category] = "A", Product[Color] = "Red"'),
    140,
    'the colour stays',
  ],
  [
    at(
      'CALCULATE([Amt], ALLEXCEPT(Sales, Category[Category]))',
      'Category[Category] = "A", Product[Color] = "Red"',
    ),
    90,
    'only the category stays',
  ],
  [
    at(
      'CALCULATE([Amt], REMOVEFILTERS(Product[Color]))',
      'FILTER(ALL(Product[Name], Product[Color]), Product[Name] = "p1" && Product[Color] = "Red")',
    ),
    50,
    'the rest of a filter of two columns stays',
  ],
  [
    at('COUNTROWS(Product)', 'FILTER(Sales, Sales[Qty] > 2)'),
    2,
    'p3 and p1 over the expanded table; the orphan is no row of Product',
  ],
  [
    at('[Amt]', "'Date'[Date] >= DATE(2024, 2, 1), 'Date'[Year] = 2024"),
    47,
    'filters of one table hold together',
  ],
  [
    at("CALCULATE([Amt], 'Date'[Date] < DATE(2024, 1, 1))", "'Date'[Year] = 2024"),
    50,
    'a filter on the date column replaces those on the date table',
  ],
  [
    at("CALCULATE([Amt], KEEPFILTERS('Date'[Date] < DATE(2024, 2, 1)))", "'Date'[Year] = 2024"),
    90,
    'KEEPFILTERS leaves the year',
  ],
  [at('[Amt]', 'Product[Price] > 15 && Product[Color] = "Red"'), 90, 'a condition of two columns'],
  [at('COUNTROWS(VALUES(Product[Name]))', 'ISBLANK(Product[Color])'), 2, 'p4 and the blank row'],
  [at('[N]', 'Product[Name] IN { "p1", "P2" }'), 4, 'text without letter case'],
  [
    'COUNTROWS(FILTER(Product, (Product[Color], Product[Price]) IN { ("red", 10), ("Blue", 30) }))',
    1,
    'tuples',
  ],
  [
    'SUMX(FILTER(Product, Product[Price] = MAX(Product[Price])), Product[Price])',
    40,
    'an aggregation does not see the row',
  ],
  ['BLANK() == 0', false, 'strict equality'],
  ['1 + BLANK() & "x"', '1x', 'Microsoft, operators: & after +'],
  ['2 ^ -1', 0.5, 'a sign after ^'],
  ['NOT 1 = 2', true, 'NOT is looser than ='],
  ['"a" & TRUE() & 1.50', 'aTRUE1.5', 'general format'],
  [
    'SUMX(VALUES(Product[Name]), CALCULATE([Amt], FILTER(ALL(Product[Price]), Product[Price] = MAX(Product[Price]))))',
    null,
    'filters are evaluated before transition: 40 is the price of p4, which is not sold',
  ],
  [
    at(at('[Amt]', 'Category[Category] = "A", Product[Color] = "Blue"'), 'Product[Color] = "Red"'),
    40,
    'each filter argument replaces its columns',
  ],
  [
    'SUMX(FILTER(VALUES(Product[Color]), Product[Color] = "Red"), SUMX(ALL(Product[Color]), [Amt]))',
    187,
    'the inner row replaces the outer',
  ],
  ['CALCULATE([Amt], ISBLANK(Product[Name]))', 7, 'a condition is tried on the blank row, too'],
  [
    at('[Amt]', 'TREATAS({ ("Red", 2023), ("Blue", 2024) }, Product[Color], \'Date\'[Year])'),
    10,
    'pairs over two dimensions hold together: red 2023 10, blue 2024 BLANK',
  ],
  [
    at(
      '[Amt]',
      'FILTER(ALL(Product), Product[Price] > 5), FILTER(ALL(Product), Product[Color] = "Red"), FILTER(ALL(Product), Product[Name] = "p1")',
    ),
    50,
    'three filters on rows of one dimension all hold',
  ],
  [at('CALCULATE([Amt], ALL())', 'Product[Color] = "Red"'), 187, 'ALL without arguments clears everything'],
  [
    'SUMX({"p1", "p2"}, VAR t = {[Value], "p3"} VAR x = 5 RETURN CALCULATE([Amt], Product[Name] IN t && Product[Price] > x))',
    270,
    'a table in a condition is another one in each row: 50 + 90 and 40 + 90',
  ],
  [
    at('[Amt]', 'FILTER(ADDCOLUMNS(VALUES(Product[Name]), "@x", [Amt]), [@x] > 45)'),
    140,
    'columns without lineage filter nothing, the others do: p1 and p3',
  ],
  [
    at('[Amt]', "USERELATIONSHIP(Sales[ShipDate], 'Date'[Date]), 'Date'[Month] = 3, Product[Name] = \"p2\""),
    null,
    'other relationships stay active: p2 was not shipped in March',
  ],
  [
    at(
      "CALCULATE([Amt], USERELATIONSHIP(Sales[ShipDate], 'Date'[Date]), 'Date'[Year] = 2024, 'Date'[Month] = 3)",
      "CROSSFILTER(Sales[OrderDate], 'Date'[Date], NONE)",
    ),
    40,
    'activated although its rival is off already',
  ],
  [
    at(
      'COUNTROWS(Product)',
      "'Date'[Year] = 2023, CROSSFILTER(Sales[ProductKey], Product[ProductKey], BOTH)",
    ),
    2,
    'both directions for this one question: p1 and p2 were sold in 2023',
  ],
  [at("CALCULATE([Amt], 'Date'[Month] = 2)", "'Date'[Year] = 2024"), 47, 'the month leaves the year'],
  [
    at(
      'CALCULATE([Amt], REMOVEFILTERS(Product[Name]))',
      'FILTER(ALL(Product[Name], Product[Color]), Product[Name] = "p1" && Product[Color] = "Red")',
    ),
    140,
    'of a filter of two columns the colour stays, without the name: p1 and p3',
  ],
];
