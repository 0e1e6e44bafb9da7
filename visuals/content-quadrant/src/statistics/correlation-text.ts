import { numberFormat } from '../../../shared/src/format/number-format';
import { MINUS } from '../../../shared/src/format/minus';
import type { TextContext } from '../../../shared/src/shell/visual-definition';
import { countText } from '../count-text';
import type { Correlation } from './spearman';

/** A rank correlation in words: `Spearman ρ −0.31 (n = 24)`, with two decimals in the locale. */
export function correlationText({ rho, count }: Correlation, { localise, locale }: TextContext): string {
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  const value = numberFormat(locale, digits).format(rho).replace('-', MINUS);
  return localise('Statistics_Correlation', { rho: value, count: countText(count, locale) });
}
