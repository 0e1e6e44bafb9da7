import { DateTime, evaluateQuery, functionRows, type Scalar } from '@ott-analytics/model/dax';
import { describe, expect, it } from 'vitest';
import { SHOP } from './conformance-model.js';
import { TABLE_CASES } from './context-cases.js';
import { FILTER_CASES } from './filter-cases.js';
import { FORMAT_CASES, VALUE_CASES, type FunctionCase } from './function-cases.js';
import { compileSmall } from './small-model.js';
import { FORMAT_TABLE_CASES } from './format-cases.js';
import { FURTHER_CASES } from './further-cases.js';
import { TIME_CASES } from './time-cases.js';
import { WINDOW_CASES } from './window-cases.js';

const model = compileSmall(SHOP);
const CONTEXT_CASES = [...FILTER_CASES, ...TABLE_CASES, ...TIME_CASES, ...WINDOW_CASES];
/** Shown where a model of their own is needed: model-features.test.ts, calculated.test.ts and the path below. */
const ELSEWHERE = [
  'SELECTEDMEASURE',
  'SELECTEDMEASURENAME',
  'SELECTEDMEASUREFORMATSTRING',
  'ISSELECTEDMEASURE',
  'PATH',
  'NOW',
  'TODAY',
  'UTCNOW',
  'UTCTODAY',
  'USERNAME',
  'USERPRINCIPALNAME',
];

function valueOf(expression: string): Exclude<Scalar, object> | string {
  const [result] = evaluateQuery(model, `EVALUATE ROW ( "value", ${expression} )`);
  const value = result?.rows[0]?.[0] ?? null;
  return value instanceof DateTime
    ? new Date((value.serial - 25_569) * 86_400_000).toISOString().slice(0, 10)
    : value;
}

const check = ([expression, expected]: FunctionCase): void => {
  const value = valueOf(expression);
  if (typeof expected !== 'number') expect(value).toBe(expected);
  else {
    expect(typeof value).toBe('number');
    expect(Number(value)).toBeCloseTo(expected, 10);
  }
};
const named = (cases: readonly FunctionCase[]): { readonly title: string; readonly one: FunctionCase }[] =>
  cases.map((one) => ({ title: `${one[0]} is ${JSON.stringify(one[1])}: ${one[2]}`, one }));

describe('functions of values', () => {
  it.each(named([...VALUE_CASES, ...FURTHER_CASES, ...FORMAT_CASES, ...FORMAT_TABLE_CASES]))(
    '$title',
    ({ one }) => check(one),
  );
});

describe('functions of tables and contexts', () => {
  it.each(named(CONTEXT_CASES))('$title', ({ one }) => check(one));
});

describe('the function table', () => {
  it('has a case for every function', () => {
    const texts = [...VALUE_CASES, ...FURTHER_CASES, ...FORMAT_CASES, ...CONTEXT_CASES].map(([text]) => text);
    const missing = functionRows().filter(
      ({ name }) => !ELSEWHERE.includes(name) && !texts.some((text) => text.includes(`${name}(`)),
    );
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  it('names parameters and a family for each of them, none twice', () => {
    const rows = functionRows();
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
    for (const { name, parameters } of rows)
      expect(
        parameters.every((parameter) => /^\w+(\?|\.\.\.)?$/.test(parameter)),
        name,
      ).toBe(true);
  });
});

describe('PATH', () => {
  const people = (parents: readonly (number | null)[]): ReturnType<typeof compileSmall> =>
    compileSmall({
      tables: { Person: { columns: { Id: ['int64', [112, 14, 3, 11]], Boss: ['int64', parents] } } },
    });
  const paths = (parents: readonly (number | null)[]): Scalar =>
    evaluateQuery(
      people(parents),
      'EVALUATE { CONCATENATEX ( Person, PATH ( Person[Id], Person[Boss] ), ";" ) }',
    )[0]?.rows[0]?.[0] ?? null;

  it('lists the parents of a row from the top, as in the example of Microsoft', () => {
    expect(paths([null, 112, 14, 3])).toBe('112;112|14;112|14|3;112|14|3|11');
  });

  it('is an error when a parent is no id and when parents go round in a circle', () => {
    expect(() => paths([null, 99, 14, 3])).toThrow('The parent 99 is no id');
    expect(() => paths([11, 112, 14, 3])).toThrow('circle');
  });
});
