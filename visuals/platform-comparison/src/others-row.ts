import type { TextContext } from '../../shared/src/shell/visual-definition';
import type { ComparisonRow } from './comparison-model';
import { comparisonTexts, type MeasureNames } from './comparison-texts';
import { computeFigures } from './compute-figures';
import type { TopRows } from './top-rows';

/** The row of all platforms beyond the top ones: no rank, no index, no verdict, no identity. */
export function othersRow(
  others: NonNullable<TopRows['others']>,
  { names, format }: { readonly names: MeasureNames; readonly format: string | undefined },
  context: TextContext,
): ComparisonRow {
  const name = context.localise('Others_Name', { count: String(others.count) });
  const { value, comparison, target } = others;
  const [computed] = computeFigures([{ value, comparison, target }], true, undefined);
  const figures = {
    value,
    comparison,
    target,
    rank: undefined,
    rankChange: { kind: 'none' },
    change: computed?.change,
    changeRatio: computed?.changeRatio,
    verdict: computed?.change === undefined ? 'unknown' : 'same',
    index: undefined,
  } as const;
  const texts = comparisonTexts({ name, figures, format, names, rankedCount: 0 }, context);
  return {
    ...figures,
    ...texts,
    key: 'others',
    rows: [],
    name,
    isFocus: false,
    isOthers: true,
    highlight: undefined,
    tooltip: [{ displayName: name, value: texts.valueText }, ...texts.tooltip.slice(1)],
    isDimmed: false,
    ruleColour: undefined,
  };
}
