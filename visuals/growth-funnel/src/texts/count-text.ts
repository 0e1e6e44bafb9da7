import { numberFormat } from '../../../shared/src/format/number-format';

/** A whole number in the reader's numerals. */
export function countText(count: number, locale: string): string {
  return numberFormat(locale, { maximumFractionDigits: 0 }).format(count);
}
