import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printDecimal } from '../../../etl/src/stage/decimal.js';
import { parseNumber } from '../../../etl/src/stage/parse-number.js';

const read = (text: string): string | undefined => {
  const value = parseNumber(text);
  return value === undefined ? undefined : printDecimal(value);
};

describe('the number in a cell', () => {
  it.each([
    ['24.9', '24.9'],
    ['26,300', '26300'],
    ['1,234,567.89', '1234567.89'],
    ['-1,000', '-1000'],
    ['+5', '5'],
    ['-0.9', '-0.9'],
    ['  12\u00a0', '12'],
    ['007', '7'],
    ['900719925474099312345.5', '900719925474099312345.5'],
  ])('is read from %j as %s', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each([
    '',
    '-',
    'n/a',
    '$12.3bn',
    '1.2 million',
    '(0.9)',
    '12%',
    '1e9',
    '1,23',
    '12,34',
    '1,2345',
    ',123',
    '1,000,',
    '1.234,5',
    '12 000',
    '0x1F',
    '1_000',
    'Infinity',
  ])('is not guessed from %j', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('is the same with and without thousands groups, whatever its size', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        fc.stringMatching(/^(\.[0-9]{1,6})?$/),
        (number, rest) => {
          const grouped = number.toLocaleString('en-US') + rest;
          expect(read(grouped)).toBe(read(number.toString() + rest));
          if (rest === '') expect(read(grouped)).toBe(number.toString());
        },
      ),
    );
  });

  it('is a number only where the text is one in plain notation', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9.,\-+e $%()bn]{0,9}$/), (text) => {
        const plain = /^\s*[+-]?(\d+\.?\d*|\.\d+|\d{1,3}(,\d{3})+(\.\d+)?)\s*$/.test(text);
        expect(read(text) !== undefined).toBe(plain);
      }),
      { numRuns: 2000 },
    );
  });
});
