import { compileModel, type Cell, type CompiledModel } from '@ott-analytics/model/dax';
import { parseTmdl } from '@ott-analytics/model/tmdl';
import { columnValues, DAYS, FIRST_DAY } from './viewing-data.js';

const numbers = (count: number, first: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => first + index);

const calendar = numbers(DAYS, 0).map((day) => new Date(Date.UTC(2022, 0, 1 + day)));
const DIMENSIONS: Readonly<Record<string, Readonly<Record<string, readonly Cell[]>>>> = {
  Date: {
    Date: numbers(DAYS, FIRST_DAY),
    Year: calendar.map((day) => day.getUTCFullYear()),
    Month: calendar.map((day) => day.getUTCFullYear() * 100 + day.getUTCMonth() + 1),
  },
  Platform: {
    'Platform Key': numbers(12, 1),
    Platform: numbers(12, 1).map((key) => `Platform ${key}`),
  },
  Geography: {
    'Geography Key': numbers(60, 1),
    Region: numbers(60, 1).map((key) => `Region ${key % 6}`),
  },
};

const MEASURES: Readonly<Record<string, string>> = {
  Revenue: 'SUM ( Viewing[Amount] )',
  Hours: 'DIVIDE ( SUM ( Viewing[Minutes] ), 60 )',
  Sessions: 'COUNTROWS ( Viewing )',
  'Revenue per Hour': 'DIVIDE ( [Revenue], [Hours] )',
  Accounts: 'DISTINCTCOUNT ( Viewing[Account Key] )',
  'Revenue PY': "CALCULATE ( [Revenue], SAMEPERIODLASTYEAR ( 'Date'[Date] ) )",
  'Revenue YTD': "TOTALYTD ( [Revenue], 'Date'[Date] )",
  'Revenue Growth': 'IF ( [Revenue PY] > 0, DIVIDE ( [Revenue] - [Revenue PY], [Revenue PY] ) )',
  'Revenue to Date':
    "CALCULATE ( [Revenue], FILTER ( ALLSELECTED ( 'Date'[Date] ), 'Date'[Date] <= MAX ( 'Date'[Date] ) ) )",
  Share: 'DIVIDE ( [Revenue], CALCULATE ( [Revenue], ALL ( Platform ) ) )',
  Rank: 'RANKX ( ALL ( Platform[Platform] ), [Revenue] )',
};

/** The model of the benchmark over a fact of so many rows. */
export function compileViewing(rows: number): CompiledModel {
  const { database, diagnostics } = parseTmdl([{ path: 'model.tmdl', text: TMDL }]);
  const model = compileModel(database, (table, column) =>
    table === 'Viewing' ? columnValues(column, rows) : DIMENSIONS[table]?.[column],
  );
  const [fault] = [...diagnostics, ...model.diagnostics];
  if (fault !== undefined) throw new Error(`the model of the benchmark is faulty: ${fault.message}`);
  return model;
}

const column = (name: string, dataType: string, isKey = false): string =>
  `\tcolumn '${name}'\n\t\tdataType: ${dataType}\n${isKey ? '\t\tisKey\n' : ''}\t\tsourceColumn: ${name}\n`;
const partition = (name: string): string =>
  `\tpartition ${name} = m\n\t\tmode: import\n\t\tsource = #table({}, {})\n`;
const relationship = (name: string, from: string, to: string): string =>
  `relationship ${name}\n\tfromColumn: Viewing.'${from}'\n\ttoColumn: ${to}\n`;

const TMDL = [
  'database\n\tcompatibilityLevel: 1601\n\nmodel Model\n',
  'table Viewing',
  column('Date', 'dateTime'),
  column('Platform Key', 'int64'),
  column('Geography Key', 'int64'),
  column('Account Key', 'int64'),
  column('Minutes', 'int64'),
  column('Amount', 'decimal'),
  ...Object.entries(MEASURES).map(([name, text]) => `\tmeasure '${name}' = ${text}\n`),
  partition('Viewing'),
  'table Date\n\tdataCategory: Time\n',
  column('Date', 'dateTime', true),
  column('Year', 'int64'),
  column('Month', 'int64'),
  partition('Date'),
  'table Platform',
  column('Platform Key', 'int64', true),
  column('Platform', 'string'),
  partition('Platform'),
  'table Geography',
  column('Geography Key', 'int64', true),
  column('Region', 'string'),
  partition('Geography'),
  relationship('date', 'Date', 'Date.Date'),
  relationship('platform', 'Platform Key', "Platform.'Platform Key'"),
  relationship('geography', 'Geography Key', "Geography.'Geography Key'"),
].join('\n');
