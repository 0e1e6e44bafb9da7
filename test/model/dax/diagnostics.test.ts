import { DaxError, evaluateMeasure, evaluateQuery, MeasureError } from '@ott-analytics/model/dax';
import { describe, expect, it } from 'vitest';
import { SHOP } from './conformance-model.js';
import { compileSmall } from './small-model.js';

const model = compileSmall(SHOP);

/** Code, line, column and hint of the first finding of an expression. */
function findingOf(expression: string): readonly unknown[] {
  try {
    evaluateQuery(model, `EVALUATE\nROW ( "value",\n${expression}\n)`);
  } catch (error) {
    if (!(error instanceof DaxError)) throw error;
    const [finding] = error.diagnostics;
    return finding === undefined
      ? [error.code, error.place?.line, error.place?.column]
      : [finding.code, (finding.at?.line ?? 0) - 2, finding.at?.column, finding.hint];
  }
  return ['none'];
}

describe('findings of the binder, with line, column and the nearest name', () => {
  it.each<[string, ...unknown[]]>([
    ['[Amount]', 'dax/unknown-name', 1, 1, undefined],
    ['[Amtt]', 'dax/unknown-name', 1, 1, "Did you mean 'Amt'?"],
    ['SUM(Sale[Amount])', 'dax/unknown-table', 1, 5, "Did you mean 'Sales'?"],
    ['1 +\n  SUM(Sales[Amont])', 'dax/unknown-column', 2, 7, "Did you mean 'Amount'?"],
    ['SUMM(Sales[Amount])', 'dax/unknown-function', 1, 1, "Did you mean 'SUM'?"],
    ['Sales[Amount] * 2', 'dax/no-row-context', 1, 1, undefined],
    ['DIVIDE(1)', 'dax/argument-count', 1, 1, undefined],
    ['COUNTROWS(1)', 'dax/table-expected', 1, 11, undefined],
    ['SUM(Product[Name])', 'dax/column-type', 1, 5, undefined],
    ['CALCULATE([Amt], [Amt] > 1)', 'dax/measure-in-condition', 1, 18, undefined],
    ['CALCULATE([Amt], Product[Price] > Category[CategoryKey])', 'dax/condition-tables', 1, 33, undefined],
    ['CALCULATE([Amt], {1, 2})', 'dax/filter-without-column', 1, 18, undefined],
    ['CALCULATE([Amt], TRUE())', 'dax/condition-column', 1, 18, undefined],
    ['CALCULATE([Amt], ALL(FILTER(Product, TRUE())))', 'dax/table-or-column', 1, 22, undefined],
    ['CALCULATE([Amt], KEEPFILTERS(Product, Sales))', 'dax/argument-count', 1, 18, undefined],
    ['CALCULATE([Amt], CROSSFILTER(Sales[ProductKey]))', 'dax/argument-count', 1, 18, undefined],
    [
      'CALCULATE([Amt], USERELATIONSHIP(Sales[Qty], Product[Price]))',
      'dax/no-relationship',
      1,
      18,
      undefined,
    ],
    ['SUMX(Product, PMT(1, 2, 3))', 'dax/unsupported', 1, 15, undefined],
    ['SUMX(Product, NONVISUAL(1))', 'dax/unsupported', 1, 15, undefined],
    ['DATEADD(Sales[Qty], 1, DAY)', 'dax/dates', 1, 9, undefined],
    ['SUMX(ADDCOLUMNS(Product, "Amt", 1), [Amt])', 'dax/ambiguous-name', 1, 37, undefined],
    ['COUNTROWS(SUMMARIZE(Sales, Product[Name], "x", 1))', 'dax/unsupported', 1, 43, undefined],
    [
      'CALCULATE([Amt], CROSSFILTER(Sales[ProductKey], Product[ProductKey], ONEWAY_LEFTFILTERSRIGHT))',
      'dax/unsupported',
      1,
      70,
      undefined,
    ],
    ['RANKX(Product, 1, , UPWARDS)', 'dax/keyword', 1, 21, undefined],
    ['1 + ', 'dax/syntax', 2, 1, undefined],
    ['"open', 'dax/syntax', 1, 1, undefined],
    ['VAR x = 1', 'dax/syntax', 2, 1, undefined],
  ])('%s', (expression, ...expected) => {
    expect(findingOf(expression)).toEqual(expected);
  });

  it('lists every faulty variable, not only the first', () => {
    expect(() =>
      evaluateQuery(model, 'EVALUATE VAR a = [x1x] VAR b = SUMM(1) VAR c = a RETURN {a + b + c}'),
    ).toThrow(/and 1 more/);
  });

  it('goes on after a fault of syntax and finds the next one', () => {
    try {
      evaluateQuery(model, 'EVALUATE {SUM(+), 2 2}');
      expect.unreachable();
    } catch (error) {
      expect(
        error instanceof DaxError && error.diagnostics.map(({ code, at }) => [code, at?.column]),
      ).toEqual([
        ['dax/syntax', 16],
        ['dax/syntax', 21],
      ]);
    }
  });
});

describe('errors of evaluation', () => {
  it.each([
    ['"a" + 1', 'dax/not-a-number'],
    ['"1" = 1', 'dax/compare-types'],
    ['TRUE() = 1', 'dax/compare-types'],
    ['SQRT(-1)', 'dax/domain'],
    ['FIND("x", "abc")', 'dax/not-found'],
    ['VALUES(Product[Name]) & ""', 'dax/many-rows'],
    ['FORMAT(1, "0", "fr-FR")', 'dax/locale'],
    ['FORMAT(1, "0 q")', 'dax/format'],
    ["COUNTROWS(CALCULATETABLE(DATEADD('Date'[Date], 1, MONTH), 'Date'[Month] = 2))", 'dax/dates-with-gaps'],
  ])('%s', (expression, code) => {
    expect(findingOf(expression)[0]).toBe(code);
  });
});

describe('measures', () => {
  const faulty = compileSmall({
    ...SHOP,
    measures: {
      ...SHOP.measures,
      A: '[B] + 1',
      B: '\n[A]',
      C: '[Amt] +\n  SQRT ( - [Amt] )',
      D: 'SUM ( Sales[Nothing] )',
    },
  });

  it('that depend on themselves are reported with the way round', () => {
    const circles = faulty.diagnostics.filter(({ code }) => code === 'dax/circular');
    expect(circles.map(({ message }) => message)).toEqual([
      'The measure [A] depends on itself: A, B, A.',
      'The measure [B] depends on itself: A, B, A.',
    ]);
    expect(() => evaluateMeasure(faulty, 'A')).toThrow(MeasureError);
  });

  it('are reported at their place in the TMDL file', () => {
    const [finding] = faulty.diagnostics.filter(({ code }) => code === 'dax/unknown-column');
    expect(finding?.message).toMatch(/^\[D\]: /);
    expect(finding?.at?.file).toBe('model.tmdl');
    expect(finding?.at?.line).toBeGreaterThan(5);
  });

  it('that cannot be evaluated say which and where', () => {
    expect(() => evaluateMeasure(faulty, 'C')).toThrow('In the measure [C], line 2, column 3: ');
  });

  it('that do not exist are named with the nearest one', () => {
    expect(() => evaluateMeasure(faulty, 'Amd')).toThrow(
      "The model has no measure [Amd]. Did you mean 'Amt'?",
    );
  });
});
