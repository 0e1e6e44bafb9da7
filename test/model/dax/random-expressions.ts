import fc from 'fast-check';

const NUMBERS = ['0', '1', '-1', '2.5', '1E308', '1E-308', '99999999999999999999', 'BLANK()', 'PI()'];
const TEXTS = ['""', '"p1"', '"Red"', '"3"', '"it ""is"""', '"2024-02-29"', '"' + 'x'.repeat(300) + '"'];
const DATES = ['DATE(2024, 2, 29)', 'dt"2023-01-31"', 'DATE(1900, 1, 1)', 'DATE(9999, 12, 31)'];
const COLUMNS = [
  'Product[Name]',
  'Product[Color]',
  'Product[Price]',
  'Category[Category]',
  'Sales[Amount]',
  'Sales[Qty]',
  "'Date'[Date]",
  "'Date'[Year]",
];
const MODEL_TABLES = ['Product', 'Category', 'Sales', "'Date'"];
const OPERATORS = ['+', '-', '*', '/', '^', '&', '=', '==', '<>', '<', '>=', '&&', '||'];
const OF_ONE = [
  'ABS',
  'LN',
  'FACT',
  'LEN',
  'YEAR',
  'ISBLANK',
  'INT',
  'UPPER',
  'VALUE',
  'EVEN',
  'SQRT',
  'NOT',
  'DAY',
];
const OF_TWO = [
  'DIVIDE',
  'ROUND',
  'MOD',
  'LEFT',
  'REPT',
  'COMBIN',
  'EDATE',
  'EOMONTH',
  'IFERROR',
  'MAX',
  'COALESCE',
  'PERMUT',
  'FORMAT',
  'POISSON.DIST',
];
const AGGREGATIONS = [
  'SUM',
  'MIN',
  'MAX',
  'AVERAGE',
  'COUNT',
  'DISTINCTCOUNT',
  'SELECTEDVALUE',
  'HASONEVALUE',
  'MEDIAN',
  'ISFILTERED',
  'ISINSCOPE',
];
const ITERATORS = ['SUMX', 'AVERAGEX', 'MAXX', 'COUNTX', 'RANKX', 'CONCATENATEX', 'STDEVX.P', 'PRODUCTX'];
const TIME = [
  'DATESYTD',
  'SAMEPERIODLASTYEAR',
  'PREVIOUSMONTH',
  'NEXTYEAR',
  'LASTDATE',
  'ENDOFQUARTER',
  'DATESMTD',
];

interface Grammar {
  readonly scalar: string;
  readonly table: string;
  readonly filter: string;
}

/** Expressions that the grammar of DAX allows, whatever their types: of one value, of a table, and filters. */
export const RANDOM: fc.LetrecValue<Grammar> = fc.letrec<Grammar>((tie) => {
  const calls = (names: readonly string[], ...parameters: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
    fc
      .tuple(fc.constantFrom(...names), fc.tuple(...parameters))
      .map(([name, values]) => `${name}(${values.join(', ')})`);
  const scalar = tie('scalar') as fc.Arbitrary<string>;
  const table = tie('table') as fc.Arbitrary<string>;
  const filter = tie('filter') as fc.Arbitrary<string>;
  const column = fc.constantFrom(...COLUMNS);
  const word = fc.constantFrom('DAY', 'MONTH', 'QUARTER', 'YEAR');
  return {
    scalar: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(...NUMBERS, ...TEXTS, ...DATES, '[Amt]', '[N]', 'TRUE()'),
      column,
      fc
        .tuple(scalar, fc.constantFrom(...OPERATORS), scalar)
        .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
      calls(OF_ONE, scalar),
      calls(OF_TWO, scalar, scalar),
      calls(AGGREGATIONS, column),
      calls(ITERATORS, table, scalar),
      calls(['IF', 'SWITCH'], scalar, scalar, scalar),
      calls(['COUNTROWS', 'ISEMPTY'], table),
      calls(['CALCULATE'], scalar, filter),
      calls(['CALCULATE'], scalar, filter, filter),
      calls(['PERCENTILEX.INC'], table, scalar, scalar),
      fc.tuple(scalar, scalar).map(([value, result]) => `VAR v = ${value} RETURN ${result} & v`),
      fc.tuple(scalar, table).map(([value, rows]) => `${value} IN ${rows}`),
    ),
    table: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(...MODEL_TABLES),
      calls(['VALUES', 'ALL', 'DISTINCT', 'ALLSELECTED', 'FILTERS'], column),
      calls(['ALL', 'VALUES', 'ALLNOBLANKROW'], fc.constantFrom(...MODEL_TABLES)),
      calls(['FILTER'], table, scalar),
      calls(['ADDCOLUMNS'], table, fc.constant('"@x"'), scalar),
      calls(['SUMMARIZE'], fc.constantFrom(...MODEL_TABLES), column),
      calls(['TOPN'], scalar, table, scalar),
      calls(['UNION', 'EXCEPT', 'INTERSECT', 'GENERATE'], table, table),
      calls(['CROSSJOIN'], calls(['VALUES'], column), calls(['VALUES'], column)),
      calls(['GENERATESERIES'], scalar, scalar, scalar),
      calls(TIME, fc.constant("'Date'[Date]")),
      calls(['DATEADD', 'PARALLELPERIOD'], fc.constant("'Date'[Date]"), scalar, word),
      calls(['DATESINPERIOD'], fc.constant("'Date'[Date]"), scalar, scalar, word),
      calls(['SUMMARIZECOLUMNS'], column, filter, fc.constant('"v"'), scalar),
      calls(['OFFSET', 'INDEX'], scalar, table),
      calls(['CALENDAR'], scalar, scalar),
      calls(['TREATAS'], table, column),
      fc.tuple(scalar, scalar).map(([one, other]) => `{${one}, ${other}}`),
    ),
    filter: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      calls(['ALL', 'REMOVEFILTERS', 'ALLSELECTED'], column),
      fc.constantFrom(
        'ALL()',
        'ALLEXCEPT(Sales, Product[Name])',
        "USERELATIONSHIP(Sales[ShipDate], 'Date'[Date])",
        'CROSSFILTER(Sales[ProductKey], Product[ProductKey], BOTH)',
      ),
      fc
        .tuple(column, fc.constantFrom('=', '>', '<>'), scalar)
        .map(([name, operator, value]) => `${name} ${operator} ${value}`),
      calls(['KEEPFILTERS'], table),
      table,
    ),
  };
});
