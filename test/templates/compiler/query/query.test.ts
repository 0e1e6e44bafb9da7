import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../../../templates/compiler/src/cli/run-command.js';
import { makeQueryProject, type QueryProject } from './sample-warehouse.js';

let project: QueryProject;
let model = '';
beforeAll(async () => {
  project = await makeQueryProject();
  model = join(project.folder, 'powerbi/M.SemanticModel');
});
afterAll(() => project.remove());

async function query(...words: readonly string[]): Promise<{ code: number; out: string; error: string }> {
  const texts = { out: '', error: '' };
  const code = await runCommand(['query', '--project', model, ...words], {
    out: (text) => (texts.out += text),
    error: (text) => (texts.error += text),
  });
  return { code, ...texts };
}

const ALL =
  'EVALUATE SELECTCOLUMNS ( Money, Money[Value], Money[Count], Money[Day], Money[Sure] ) ORDER BY Money[Count]';

describe('ott-template query', () => {
  it('prints a table in the formats of columns and measures, numbers to the right, BLANK empty', async () => {
    const { code, out } = await query(ALL);
    expect(code).toBe(0);
    expect(out).toBe(
      [
        '    Money[Value]      Money[Count]  Money[Day]   Money[Sure]',
        '----------------  ----------------  -----------  -----------',
        '             0.2                 2  28 Feb 2019  FALSE',
        '12,345,678,901.2                 3',
        '             0.0                 4  1 Jan 1900   TRUE',
        '             0.1  9007199254740991  31 Dec 2020  TRUE',
        '',
      ].join('\n'),
    );
  });

  it('keeps every digit of fixed decimals in CSV and JSON, where doubles would not', async () => {
    const text = 'EVALUATE SUMMARIZECOLUMNS ( Firm[Firm], "Sum", [Amount] ) ORDER BY Firm[Firm]';
    expect((await query(text, '--format', 'csv')).out).toBe(
      'Firm[Firm],[Sum]\r\n"Big, ""Inc""",12345678901.2346\r\nSmall,0.3\r\n',
    );
    expect(JSON.parse((await query(text, '--json')).out)).toEqual({
      results: [
        {
          tables: [
            {
              rows: [
                { 'Firm[Firm]': 'Big, "Inc"', '[Sum]': 12345678901.2346 },
                { 'Firm[Firm]': 'Small', '[Sum]': 0.3 },
              ],
            },
          ],
        },
      ],
    });
  });

  it('writes dates as ISO 8601, truth as TRUE and FALSE, and BLANK as nothing', async () => {
    expect((await query(ALL, '--format', 'csv')).out.split('\r\n').slice(1, 4)).toEqual([
      '0.2,2,2019-02-28,FALSE',
      '12345678901.2345,3,,',
      '0.0001,4,1900-01-01,TRUE',
    ]);
  });

  it('shows a measure by columns where columns have values, in its own format', async () => {
    const { out } = await query('--measure', 'share', '--by', 'firm[firm]', '--where', 'Money[Count]=2,3,4');
    expect(out.split('\n')).toEqual([
      'Firm[Firm]  [Share]',
      '----------  -------',
      'Big, "Inc"   100.0%',
      'Small          0.0%',
      '',
    ]);
    expect((await query('--measure', '[Amount]', '--where', 'Money[Day]=2020-12-31')).out).toContain('0.10');
    expect((await query('--measure', 'Amount', '--where', 'Money[Sure]=false')).out).toContain('0.20');
    expect((await query('--measure', 'Amount', '--where', 'Firm[Firm]=Small')).out).toContain('0.30');
  });

  it('shows only the rows that a role sees', async () => {
    const { out } = await query('--measure', 'Amount', '--by', 'Firm[Firm]', '--role', 'big');
    expect(out.split('\n').slice(2)).toEqual(['Big, "Inc"  12,345,678,901.23', '']);
  });

  it('takes a query from a file, and several results of one query', async () => {
    const file = join(project.folder, 'two.dax');
    writeFileSync(file, '\uFEFFEVALUATE { 1 }\nEVALUATE { "a" }');
    expect((await query(file)).out).toBe('[Value]\n-------\n      1\n\n[Value]\n-------\na\n');
    expect((await query(file, '--format', 'csv')).out).toBe('[Value]\r\n1\r\n\r\n[Value]\r\na\r\n');
  });

  it('takes measures that the query defines', async () => {
    const text = 'DEFINE MEASURE Money[Half] = [Amount] / 2 EVALUATE ROW ( "h", [Half] )';
    expect((await query(text, '--format', 'csv')).out).toBe('[h]\r\n6172839450.7673\r\n');
  });

  it('says loudly what a limit cuts off, and cuts nothing off for programs by itself', async () => {
    const text = 'EVALUATE GENERATESERIES ( 1, 1200 )';
    const table = await query(text);
    expect(table.out.split('\n')).toHaveLength(1003);
    expect(table.error).toMatch(/^ONLY THE FIRST 1000 OF 1200 ROWS ARE PRINTED\./m);
    expect((await query(text, '--format', 'csv')).out.split('\r\n')).toHaveLength(1202);
    expect((await query(text, '--limit', '0')).error).not.toContain('ONLY');
    expect((await query(text, '--limit', '2', '--json')).error).toContain('ONLY THE FIRST 2 OF 1200');
  });

  it('says on the other stream how many rows there are, how long it took, and which tables are empty', async () => {
    const { error } = await query('EVALUATE Made');
    expect(error).toMatch(/^Only Power BI can fill 'Made': no rows here\.$/m);
    expect(error).toMatch(/^The model has 1 faulty object; ott-template check says where and what\.$/m);
    expect(error).toMatch(/^0 rows in \d+\.\d\d s; model and data were read in \d+\.\d\d s\.$/m);
  });
});

