import { decimalsIn } from './edit-format';
import { MINUS } from './minus';
import { numberFormat } from './number-format';
import type { FormatValue } from './format-value';

/** What changeText needs to know about the measure whose change it writes. */
export interface ChangeFormat {
  readonly format: string | undefined;
  readonly formatValue: FormatValue;
  readonly locale: string;
  /** Short unit for percentage points, e.g. `pp`. */
  readonly percentagePointUnit: string;
}

/**
 * A difference with its sign. A measure in percent changes by percentage points (`+1.2 pp`): a
 * change from 10 % to 12 % is not "2 %"; at most one decimal, or as many as the format has. Every
 * other measure keeps its own format string, whose own
 * plus sign, if it has one, does not count twice.
 */
export function changeText(change: number, how: ChangeFormat): string {
  if (isPercentFormat(how.format)) {
    const maximumFractionDigits = Math.max(1, decimalsIn(how.format ?? '') ?? 1);
    const points = numberFormat(how.locale, { maximumFractionDigits, signDisplay: 'exceptZero' });
    return `${points.format(change * 100).replace('-', MINUS)} ${how.percentagePointUnit}`;
  }
  const magnitude = how.formatValue(Math.abs(change), how.format).replace(/^\+/, '');
  if (change === 0) return magnitude;
  return `${change > 0 ? '+' : MINUS}${magnitude}`;
}

/** True for a format string that multiplies by 100, that is one with an unquoted percent sign. */
export function isPercentFormat(format: string | undefined): boolean {
  if (format === undefined) return false;
  return format.replace(/"[^"]*"|'[^']*'|\\./g, '').includes('%');
}
