import type { TextContext } from '../../shared/src/shell/visual-definition';
import type { ComparisonOptions } from './comparison-options';
import type { MeasureNames } from './comparison-text-input';

/** What index 100 is, in words, with its value; empty when there is no baseline. */
export function baselineText(
  of: {
    readonly baseline: number | undefined;
    readonly options: Pick<ComparisonOptions, 'baseline'>;
    /** Name of the focus item. */
    readonly name: string | undefined;
    readonly format: string | undefined;
    readonly names: MeasureNames;
  },
  { formatValue, localise }: TextContext,
): string {
  if (of.options.baseline === 'target') {
    return of.names.target === undefined ? '' : localise('Legend_Target', { name: of.names.target });
  }
  if (of.baseline === undefined) return '';
  const value = formatValue(of.baseline, of.format);
  switch (of.options.baseline) {
    case 'median':
      return localise('Legend_Median', { value });
    case 'weightedMean':
      return localise('Legend_Mean', { value });
    case 'focus':
      return localise('Legend_Focus', { name: of.name ?? '', value });
  }
}