describe('ott-template query, asked wrongly', () => {
  it.each<[string, string, RegExp]>([
    [
      'EVALUATE\n\tSUMMARIZECOLUMNS ( Firm[Frm] )',
      'dax/unknown-column',
      /^query:2:21: error: The table 'Firm' has no column \[Frm\]\. .*\n {4}\tSUMMARIZE.*\n {4}\t {19}\^\n {4}Did you mean 'Firm'\?\n$/,
    ],
    ['[Amount]', 'dax/syntax', /A query begins with EVALUATE or DEFINE\..*EVALUATE \{ \[Total Revenue\] \}/],
    [
      'EVALUATE { [Broken] }',
      'dax/unknown-column',
      /In the measure \[Broken\].*ott-template check says where/s,
    ],
    ['EVALUATE { SQRT ( -1 ) }', 'dax/domain', /^query: error: -1 is outside the domain of SQRT/],
  ])('explains %j', async (text, dax, message) => {
    const { code, out, error } = await query(text);
    expect([code, out]).toEqual([3, '']);
    const explained = error.split('\n').filter((line) => !/^(Only|The model has)/.test(line));
    expect(explained.join('\n')).toMatch(message);
    expect(error).toContain(`(${dax})`);
  });

  it.each<[readonly string[], RegExp]>([
    [['--measure', 'Amont'], /no measure \[Amont\]\. Did you mean "Amount"\?/],
    [['--measure', 'Amount', '--by', 'Firm'], /"Firm" is no column; write Table\[Column\]/],
    [['--measure', 'Amount', '--by', 'Frm[Firm]'], /no table "Frm"\. Did you mean "Firm"\?/],
    [['--measure', 'Amount', '--by', 'Firm[Frm]'], /'Firm' has no column \[Frm\]\. Did you mean "Firm"\?/],
    [['--measure', 'Amount', '--where', 'Firm[Firm]'], /--where takes Table\[Column\]=value/],
    [['--measure', 'Amount', '--where', 'Money[Count]=x'], /"x" in --where .* is no number/],
    [['--measure', 'Amount', '--where', 'Money[Day]=1.2.2020'], /is no date such as 2020-12-31/],
    [['--measure', 'Amount', '--where', 'Money[Sure]=1'], /is no true or false/],
    [['EVALUATE {1}', '--measure', 'Amount'], /Give a query or --measure, not both/],
    [['EVALUATE {1}', '--by', 'Firm[Firm]'], /--by and --where go with --measure/],
    [[], /No query was given/],
    [['EVALUATE {1}', '--role', 'Small'], /no role "Small"; it has Big/],
    [['EVALUATE {1}', '--format', 'xml'], /--format takes table, csv, json, found "xml"/],
    [['EVALUATE {1}', '--limit', '-1'], /--limit/],
  ])('refuses %j', async (words, message) => {
    const { code, error } = await query(...words);
    expect(code).toBe(2);
    expect(error).toMatch(message);
  });

  it('says where it looked for rows and what to do', async () => {
    const empty = join(project.folder, 'empty');
    mkdirSync(empty);
    const missing = await query('EVALUATE {1}', '--warehouse', empty);
    expect([missing.code, missing.error]).toEqual([
      4,
      expect.stringMatching(/empty" holds no warehouse: there is no manifest\.json in it\..*npm run etl/),
    ]);
    writeFileSync(join(empty, 'manifest.json'), '{"generation":1}');
    expect((await query('EVALUATE {1}', '--warehouse', empty)).error).toMatch(
      /no file ".*fact_revenue\.parquet", which the model reads/,
    );
    writeFileSync(join(empty, 'manifest.json'), '{}');
    expect((await query('EVALUATE {1}', '--warehouse', empty)).error).toMatch(
      /is no manifest of a warehouse/,
    );
    rmSync(empty, { recursive: true });
    expect((await query('nowhere.dax')).code).toBe(5);
  });

  it.each([
    ['{"warehouse":{"kind":"paper"}}', /warehouse\.kind is "paper", expected files or mysql/],
    ['{', /cannot be read as JSON: line 1/],
    [
      '{"warehouse":{"kind":"mysql","host":"127.0.0.1","port":1,"database":"d","user":"u"}}',
      /The database d \(u@127\.0\.0\.1:1\) cannot be reached: .*OTT_DB_PASSWORD/,
    ],
  ])('says what is wrong with the configuration %s', async (config, message) => {
    const folder = join(model, '..', 'ott.config.json');
    writeFileSync(folder, config);
    const { code, error } = await query('EVALUATE {1}');
    rmSync(folder);
    expect(code).toBe(4);
    expect(error).toMatch(message);
  });
});
