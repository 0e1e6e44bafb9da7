import { DaxError, evaluateQuery, type Scalar } from '@ott-analytics/model/dax';
import { describe, expect, it } from 'vitest';
import { SHOP } from './conformance-model.js';
import { compileSmall } from './small-model.js';

const model = compileSmall(SHOP);
const run = (text: string): readonly (readonly Scalar[])[] => evaluateQuery(model, text)[0]?.rows ?? [];

describe('DEFINE', () => {
  it('defines columns and tables for one query, and leaves the model as it is', () => {
    const text = `
      DEFINE
        TABLE Cheap = FILTER ( Product, Product[Half] < 12 )
        COLUMN Product[Half] = Product[Price] / 2
        MEASURE Product[Halves] = SUM ( Product[Half] )
      EVALUATE { ( [Halves], COUNTROWS ( Cheap ), [Amt] ) }`;
    // Halves 5, 10, 15, 20; two of them below 12; all sales 187.
    expect(run(text)).toEqual([[50, 2, 187]]);
    expect(() => run('EVALUATE { SUM ( Product[Half] ) }')).toThrow('no column [Half]');
  });

  it('keeps relationships, blank rows and filters for a defined column', () => {
    const text = `
      DEFINE COLUMN Product[Is Dear] = Product[Price] > 15
      EVALUATE SUMMARIZECOLUMNS ( Product[Is Dear], "v", [Amt] )`;
    expect(run(text)).toEqual([
      [false, 50],
      [true, 130],
      [null, 7],
    ]);
  });

  it('refuses a name that the model has', () => {
    expect(() => run('DEFINE COLUMN Product[Price] = 1 EVALUATE Product')).toThrow('already');
    expect(() => run('DEFINE TABLE Product = { 1 } EVALUATE Product')).toThrow('already');
  });

  it.each<[string, string, Scalar]>([
    [
      'by value, evaluated once where the call stands',
      'f = ( x : SCALAR NUMERIC VAL ) => CALCULATE ( x, Product[Color] = "Red" ) EVALUATE { f ( [Amt] ) }',
      187,
    ],
    [
      'by expression, evaluated where it is named',
      'f = ( x : SCALAR NUMERIC EXPR ) => CALCULATE ( x, Product[Color] = "Red" ) EVALUATE { f ( [Amt] ) }',
      140,
    ],
    [
      'by value without a word for it',
      'f = ( x ) => CALCULATE ( x, Product[Color] = "Red" ) EVALUATE { f ( [Amt] ) }',
      187,
    ],
    ['converted to a type', 'f = ( x : SCALAR INT64 ) => x EVALUATE { f ( 2.6 ) }', 3],
    ['with a default', 'f = ( x, y : SCALAR = 10 ) => x * y EVALUATE { f ( 2 ) + f ( 2, 3 ) }', 26],
    [
      'a table',
      'f = ( t : TABLE VAL ) => COUNTROWS ( t ) EVALUATE { f ( FILTER ( Product, Product[Price] > 15 ) ) }',
      3,
    ],
    ['a column', 'f = ( c : ANYREF ) => COUNTROWS ( VALUES ( c ) ) EVALUATE { f ( Product[Color] ) }', 3],
    [
      'a table of which a column is read',
      'f = ( t : TABLEREF ) => SUMX ( t, t[Price] ) EVALUATE { f ( Product ) }',
      100,
    ],
    [
      'the row around the call',
      'f = ( x : EXPR ) => SUMX ( Product, x ) EVALUATE { f ( Product[Price] ) }',
      100,
    ],
    [
      'variables of the body apart from those of the caller',
      'f = ( x : EXPR ) => VAR a = 1 RETURN a + x EVALUATE { VAR a = 5 RETURN f ( a ) }',
      6,
    ],
    [
      'functions in functions',
      'f = ( x ) => x + 1 FUNCTION g = ( x ) => f ( f ( x ) ) EVALUATE { g ( 1 ) }',
      3,
    ],
    ['a name with points', 'My.Own.F = ( ) => 7 EVALUATE { my.own.f ( ) }', 7],
  ])('calls functions with arguments %s', (_title, text, expected) => {
    expect(run(`DEFINE FUNCTION ${text}`)).toEqual([[expected]]);
  });

  it.each([
    ['f = ( x ) => f ( x ) EVALUATE { f ( 1 ) }', 'dax/circular'],
    ['SUM = ( x ) => x EVALUATE { SUM ( 1 ) }', 'dax/function-name'],
    ['f = ( x ) => x EVALUATE { f ( ) }', 'dax/argument-count'],
    ['f = ( x ) => x EVALUATE { f ( 1, 2 ) }', 'dax/argument-count'],
    ['f = ( x : NOTHING ) => x EVALUATE { f ( 1 ) }', 'dax/syntax'],
  ])('refuses %s', (text, code) => {
    try {
      run(`DEFINE FUNCTION ${text}`);
      expect.unreachable();
    } catch (error) {
      expect(error instanceof DaxError && error.diagnostics[0]?.code).toBe(code);
    }
  });
});

describe('START AT', () => {
  it.each<[string, string, readonly Scalar[]]>([
    ['[Name] START AT "p2"', 'from the value on', ['p2', 'p3', 'p4']],
    ['[Name] DESC START AT "p2"', 'downwards', ['p2', 'p1']],
    ['[CategoryKey], [Name] START AT 2', 'by the first of two keys', ['p3', 'p4']],
    ['[CategoryKey], [Name] START AT 1, "p2"', 'by both keys', ['p2', 'p3', 'p4']],
  ])('ORDER BY Product%s begins %s', (order, _title, expected) => {
    const keys = order.replaceAll('[', 'Product[');
    expect(run(`EVALUATE Product ORDER BY ${keys}`).map(([, name]) => name)).toEqual(expected);
  });

  it('takes no more values than there are keys', () => {
    expect(() => run('EVALUATE Product ORDER BY Product[Name] START AT 1, 2')).toThrow('more values');
  });
});
