import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compareDecimals,
  multiply,
  negate,
  parseDecimal,
  printDecimal,
  printFixed,
  round,
  subtract,
  sumDecimals,
  type Decimal,
} from '../../../etl/src/stage/decimal.js';

const decimal = fc.record({ units: fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), scale: fc.nat(9) });

/** The number in units of 10^-20: plain whole-number arithmetic, independent of scales. */
const whole = ({ units, scale }: Decimal): bigint => units * 10n ** BigInt(20 - scale);

describe('decimals', () => {
  it('add, subtract, negate and compare as whole numbers do', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(whole(add(a, b))).toBe(whole(a) + whole(b));
        expect(whole(subtract(a, b))).toBe(whole(a) - whole(b));
        expect(whole(negate(a))).toBe(-whole(a));
        expect(compareDecimals(a, b)).toBe(whole(a) < whole(b) ? -1 : whole(a) > whole(b) ? 1 : 0);
      }),
    );
  });

  it('multiply exactly', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const { units, scale } = multiply(a, b);
        expect(units * 10n ** BigInt(40 - scale)).toBe(whole(a) * whole(b));
      }),
    );
  });

  it('add up in any order, and to 0 for none', () => {
    fc.assert(
      fc.property(fc.array(decimal), (values) => {
        const total = values.reduce((sum, value) => sum + whole(value), 0n);
        expect(whole(sumDecimals(values))).toBe(total);
        expect(whole(sumDecimals(values.toReversed()))).toBe(total);
      }),
    );
  });

  it('print text that is read back as the same number', () => {
    fc.assert(
      fc.property(decimal, (value) => {
        const text = printDecimal(value);
        const back = parseDecimal(text);
        expect(back).toBeDefined();
        if (back !== undefined) expect(whole(back)).toBe(whole(value));
        expect(text).toMatch(/^-?\d+(\.\d*[1-9])?$/);
      }),
    );
  });

  it('round to the nearest, half away from zero', () => {
    fc.assert(
      fc.property(decimal, fc.nat(9), (value, scale) => {
        const rounded = whole(round(value, scale));
        const step = 10n ** BigInt(20 - scale);
        const away = rounded < 0n ? -rounded : rounded;
        const size = whole(value) < 0n ? -whole(value) : whole(value);
        expect(rounded % step).toBe(0n);
        expect(away).toBe(((size + step / 2n) / step) * step);
      }),
    );
  });

  it.each([
    ['0.5', 0, '1'],
    ['-0.5', 0, '-1'],
    ['2.5', 0, '3'],
    ['1.00005', 4, '1.0001'],
    ['-0.00004', 4, '0.0000'],
    ['24.9', 4, '24.9000'],
    ['-0.9', 2, '-0.90'],
    ['.5', 1, '0.5'],
  ])('print %s with %i decimals as %s', (text, scale, fixed) => {
    const value = parseDecimal(text);
    expect(value === undefined ? undefined : printFixed(value, scale)).toBe(fixed);
  });

  it('do not drift as floating point does: 0.1 + 0.2 is 0.3, a thousand times 0.001 is 1', () => {
    const third = add({ units: 1n, scale: 1 }, { units: 2n, scale: 1 });
    expect(printDecimal(third)).toBe('0.3');
    expect(printDecimal(sumDecimals(Array.from({ length: 1000 }, () => ({ units: 1n, scale: 3 }))))).toBe(
      '1',
    );
  });

  it.each([
    '',
    '.',
    '-',
    '+',
    '1e5',
    '0x10',
    '1_000',
    '1,000',
    ' 1',
    '1.2.3',
    'NaN',
    'Infinity',
    '--1',
    '½',
    '１',
  ])('refuse %j', (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });
});
