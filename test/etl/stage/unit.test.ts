import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDecimal, printDecimal } from '../../../etl/src/stage/decimal.js';
import { parseUnit, toBaseUnits, UNIT_NAMES, type UnitName } from '../../../etl/src/stage/unit.js';

const scale = (text: string, unit: UnitName): string => {
  const value = parseDecimal(text);
  if (value === undefined) throw new Error(`${text} is no number`);
  return printDecimal(toBaseUnits(value, parseUnit(unit)));
};

describe('declared units', () => {
  it.each([
    ['24.9', 'bn USD', '24900000000'],
    ['0.063', 'bn USD', '63000000'],
    ['192.9', 'mm count', '192900000'],
    ['2.3', 'bn count', '2300000000'],
    ['12.5', 'k count', '12500'],
    ['1.2345', 'k USD', '1234.5'],
    ['-0.0000000001', 'bn USD', '-0.1'],
    ['4.52', 'USD a month', '4.52'],
    ['34', 'percent', '34'],
    ['26300', 'count', '26300'],
  ] as const)('take %s %s as %s', (text, unit, base) => {
    expect(scale(text, unit)).toBe(base);
  });

  it('have the base units of the facts', () => {
    const bases = new Set(UNIT_NAMES.map((name) => parseUnit(name).base));
    expect([...bases]).toEqual(['USD', 'count', 'percent', 'USD a month', 'minutes', 'text']);
  });

  it('scale exactly: a figure in billions is a thousand times the same one in millions', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.nat(12), (units, digits) => {
        const text = printDecimal({ units, scale: digits });
        const thousand = printDecimal({ units: units * 1000n, scale: digits });
        expect(scale(text, 'bn USD')).toBe(scale(thousand, 'mm USD'));
      }),
    );
  });
});
