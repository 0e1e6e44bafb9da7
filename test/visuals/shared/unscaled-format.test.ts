import { describe, expect, it } from 'vitest';
import { unscaledFormat } from '../../../visuals/shared/src/format/unscaled-format.js';

describe('scaling commas in format strings', () => {
  it.each([
    [String.raw`\$#,0,,,.0" B"`, String.raw`\$#,0.0" B"`, 1e9],
    ['#,0.0,,', '#,0.0', 1e6],
    ['0,', '0', 1e3],
    ['0,,;-0,,', '0;-0', 1e6],
    ['#,0', '#,0', 1],
    ['#,##0.00', '#,##0.00', 1],
    ['0" 1,, "', '0" 1,, "', 1],
    [String.raw`0\,`, String.raw`0\,`, 1],
    ['', '', 1],
  ])('%s is %s and divides by %d', (format, plain, divisor) => {
    expect(unscaledFormat(format)).toEqual({ format: plain, divisor });
  });
});
