import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NumberFormat } from '../../../etl/src/dataset/format-rule.js';
import { printDecimal } from '../../../etl/src/stage/decimal.js';
import { readAmount } from '../../../etl/src/stage/read-amount.js';
import type { UnitName } from '../../../etl/src/stage/unit.js';

const read = (cell: string, unit: UnitName, decimal: '.' | ',' = '.', format: NumberFormat = {}): string => {
  const reading = readAmount(cell, { header: 'X', unit, style: { decimal }, format });
  return 'value' in reading ? printDecimal(reading.value) : reading.finding.code;
};

/** Digits of a whole number in groups of three, written independently of the code under test. */
const group = (digits: string, separator: string): string => digits.replace(/\B(?=(\d{3})+$)/g, separator);

const SPACES = [' ', '\u00a0', '\u202f', '\u2009'];

/** One number in one of the styles that published tables use. */
const styled = fc
  .record({
    whole: fc.bigInt({ min: 0n, max: 10n ** 15n }),
    fraction: fc.stringMatching(/^\d{0,4}$/),
    isNegative: fc.boolean(),
    decimal: fc.constantFrom('.' as const, ',' as const),
    grouping: fc.constantFrom('none', 'other', 'space', 'apostrophe'),
    space: fc.constantFrom(...SPACES),
    minus: fc.constantFrom('-', '\u2212', '()', 'behind'),
    currency: fc.constantFrom('', '$', 'US$', 'USD ', ' USD'),
    scale: fc.constantFrom('', 'bn', ' bn', ' billion', 'B'),
    mark: fc.constantFrom('', '*', ' [1]', '\u2020', '\u00b2'),
  })
  .map((style) => {
    const { whole, fraction, isNegative, decimal } = style;
    const separators: Readonly<Record<string, string>> = {
      none: '',
      other: decimal === '.' ? ',' : '.',
      space: style.space,
      apostrophe: "'",
    };
    const digits =
      group(`${whole}`, separators[style.grouping] ?? '') + (fraction === '' ? '' : decimal + fraction);
    const [before, behind] = style.currency.startsWith(' ') ? ['', style.currency] : [style.currency, ''];
    const amount = `${before}${digits}${style.scale}${behind}`;
    const signed = {
      '-': `-${amount}`,
      '\u2212': `\u2212${amount}`,
      '()': `(${amount})`,
      behind: `${before}${digits}-${style.scale}${behind}`,
    }[style.minus];
    const units = BigInt(`${whole}${fraction}`) * 10n ** BigInt(9 - fraction.length);
    return {
      text: `${isNegative ? signed : amount}${style.mark}`,
      decimal,
      expected: `${isNegative && units !== 0n ? '-' : ''}${units}`,
    };
  });

describe('an amount', () => {
  it('is the same whatever style it is written in', () => {
    fc.assert(
      fc.property(styled, ({ text, decimal, expected }) => {
        expect(read(text, 'bn USD', decimal)).toBe(expected);
      }),
      { numRuns: 5000 },
    );
  });

  it('is never scaled by both the contract and the cell', () => {
    const scales = [
      ['k', 'k USD', 3],
      ['million', 'mm USD', 6],
      ['bn', 'bn USD', 9],
    ] as const;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.nat(2), fc.nat(2), (number, inCell, inContract) => {
        const [word, , power] = scales[inCell] ?? scales[0];
        const [, unit] = scales[inContract] ?? scales[0];
        const found = read(`${number}${word}`, unit);
        expect(found).toBe(
          inCell === inContract ? `${number}${'0'.repeat(power)}` : 'stage/unit-contradiction',
        );
        expect(read(`${number}${word}`, 'USD')).toBe(`${number}${'0'.repeat(power)}`);
      }),
    );
  });

  it('never throws and is a number or a finding, whatever the cell', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9.,\-() $€%*[\]kmbnUSD\u00a0\u2212]{0,12}$/), (text) => {
        expect(read(text, 'bn USD')).toMatch(/^(-?\d+(\.\d+)?|stage\/[a-z-]+)$/);
      }),
      { numRuns: 3000 },
    );
  });

  it.each<[string, UnitName, string]>([
    ['43%', 'percent', '43'],
    ['43 %', 'percent', '43'],
    ['12.0', 'count', '12'],
    ['12.5', 'count', 'stage/bad-number'],
    ['1.2 million', 'count', '1200000'],
    ['873M', 'count', '873000000'],
    ['12k', 'count', '12000'],
    ['12k', 'mm count', 'stage/unit-contradiction'],
    ['43%', 'count', 'stage/unit-contradiction'],
    ['$5', 'count', 'stage/unit-contradiction'],
    ['€5', 'USD', 'stage/unit-contradiction'],
    ['£5', 'USD a month', 'stage/unit-contradiction'],
    ['$4.52', 'USD a month', '4.52'],
    ['4.52k', 'USD a month', 'stage/unit-contradiction'],
    ['--5', 'USD', 'stage/bad-number'],
    ['(-5)', 'USD', 'stage/bad-number'],
    ['$$5', 'USD', 'stage/bad-number'],
    ['5 5', 'USD', 'stage/bad-number'],
    ['1 2345', 'USD', 'stage/bad-number'],
    ["1'234,567.8", 'USD', 'stage/bad-number'],
    ['1.67E+02', 'USD', 'stage/bad-number'],
    ['12.3 (1)', 'USD', 'stage/bad-number'],
    ['about 12', 'USD', 'stage/bad-number'],
    ['12 apples', 'USD', 'stage/bad-number'],
    ['n/a', 'USD', 'stage/bad-number'],
    ['-', 'USD', 'stage/bad-number'],
    ['\u2013', 'USD', 'stage/bad-number'],
    ['..', 'USD', 'stage/bad-number'],
    ['12.3 Mrd', 'USD', 'stage/bad-number'],
  ])('%j in %s is %s', (cell, unit, expected) => {
    expect(read(cell, unit)).toBe(expected);
  });

  it('has the words that the contract declares', () => {
    const format = { scales: { 'Mrd.': 'bn', Mio: 'mm' }, currency: ['Dollar'] } as const;
    expect(read('1,2 Mrd. Dollar', 'bn USD', ',', format)).toBe('1200000000');
    expect(read('1,2 Mio', 'count', ',', format)).toBe('1200000');
  });

  it('has only the thousands separator that the contract declares', () => {
    const style = { decimal: '.', thousands: 'space' } as const;
    const rule = { header: 'X', unit: 'USD', style, format: {} } as const;
    expect('value' in readAmount('1 234', rule)).toBe(true);
    expect('value' in readAmount('1,234', rule)).toBe(false);
  });
});
