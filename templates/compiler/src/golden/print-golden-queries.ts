import type { TabularDatabase } from '@ott-analytics/model/tmdl';
import type { GoldenFilter, GoldenValue } from './golden-value.js';

/** A file below the folder of a semantic model. */
export interface GoldenFile {
  readonly path: string;
  readonly text: string;
}

type ValueKind = 'number' | 'text' | 'date';

const FOLDER = 'DAXQueries';
const RELATIVE_TOLERANCE = '1E-9';
const NO_FOLDER = 'Other';

/**
 * The golden values of a model as DAX queries for Power BI's DAX query view: a tab for each display folder, in it one row
 * for each value, with what is expected, what the measure gives, and whether they agree. Columns and names of the files
 * follow "DAX Query View Testing" (TestName, ExpectedValue, ActualValue, Passed), so that its runners take them; Result
 * says PASS or FAIL for people. `.pbi/daxQueries.json` gives the order of the tabs, as Desktop writes it.
 */
export function printGoldenQueries(
  database: TabularDatabase,
  values: readonly GoldenValue[],
): readonly GoldenFile[] {
  const folders = new Map(
    database.model.tables.flatMap(({ measures }) =>
      measures.map(({ name, displayFolder }) => [name, displayFolder ?? NO_FOLDER] as const),
    ),
  );
  const names = [...new Set(folders.values())].sort();
  const files = names.flatMap((folder): readonly GoldenFile[] => {
    const own = values.filter(({ measure }) => folders.get(measure) === folder);
    return own.length === 0
      ? []
      : [{ path: `${FOLDER}/${tabOf(folder)}.dax`, text: printTab(folder, own, values) }];
  });
  const tabs = files.map(({ path }) => path.slice(FOLDER.length + 1, -'.dax'.length));
  const order = { version: '1.0.0', tabOrder: tabs, defaultTab: tabs[0] ?? '' };
  return [...files, { path: `${FOLDER}/.pbi/daxQueries.json`, text: `${JSON.stringify(order, null, 2)}\n` }];
}

/** The name of a tab is the name of its file. */
function tabOf(folder: string): string {
  return `${folder.replaceAll(/[^A-Za-z0-9 ]/g, '')}.Tests`;
}

function printTab(folder: string, values: readonly GoldenValue[], all: readonly GoldenValue[]): string {
  const kinds = new Map<ValueKind, GoldenValue[]>();
  for (const value of values) {
    const kind = kindOf(value.measure, all);
    kinds.set(kind, [...(kinds.get(kind) ?? []), value]);
  }
  const head = [
    `// ${folder}: ${values.length} values of the sample data, found by SQL over the warehouse and not by DAX.`,
    '// Press Run: each row must say PASS. With data of your own the values differ.',
    '// Generated (npm run generate); do not edit.',
  ];
  return `${head.join('\n')}\n\n${[...kinds].map(([kind, own]) => printEvaluate(kind, own)).join('\n\n')}\n`;
}

/** What a measure gives, known from any of its values; a measure that is BLANK everywhere counts as a number. */
function kindOf(measure: string, all: readonly GoldenValue[]): ValueKind {
  const known = all.find((value) => value.measure === measure && value.expected !== null)?.expected;
  if (typeof known === 'object') return 'date';
  return typeof known === 'string' ? 'text' : 'number';
}

function printEvaluate(kind: ValueKind, values: readonly GoldenValue[]): string {
  const rows = values.map(printRow);
  const [only, ...others] = rows;
  const table =
    others.length === 0 ? (only ?? '') : `UNION (\n${rows.map((row) => indent(row, 1)).join(',\n')}\n)`;
  return [
    'EVALUATE',
    'VAR Checks =',
    indent(table, 1),
    'VAR Judged =',
    `    ADDCOLUMNS ( Checks, "Passed", ${PASSED[kind]} )`,
    'RETURN',
    '    ADDCOLUMNS ( Judged, "Result", IF ( [Passed], "PASS", "FAIL" ) )',
    'ORDER BY [Passed], [TestName]',
  ].join('\n');
}

/** When two values agree, BLANK with BLANK only. */
const PASSED: Readonly<Record<ValueKind, string>> = {
  number: `IF ( ISBLANK ( [ExpectedValue] ) || ISBLANK ( [ActualValue] ), ISBLANK ( [ExpectedValue] ) && ISBLANK ( [ActualValue] ), ABS ( [ActualValue] - [ExpectedValue] ) <= ${RELATIVE_TOLERANCE} * MAX ( 1, ABS ( [ExpectedValue] ) ) )`,
  text: 'EXACT ( [ActualValue], [ExpectedValue] ) && ISBLANK ( [ActualValue] ) = ISBLANK ( [ExpectedValue] )',
  date: '[ActualValue] == [ExpectedValue]',
};

function printRow({ measure, filters, expected }: GoldenValue): string {
  const chosen = filters.map(({ column, value }) => `${column} ${value}`).join(', ');
  const name = `${measure}: ${chosen === '' ? 'all' : chosen}`;
  const reference = `[${measure.replaceAll(']', ']]')}]`;
  const actual =
    filters.length === 0 ? reference : `CALCULATE ( ${reference}, ${filters.map(printFilter).join(', ')} )`;
  return [
    'ROW (',
    `    "TestName", ${quote(name)},`,
    `    "ExpectedValue", ${printValue(expected)},`,
    `    "ActualValue", ${actual}`,
    ')',
  ].join('\n');
}

function printFilter({ table, column, value }: GoldenFilter): string {
  return `'${table.replaceAll("'", "''")}'[${column.replaceAll(']', ']]')}] = ${printValue(value)}`;
}

function printValue(value: GoldenValue['expected']): string {
  if (value === null) return 'BLANK ()';
  if (typeof value === 'object') return `dt"${value.date}"`;
  return typeof value === 'string' ? quote(value) : String(value);
}

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const indent = (text: string, levels: number): string => text.replaceAll(/^/gm, '    '.repeat(levels));
