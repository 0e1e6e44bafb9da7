import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkFolder, checkModelFiles } from '@ott-analytics/template-compiler';
import type { TmdlFile } from '@ott-analytics/model/tmdl';
import { describe, expect, it } from 'vitest';
import { describeWith, requireReference } from '../../../../support/requirements.js';
import { change, COMPARISON, DATE, MEASURE, ROLE, SALES, withMeasure } from './model-example.js';

/** Errors as `code file:line:column hint`. */
async function errorsOf(files: readonly TmdlFile[]): Promise<readonly string[]> {
  const { diagnostics } = await checkModelFiles(files);
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, at, hint }) =>
      `${code} ${at?.file ?? ''}:${at?.line ?? ''}:${at?.column ?? ''} ${hint ?? ''}`.trim(),
    );
}

describe('DAX in a model', () => {
  it.each([
    ['SUM ( Sales[Amout] )', `dax/unknown-column ${MEASURE}:32 Did you mean 'Amount'?`],
    ['SUM ( Sale[Amount] )', `dax/unknown-table ${MEASURE}:32 Did you mean 'Sales'?`],
    ['[Sales PX]', `dax/unknown-name ${MEASURE}:26 Did you mean 'Sales PY'?`],
    ['SUMM ( Sales[Amount] )', `dax/unknown-function ${MEASURE}:26 Did you mean SUM?`],
    ['SUM ( Sales[Amount]', `dax/syntax ${MEASURE}:45`],
    ['Sales[Amount] * 2', `dax/no-row-context ${MEASURE}:26`],
    ['DIVIDE ( 1 )', `dax/argument-count ${MEASURE}:26`],
    ['[Growth]', expect.stringContaining('dax/circular')],
  ])('is read and bound, with its place in the file: %s', async (dax, expected) => {
    const files =
      dax === '[Growth]'
        ? change([SALES, "'Total Sales' = SUM ( Sales[Amount] )", "'Total Sales' = [Growth] + 0"])
        : withMeasure(dax);
    expect(await errorsOf(files)).toContainEqual(expected);
  });

  it('is found in roles, calculation items, format strings and calculated columns, with places', async () => {
    const files = change(
      [ROLE, 'Product[Country]', 'Product[Land]'],
      [COMPARISON, '= SELECTEDMEASURE ()', '= SELECTEDMEASUR ()'],
      [
        SALES,
        "measure 'Total Sales' = SUM ( Sales[Amount] )\n\t\tformatString: #,0\n\t\tdisplayFolder: Money\n",
        'measure \'Total Sales\' = SUM ( Sales[Amount] )\n\t\tdisplayFolder: Money\n\n\t\tformatStringDefinition = FORMT ( 1, "0" )\n',
      ],
      [DATE, '\tcolumn Year\n\t\tdataType: int64', '\tcolumn Year = YEAR ( Date[Day] )\n\t\tdataType: int64'],
      [DATE, '\t\tsourceColumn: year\n', ''],
    );
    expect([...(await errorsOf(files))].sort()).toEqual([
      'dax/unknown-column roles/Europe.tmdl:4:28',
      "dax/unknown-column tables/Date.tmdl:21:23 Did you mean 'Date'?",
      'dax/unknown-function tables/Sales.tmdl:8:28 Did you mean FORMAT?',
      'dax/unknown-function tables/Time Comparison.tmdl:7:29 Did you mean SELECTEDMEASURE?',
    ]);
  });

  it('that our engine cannot run is no error: its names are checked and a finding says so', async () => {
    const { diagnostics } = await checkModelFiles(withMeasure('XIRR ( Sales, Sales[Amount], Sales[Amout] )'));
    expect(
      diagnostics.filter(({ code }) => code.startsWith('dax/')).map(({ code, severity }) => [code, severity]),
    ).toEqual([
      ['dax/unknown-column', 'error'],
      ['dax/not-covered', 'info'],
    ]);
  });
});

describe('Power Query in a model', () => {
  it.each([
    ['let Source = Csv.Document(Foldr) in Source', 'm/unknown-name', 38, 'Did you mean "Folder"?'],
    ['let Source = 1 in Sourc', 'm/unknown-name', 30, 'Define it, or take it out.'],
    ['let Source = = 1 in Source', 'm/syntax', 25, ''],
    ['let Source = "open in Source', 'm/syntax', 25, ''],
  ])('is read and its names are looked up: %s', async (text, code, column, hint) => {
    const files = change([
      SALES,
      'source = let Source = Csv.Document(File.Contents(Folder & "\\sales.csv")) in Source',
      `source = ${text}`,
    ]);
    expect(await errorsOf(files)).toEqual([`${code} ${SALES}:58:${column} ${hint}`.trim()]);
  });

  it.each([
    '(a as text, optional b) => a & Folder',
    'each [Amount] + _[Pieces]',
    '[a = 1, b = a]',
    'let #"My Step" = 1 in #"My Step"',
    '#table({"a"}, {{#date(2020, 1, 1)}})',
    'try Sales otherwise error "no"',
    'let f = (x) => if x = 0 then 0 else @f(x - 1) in f',
  ])('may name what it defines, shared queries and tables: %s', async (text) => {
    const files = change([
      SALES,
      'source = let Source = Csv.Document(File.Contents(Folder & "\\sales.csv")) in Source',
      `source = ${text}`,
    ]);
    expect(await errorsOf(files)).toEqual([]);
  });
});

describe('the contract of the warehouse', () => {
  it('is asked only of models that read its tables', async () => {
    const foreign = change([SALES, 'Csv.Document(', 'Warehouse("fact_sales", ']);
    expect((await errorsOf(foreign)).filter((error) => error.startsWith('contract/'))).toEqual([]);
    const ours = change([SALES, 'Csv.Document(', 'Warehouse("fact_revenue", ']);
    expect((await errorsOf(ours)).filter((error) => error.startsWith('contract/'))).toEqual([
      `contract/unknown-column ${SALES}:28:2`,
      `contract/unknown-column ${SALES}:50:2`,
    ]);
  });
});

describeWith(requireReference(), 'The reference cases of TMDL under ott-template check', (reference) => {
  const folder = join(reference(), 'tmdl');
  const clean = ['good', 'missing_lineage', 'compat_1702', 'renamed_partition'];
  const warned = ['nonguid_lineage', 'compat_1550'];
  const cases = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'definition')));

  it.each(cases)('%s is treated as its README says', async (name) => {
    const found = (await checkFolder(join(folder, name))).filter(({ code }) =>
      /^(?:tmdl|model|dax|m)\//.test(code),
    );
    const errors = found.filter(({ severity }) => severity === 'error');
    const warnings = found.filter(({ severity }) => severity === 'warning');
    if (clean.includes(name)) expect([errors, warnings]).toEqual([[], []]);
    else if (warned.includes(name)) expect([errors, warnings.length]).toEqual([[], 1]);
    else {
      expect(errors.length).toBeGreaterThan(0);
      for (const { at } of errors) expect(at?.line).toBeGreaterThan(0);
    }
  });
});
