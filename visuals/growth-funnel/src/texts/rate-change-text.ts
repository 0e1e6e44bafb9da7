import { MINUS } from '../../../shared/src/format/minus';
import { numberFormat } from '../../../shared/src/format/number-format';
import type { TextContext } from '../../../shared/src/shell/visual-definition';
import type { ShownRate } from '../rates/shown-rate';

/** A difference of rates in percentage points, `+2.0 pp`, with its decimals always; empty for undefined. */
export function rateChangeText(change: ShownRate | undefined, { locale, localise }: TextContext): string {
  if (change === undefined) return '';
  const points = numberFormat(locale, {
    minimumFractionDigits: change.decimals,
    maximumFractionDigits: change.decimals,
    signDisplay: 'exceptZero',
  }).format(change.ratio * 100);
  return `${points.replace('-', MINUS)} ${localise('Unit_PercentagePoints')}`;
}
