import { describe, expect, it } from 'vitest';
import { parseDecimal, printDecimal } from '../../../../etl/src/load/check/parse-decimal.js';

const money = { kind: 'decimal', precision: 19, scale: 4 } as const;

describe('parsing a decimal', () => {
  it.each([
    ['0', 0n],
    ['-0', 0n],
    ['24.9', 249_000n],
    ['-0.5', -5_000n],
    ['007.1000', 71_000n],
    ['1.50000000', 15_000n],
    ['999999999999999.9999', 9_999_999_999_999_999_999n],
    ['-999999999999999.9999', -9_999_999_999_999_999_999n],
  ])('reads %s exactly', (text, scaled) => {
    expect(parseDecimal(text, money)).toBe(scaled);
  });

  it.each(['', '.5', '5.', '+1', '1e3', '1,5', ' 1', '0x10', '1_000', 'NaN', '1.00001', '1000000000000000'])(
    'refuses %j',
    (text) => {
      expect(parseDecimal(text, money)).toBeUndefined();
    },
  );
});

describe('printing a decimal', () => {
  it.each([
    [0n, '0.0000'],
    [-1n, '-0.0001'],
    [249_000n, '24.9000'],
    [-9_999_999_999_999_999_999n, '-999999999999999.9999'],
  ])('prints %s ten-thousandths at full scale', (scaled, text) => {
    expect(printDecimal(scaled, 4)).toBe(text);
  });

  it('prints no point for a scale of none', () => {
    expect(printDecimal(-12n, 0)).toBe('-12');
  });
});
