/** A count in the locale: 7504 is `7,504` in English and `7.504` in German. */
export function countText(count: number, locale: string): string {
  return count < 1000 ? String(count) : new Intl.NumberFormat(locale).format(count);
}
