import { cellLabel } from '../../shared/src/data/cell-label';
import {
  groupingIn,
  measuresIn,
  numberAt,
  type CategoricalTable,
} from '../../shared/src/data/categorical-table';
import { tooltipItems } from '../../shared/src/data/tooltip-items';
import type { TextContext } from '../../shared/src/shell/visual-definition';
import type { ComparisonModel, ComparisonRow } from './comparison-model';
import type { ComparisonOptions } from './comparison-options';
import { comparisonTexts } from './comparison-texts';
import { computeFigures } from './compute-figures';
import { indexBaseline } from './index-baseline';
import { othersRow } from './others-row';
import { sortRows } from './sort-rows';
import { topRows } from './top-rows';

/** Platforms with their figures and texts, sorted; undefined when no platform has a value. */
export function toViewModel(
  table: CategoricalTable,
  options: ComparisonOptions,
  context: TextContext,
): ComparisonModel | undefined {
  const category = groupingIn(table, 'category');
  const [value] = measuresIn(table, 'value');
  const [comparison] = measuresIn(table, 'comparison');
  const [target] = measuresIn(table, 'target');
  const [weight] = measuresIn(table, 'weight');
  if (category === undefined || value === undefined) return undefined;
  const raw = category.values.map((_, row) => ({
    value: numberAt(value.values, row),
    comparison: numberAt(comparison?.values, row),
    target: numberAt(target?.values, row),
    weight: numberAt(weight?.values, row),
  }));
  if (raw.every((figures) => figures.value === null && figures.comparison === null)) return undefined;
  const platformNames = raw.map((_, row) => cellLabel(category, row, context));
  const focusRow = rowNamed(platformNames, options.focusItem, context.locale);
  const baseline = indexBaseline(raw, {
    baseline: options.baseline,
    hasWeights: weight !== undefined,
    focusRow,
  });
  const format = value.formatAt(0);
  const { higherIsBetter } = options;
  const figures = computeFigures(raw, higherIsBetter, baseline);
  const rankedCount = figures.filter(({ rank }) => rank !== undefined).length;
  const names = { value: value.name, comparison: comparison?.name, target: target?.name };
  const count = options.topCount;
  const top = topRows(raw, { count, othersMode: options.othersMode, higherIsBetter, format, focusRow });
  const rows = top.shown.flatMap((row): readonly ComparisonRow[] => {
    const platform = figures[row];
    const name = platformNames[row];
    if (platform === undefined || name === undefined) return [];
    const texts = comparisonTexts(
      { name, figures: platform, format: value.formatAt(row), names, rankedCount },
      context,
    );
    const highlight = value.highlights === undefined ? undefined : numberAt(value.highlights, row);
    return [
      {
        ...platform,
        ...texts,
        key: `${row}:${name}`,
        rows: [row],
        name,
        isFocus: row === focusRow,
        isOthers: false,
        highlight,
        tooltip: [
          { displayName: category.name, value: name },
          ...texts.tooltip,
          ...highlightedItem(highlight, value.formatAt(row), context),
          ...tooltipItems(table, row, context.formatValue),
        ],
        // While another visual highlights, platforms without a highlighted part fade.
        isDimmed: highlight === null,
        ruleColour: category.rowColours(row, 'dots', 'fill'),
      },
    ];
  });
  const sorted = sortRows(rows, options, context.locale);
  return {
    rows: top.others === undefined ? sorted : [...sorted, othersRow(top.others, { names, format }, context)],
    valueName: value.name,
    comparisonName: comparison?.name,
    targetName: target?.name,
    baseline,
    baselineText: baselineText(baseline, { options, name: platformNames[focusRow ?? -1], format }, context),
    axisText: (tick) => context.formatValue(tick, format),
  };
}

/** The row with a name, whatever its case; undefined for an empty name and for one that is not there. */
function rowNamed(names: readonly string[], wanted: string, locale: string): number | undefined {
  if (wanted === '') return undefined;
  const found = names.findIndex(
    (name) => name.toLocaleLowerCase(locale) === wanted.toLocaleLowerCase(locale),
  );
  return found < 0 ? undefined : found;
}

function baselineText(
  baseline: number | undefined,
  of: {
    readonly options: ComparisonOptions;
    readonly name: string | undefined;
    readonly format: string | undefined;
  },
  { formatValue, localise }: TextContext,
): string {
  if (baseline === undefined) return '';
  const value = formatValue(baseline, of.format);
  switch (of.options.baseline) {
    case 'median':
      return localise('Legend_Median', { value });
    case 'weightedMean':
      return localise('Legend_Mean', { value });
    case 'focus':
      return localise('Legend_Focus', { name: of.name ?? '', value });
  }
}

function highlightedItem(
  highlight: number | null | undefined,
  format: string | undefined,
  { formatValue, localise }: TextContext,
): ComparisonRow['tooltip'] {
  if (typeof highlight !== 'number') return [];
  return [{ displayName: localise('Highlighted'), value: formatValue(highlight, format) }];
}
