/** A share as a whole percentage in the locale: 0.407 is `41%`; a share above 0 is never `0%` but `<1%`. */
export function wholePercentText(share: number, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  return share > 0 && share < 0.005 ? `<${format.format(0.01)}` : format.format(share);
}
