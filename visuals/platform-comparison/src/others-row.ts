import type { TextContext } from '../../shared/src/shell/visual-definition';
import type { ComparisonFigures, ComparisonRow } from './comparison-model';
import type { MeasureNames } from './comparison-text-input';
import { comparisonTexts } from './comparison-texts';
import { computeFigures } from './compute-figures';
import type { TopRows } from './top-rows';

/**
 * The row of all platforms beyond the top ones: no rank, no index, no verdict, no identity. `like` is
 * a platform with a share, from which theirs follows.
 */
export function othersRow(
  others: NonNullable<TopRows['others']>,
  of: {
    readonly names: MeasureNames;
    readonly format: string | undefined;
    readonly like: ComparisonFigures | undefined;
    readonly showShare: boolean;
  },
  context: TextContext,
): ComparisonRow {
  const name = context.localise('Others_Name', { count: String(others.count) });
  const { value, comparison, target } = others;
  const [computed] = computeFigures([{ value, comparison, target }], true, () => undefined);
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
    share: others.isSum ? shareLike(value, of.like) : undefined,
  } as const;
  const texts = comparisonTexts(
    {
      name,
      figures,
      format: of.format,
      names: of.names,
      rankedCount: 0,
      basis: '',
      history: [],
      showShare: of.showShare,
    },
    context,
  );
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
    ruleColours: { fill: undefined, comparison: undefined, target: undefined },
    basis: undefined,
    history: [],
    metricTexts: [],
  };
}

/** The share of a value, of the same whole as that of another platform. */
function shareLike(value: number | null, like: ComparisonFigures | undefined): number | undefined {
  if (value === null || like?.share === undefined || like.value === null) return undefined;
  return value / (like.value / like.share);
}
