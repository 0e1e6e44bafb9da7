import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AnswerContext, RawAnswers } from '../../../generator/src/answers/field.js';
import { parseAnswers, printRefusal } from '../../../generator/src/answers/parse-answers.js';

const cwd = path.resolve('/home/ada');
const context: AnswerContext = {
  cwd,
  destination: path.join(cwd, 'My Shop'),
  isFolder: (folder) => [path.join(cwd, 'extracts'), path.join(cwd, 'My Shop', 'in')].includes(folder),
};

const refusalsOf = (given: RawAnswers, saved: RawAnswers = {}): readonly string[] => {
  const parsed = parseAnswers(given, saved, context);
  return parsed.kind === 'refused' ? parsed.refusals.map(printRefusal) : [];
};

describe('parseAnswers', () => {
  it('takes defaults for everything: a warehouse in files, the sample data, USD', () => {
    expect(parseAnswers({}, {}, context)).toEqual({
      kind: 'answers',
      answers: {
        name: 'my-shop',
        warehouse: { kind: 'files' },
        source: { kind: 'sample' },
        currency: { code: 'USD', unitsPerUsd: '1' },
      },
    });
  });

  it('completes a MySQL warehouse with defaults', () => {
    const parsed = parseAnswers({ warehouse: 'mysql', mysqlPort: '3307' }, {}, context);
    expect(parsed).toMatchObject({
      answers: {
        warehouse: { kind: 'mysql', host: 'localhost', port: 3307, database: 'ott_analytics', user: 'ott' },
      },
    });
  });

  it('takes incremental refresh with MySQL only, and only yes or no', () => {
    expect(parseAnswers({ warehouse: 'mysql', incrementalRefresh: 'yes' }, {}, context)).toMatchObject({
      answers: { warehouse: { kind: 'mysql', incrementalRefresh: true } },
    });
    expect(refusalsOf({ incrementalRefresh: 'yes' })).toEqual([
      '--incremental-refresh "yes": it goes with --warehouse mysql only',
    ]);
    expect(refusalsOf({ warehouse: 'mysql', incrementalRefresh: 'maybe' })).toEqual([
      '--incremental-refresh "maybe": give yes or no',
    ]);
  });

  it('prefers a flag to the answer of an earlier run, and that to the default', () => {
    const parsed = parseAnswers(
      { name: 'new-name' },
      { name: 'old-name', currency: 'EUR', unitsPerUsd: '0.9' },
      context,
    );
    expect(parsed).toMatchObject({
      answers: { name: 'new-name', currency: { code: 'EUR', unitsPerUsd: '0.9' } },
    });
  });

  it('writes a source inside the project relative to it, and one outside as an absolute path', () => {
    const inside = parseAnswers({ source: 'My Shop/in' }, {}, context);
    const outside = parseAnswers({ source: 'extracts' }, {}, context);
    expect(inside).toMatchObject({ answers: { source: { kind: 'folder', path: 'in' } } });
    expect(outside).toMatchObject({
      answers: { source: { path: path.join(cwd, 'extracts').split(path.sep).join('/') } },
    });
  });

  it('asks for the rate when the currency is not USD', () => {
    expect(refusalsOf({ currency: 'EUR' })).toEqual([
      '--units-per-usd: it must be given; give a number above 0 with a decimal point, such as 0.92',
    ]);
  });

  it('refuses a flag that has no effect', () => {
    expect(refusalsOf({ mysqlHost: 'db.example.com' })).toEqual([
      '--mysql-host "db.example.com": it goes with --warehouse mysql only',
    ]);
    expect(refusalsOf({ unitsPerUsd: '0.9' })).toEqual([
      '--units-per-usd "0.9": it goes with a --currency other than USD only',
    ]);
  });

  it('refuses a saved answer that breaks its rule as well', () => {
    expect(refusalsOf({}, { name: 'No Blanks' })).toHaveLength(1);
  });

  it('lists every refusal at once', () => {
    expect(refusalsOf({ name: 'A', warehouse: 'oracle', currency: 'XYZ', source: 'nowhere' })).toHaveLength(
      5,
    );
  });

  it.each<readonly [RawAnswers, RegExp]>([
    [{ name: 'Two Words' }, /--name "Two Words": use lower-case/],
    [{ name: 'con' }, /device on Windows/],
    [{ name: 'a'.repeat(65) }, /at most 64/],
    [{ name: '' }, /--name ""/],
    [{ warehouse: 'oracle' }, /one of files, mysql/],
    [{ warehouse: 'mysql', mysqlHost: 'mysql://db' }, /host name or an IPv4 address/],
    [{ warehouse: 'mysql', mysqlHost: 'a b' }, /host name/],
    [{ warehouse: 'mysql', mysqlHost: 'db:3306' }, /without port/],
    [{ warehouse: 'mysql', mysqlPort: '0' }, /1 to 65535/],
    [{ warehouse: 'mysql', mysqlPort: '70000' }, /1 to 65535/],
    [{ warehouse: 'mysql', mysqlPort: '33o6' }, /1 to 65535/],
    [{ warehouse: 'mysql', mysqlDatabase: 'x`; DROP' }, /letters, digits and underscores/],
    [{ warehouse: 'mysql', mysqlDatabase: 'mysql' }, /system schema/],
    [{ warehouse: 'mysql', mysqlUser: "o'hara" }, /letters, digits/],
    [{ source: 'nowhere' }, /folder with CSV files that exists/],
    [{ currency: 'euro' }, /ISO 4217/],
    [{ currency: 'XYZ', unitsPerUsd: '1' }, /ISO 4217/],
    [{ currency: 'EUR', unitsPerUsd: '0' }, /above 0/],
    [{ currency: 'EUR', unitsPerUsd: '0,92' }, /decimal point/],
    [{ currency: 'EUR', unitsPerUsd: '-1' }, /above 0/],
    [{ currency: 'EUR', unitsPerUsd: '1e3' }, /above 0/],
  ])('refuses %j with its rule', (given, rule) => {
    expect(refusalsOf(given).join('\n')).toMatch(rule);
  });
});
