import { MINUS } from './minus';

/**
 * A ratio as a percentage in the locale: 0.2191 is `21.9%`. One decimal below 100 %, none above,
 * since 1,234.5 % pretends to a precision that nobody reads.
 */
export function percentText(ratio: number, locale: string): string {
  return percentFormat(ratio, locale, 'auto');
}

/** As percentText, with an explicit plus sign for a growth rate: 0.2191 is `+21.9%`. */
export function signedPercentText(ratio: number, locale: string): string {
  return percentFormat(ratio, locale, 'exceptZero');
}

function percentFormat(ratio: number, locale: string, signDisplay: 'auto' | 'exceptZero'): string {
  const digits = Math.abs(ratio) >= 1 ? 0 : 1;
  return new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 0,
    maximumFractionDigits: digits,
    signDisplay,
  })
    .format(ratio)
    .replace('-', MINUS);
}
