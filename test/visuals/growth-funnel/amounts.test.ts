import { describe, expect, it } from 'vitest';
import { createAmounts } from '../../../visuals/growth-funnel/src/texts/amounts.js';
import type { LabelOptions } from '../../../visuals/growth-funnel/src/funnel-options.js';
import type { TextContext } from '../../../visuals/shared/src/shell/visual-definition.js';
import { textContext } from '../support/text-context.js';
import { OPTIONS } from './funnel-options-for-tests.js';

/** Shows what the formatter is asked for: the divided value and the format. */
const asking: TextContext = {
  ...textContext('growth-funnel'),
  formatValue: (value, format) => `${String(value)} as ${format ?? 'usual'}`,
};
const amounts = (labels: Partial<LabelOptions> = {}, context = textContext('growth-funnel')) =>
  createAmounts({ ...OPTIONS.labels, ...labels }, context);

describe('amounts in display units', () => {
  it('keep the format of the model without a unit', () => {
    expect(amounts({}, asking).text(1234.5, '#,0.0')).toBe('1234.5 as #,0.0');
    expect(amounts({}, asking).text(1234.5, undefined)).toBe('1234.5 as usual');
  });

  it('keep currency signs and brackets in place and show three digits', () => {
    const text = amounts({ units: 'auto' }, asking).text;
    expect(text(12_500_000, '\\$#,0;(\\$#,0)')).toBe('12.5 as \\$#,0.0"M";(\\$#,0.0"M")');
    expect(text(310_500, '#,0.00 "people"')).toBe('311 as #,0"K" "people"');
    expect(text(45, '#,0')).toBe('45 as #,0');
  });

  it('use one unit for all values where the author chose it', () => {
    const text = amounts({ units: 'million' }, asking).text;
    expect([text(12_500_000, '#,0'), text(400_000, '#,0')]).toEqual(['12.5 as #,0.0"M"', '0.4 as #,0.00"M"']);
  });

  it('leave percentages and formats that scale already alone', () => {
    const text = amounts({ units: 'thousand' }, asking).text;
    expect(text(0.5, '0.0%')).toBe('0.5 as 0.0%');
    expect(text(1_500_000_000, '\\$#,0,,,.0" B"')).toBe('1500000000 as \\$#,0,,,.0" B"');
    expect(text(1234, 'C0')).toBe('1234 as C0');
  });

  it('have the decimals that the author wants, percentages as well', () => {
    expect(amounts({ decimals: 'two' }, asking).text(1234.567, '#,0')).toBe('1234.57 as #,0.00');
    expect(amounts({ decimals: 'none' }, asking).text(0.5678, '0.0%')).toBe('0.57 as 0%');
    expect(amounts({ units: 'thousand', decimals: 'one' }, asking).text(1260, '#,0')).toBe('1.3 as #,0.0"K"');
  });
});

describe('differences of amounts', () => {
  it('are those of the displayed figures: 1,250 K less 310 K is 940 K, though it is 939.2 K exactly', () => {
    const { shown, change } = amounts({ units: 'thousand', decimals: 'none' });
    const difference = shown(310_400, '#,0') - shown(1_249_600, '#,0');
    expect(difference).toBe(-940_000);
    expect(change(difference, '#,0')).toBe('−940');
  });

  it('round away from zero at a half, on either side', () => {
    const { shown } = amounts();
    expect([shown(2.5, '#,0'), shown(-2.5, '#,0'), shown(1.005, '0.00')]).toEqual([3, -3, 1.01]);
    expect(Object.is(shown(-0.2, '#,0'), 0)).toBe(true);
  });

  it('of percentages are percentage points with the decimals of the format', () => {
    const { shown, change } = amounts();
    expect(change(shown(0.574, '0.0%') - shown(1, '0.0%'), '0.0%')).toBe('−42.6 pp');
    expect(change(shown(0.57449, '0.00%') - shown(1, '0.00%'), '0.00%')).toBe('−42.55 pp');
  });

  it('keep a value whose format does not tell its decimals, and one too large to round', () => {
    expect(amounts().shown(12.345, 'C0')).toBe(12.345);
    expect(amounts().shown(1e300, '#,0')).toBe(1e300);
  });
});
