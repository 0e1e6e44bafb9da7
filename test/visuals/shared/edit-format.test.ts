import { describe, expect, it } from 'vitest';
import { decimalsOf } from '../../../visuals/shared/src/format/decimals-choice.js';
import { displayUnit, unitDecimals } from '../../../visuals/shared/src/format/display-unit.js';
import { decimalsIn, editFormat } from '../../../visuals/shared/src/format/edit-format.js';

describe('a format string with other decimals and a unit', () => {
  it.each([
    ['#,0', '#,0.0"K"'],
    ['#,0.00', '#,0.0"K"'],
    ['\\$#,0.00;(\\$#,0.00);\\$#,0.00', '\\$#,0.0"K";(\\$#,0.0"K");\\$#,0.0"K"'],
    ['#,0.00 "€ in 2020"', '#,0.0"K" "€ in 2020"'],
    ['"0 or more: "#,0', '"0 or more: "#,0.0"K"'],
    ['0.0 %', '0.0"K" %'],
    ['"none"', '"none"'],
    ['C0', 'C0'],
  ])('writes %s as %s', (format, expected) => {
    expect(editFormat(format, { decimals: 1, suffix: 'K' })).toBe(expected);
  });

  it('keeps the decimals when none are wanted, and drops the point for none', () => {
    expect(editFormat('#,0.0#', { decimals: undefined, suffix: ' Mio.' })).toBe('#,0.0#" Mio."');
    expect(editFormat('#,0.0#', { decimals: 0, suffix: '' })).toBe('#,0');
  });

  it('counts the decimals that a format shows at most', () => {
    expect(['#,0', '#,0.0#', '\\$#,0.00;-0', '"1.00"', 'General', 'N2'].map(decimalsIn)).toEqual([
      0,
      2,
      2,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('the display unit of a value', () => {
  it('is the largest that the value, rounded to three digits, fills', () => {
    const names = [999, 999.6, 1000, 999_499, 999_500, 2.5e9, -4e6, 0].map(
      (value) => displayUnit(value, 'auto').name,
    );
    expect(names).toEqual([
      undefined,
      'thousand',
      'thousand',
      'thousand',
      'million',
      'billion',
      'million',
      undefined,
    ]);
  });

  it('is the chosen one for every value', () => {
    expect(displayUnit(7, 'million')).toEqual({ divisor: 1e6, name: 'million' });
    expect(displayUnit(7e9, 'none')).toEqual({ divisor: 1, name: undefined });
  });

  it('leaves three digits, and never more than two decimals', () => {
    const decimals = [1_234, 12_340, 123_400, 99_960, 0].map((value) =>
      unitDecimals(value, { divisor: 1e3, name: 'thousand' }),
    );
    expect(decimals).toEqual([2, 1, 0, 0, 0]);
    expect(unitDecimals(4000, { divisor: 1e6, name: 'million' })).toBe(2);
  });

  it('has as many decimals as the author wants', () => {
    expect((['auto', 'none', 'one', 'two'] as const).map(decimalsOf)).toEqual([undefined, 0, 1, 2]);
  });
});
