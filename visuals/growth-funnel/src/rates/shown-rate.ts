import { decimalsOf, type DecimalsChoice } from '../../../shared/src/format/decimals-choice';
import { fixedPercentText, percentDecimals } from '../../../shared/src/format/percent-text';

/**
 * A rate as it is displayed. Everything that is derived from rates, such as drop-offs and changes,
 * is the difference of displayed rates and not the displayed difference of rates: so 44.4 % and
 * −55.6 % make 100 %, and what a reader adds up is what the visual says.
 */
export interface ShownRate {
  /** Rounded to the decimals of its percentage, 0.444 for 44.4 %. */
  readonly ratio: number;
  readonly decimals: number;
}

/** The rate as displayed with the chosen decimals; undefined stays undefined. */
export function shownRate(ratio: number | undefined, choice: DecimalsChoice): ShownRate | undefined {
  if (ratio === undefined) return undefined;
  const decimals = decimalsOf(choice) ?? percentDecimals(ratio);
  return { ratio: rounded(ratio, decimals), decimals };
}

/**
 * What the first rate is more than the second, as displayed. It differs from the exact difference by
 * less than one unit of the last decimal, and differences along a chain add up to the whole, which
 * is all that a largest-remainder rounding would give.
 */
export function rateDifference(a: ShownRate | undefined, b: ShownRate | undefined): ShownRate | undefined {
  if (a === undefined || b === undefined) return undefined;
  const decimals = Math.max(a.decimals, b.decimals);
  return { ratio: rounded(a.ratio - b.ratio, decimals), decimals };
}

/** The rate as a percentage, `44.4%`; empty for undefined. `isSigned` writes a plus sign as well. */
export function shownRateText(rate: ShownRate | undefined, locale: string, isSigned = false): string {
  return rate === undefined ? '' : fixedPercentText(rate.ratio, rate.decimals, { locale, isSigned });
}

function rounded(ratio: number, decimals: number): number {
  const factor = 100 * 10 ** decimals;
  // Seven hundredths times a hundred is 7.000000000000001: noise must not decide a rounding.
  const scaled = Number((ratio * factor).toPrecision(12));
  return Number.isFinite(scaled) ? Math.round(scaled) / factor : ratio;
}
