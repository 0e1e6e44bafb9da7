import { MINUS } from './minus';
import { numberFormat } from './number-format';

/**
 * A ratio as a percentage in the locale: 0.2191 is `21.9%`, 0.45 is `45.0%`. One decimal below
 * 100 %, so that figures line up in a column; none for 0 and above, where a decimal pretends to a
 * precision that nobody reads.
 */
export function percentText(ratio: number, locale: string): string {
  return percentFormat(ratio, locale, 'auto');
}

/** As percentText, with an explicit plus sign for a growth rate: 0.2191 is `+21.9%`. */
export function signedPercentText(ratio: number, locale: string): string {
  return percentFormat(ratio, locale, 'exceptZero');
}

function percentFormat(ratio: number, locale: string, signDisplay: 'auto' | 'exceptZero'): string {
  const digits = ratio === 0 || Math.abs(ratio) >= 1 ? 0 : 1;
  return numberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay,
  })
    .format(ratio)
    .replace('-', MINUS);
}
