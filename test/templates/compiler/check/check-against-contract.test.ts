import { describe, expect, it } from 'vitest';
import type { Table as ContractTable } from '@ott-analytics/model/contract';
import { parseTmdl } from '@ott-analytics/model/tmdl';
import { checkAgainstContract } from '@ott-analytics/template-compiler';

const description = 'A column of the test.';
const column = (
  name: string,
  modelName: string,
  type: ContractTable['columns'][number]['type'],
): ContractTable['columns'][number] => {
  return { name, modelName, type, role: { kind: 'attribute' }, nullable: true, description };
};

const CONTRACT: readonly ContractTable[] = [
  {
    kind: 'dimension',
    name: 'dim_shop',
    modelName: 'Shop',
    grain: 'One row per shop.',
    description: 'Shops.',
    primaryKey: ['shop_key'],
    columns: [
      column('shop_key', 'Shop Key', { kind: 'integer' }),
      column('opened', 'Opened On', { kind: 'date' }),
      column('turnover', 'Turnover', { kind: 'decimal', precision: 19, scale: 4 }),
    ],
  },
];

/** Codes and messages of a model with one table, given by its columns as `name type sourceColumn`. */
function check(
  columns: readonly (readonly [string, string, string])[],
  source = 'Warehouse("dim_shop")',
): string[] {
  const text = [
    'table Shop',
    ...columns.flatMap(([name, type, sourceColumn]) => [
      '',
      `\tcolumn '${name}'`,
      `\t\tdataType: ${type}`,
      `\t\tsourceColumn: ${sourceColumn}`,
    ]),
    '',
    '\tpartition Shop = m',
    '\t\tmode: import',
    `\t\tsource = ${source}`,
    '',
  ].join('\n');
  const { database } = parseTmdl([
    { path: 'database.tmdl', text: 'database\n\tcompatibilityLevel: 1601\n' },
    { path: 'model.tmdl', text: 'model Model\n\tculture: en-US\n\nref table Shop\n' },
    { path: 'tables/Shop.tmdl', text },
  ]);
  return checkAgainstContract(database.model, CONTRACT).map(
    ({ code, severity, message, at, hint }) =>
      `${at?.file ?? ''}:${at?.line ?? ''} ${severity} ${code} ${message} ${hint ?? ''}`,
  );
}

describe('checkAgainstContract', () => {
  it('finds nothing in a model that reads the contract as it is', () => {
    expect(
      check([
        ['Shop Key', 'int64', 'shop_key'],
        ['Opened On', 'dateTime', 'opened'],
        ['Turnover', 'decimal', 'turnover'],
      ]),
    ).toEqual([]);
  });

  it('finds a column that the table does not have, with the nearest one and its line', () => {
    expect(check([['Opened On', 'dateTime', 'opend']])).toEqual([
      expect.stringMatching(
        /^tables\/Shop\.tmdl:3 error contract\/unknown-column .*"opend".*Did you mean "opened"/,
      ),
    ]);
  });

  it('finds a type that would change the values', () => {
    expect(check([['Turnover', 'double', 'turnover']])).toEqual([
      expect.stringMatching(/error contract\/type .*is double.*Write dataType: decimal/),
    ]);
  });

  it('finds a name that the data dictionary does not use', () => {
    expect(check([['Open Date', 'dateTime', 'opened']])).toEqual([
      expect.stringMatching(/warning contract\/column-name .*calls "Opened On"/),
    ]);
  });

  it('finds a table that the contract does not have', () => {
    expect(check([], 'Warehouse("dim_shp")')).toEqual([
      expect.stringMatching(/error contract\/unknown-table .*Did you mean "dim_shop"/),
    ]);
  });

  it('leaves tables alone that read no table of the warehouse', () => {
    expect(check([['Anything', 'string', 'Anything']], '#table({"Anything"}, {})')).toEqual([]);
  });
});
