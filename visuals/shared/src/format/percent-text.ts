import { MINUS } from './minus';
import { numberFormat } from './number-format';

/**
 * A ratio as a percentage in the locale: 0.2191 is `21.9%`, 0.45 is `45.0%`. One decimal below
 * 100 %, so that figures line up in a column; none for 0 and above, where a decimal pretends to a
 * precision that nobody reads.
 */
export function percentText(ratio: number, locale: string): string {
  return fixedPercentText(ratio, percentDecimals(ratio), { locale });
}

/** As percentText, with an explicit plus sign for a growth rate: 0.2191 is `+21.9%`. */
export function signedPercentText(ratio: number, locale: string): string {
  return fixedPercentText(ratio, percentDecimals(ratio), { locale, isSigned: true });
}

/** The decimals that percentText gives a ratio. */
export function percentDecimals(ratio: number): 0 | 1 {
  return ratio === 0 || Math.abs(ratio) >= 1 ? 0 : 1;
}

/** A ratio as a percentage with so many decimals; `isSigned` writes a plus sign as well. */
export function fixedPercentText(
  ratio: number,
  decimals: number,
  { locale, isSigned = false }: { readonly locale: string; readonly isSigned?: boolean },
): string {
  const key = `${locale} ${decimals} ${isSigned}`;
  const format = formats.get(key) ?? percentFormat(locale, decimals, isSigned);
  formats.set(key, format);
  return format.format(ratio).replace('-', MINUS);
}

/** Finding a format by its options costs more than using it, and percentages are many. */
const formats = new Map<string, Intl.NumberFormat>();

function percentFormat(locale: string, decimals: number, isSigned: boolean): Intl.NumberFormat {
  return numberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: isSigned ? 'exceptZero' : 'auto',
  });
}
