import { cellLabel } from '../../shared/src/data/cell-label';
import {
  groupingIn,
  measuresIn,
  numberAt,
  type CategoricalTable,
  type GroupingColumn,
  type MeasureColumn,
} from '../../shared/src/data/categorical-table';
import { tooltipItems } from '../../shared/src/data/tooltip-items';
import type { TextContext } from '../../shared/src/shell/visual-definition';
import type { ComparisonModel, ComparisonRow } from './comparison-model';
import type { ComparisonOptions } from './comparison-options';
import { comparisonTexts } from './comparison-texts';
import { computeFigures } from './compute-figures';
import { sortRows } from './sort-rows';

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
  if (category === undefined || value === undefined) return undefined;
  const raw = category.values.map((_, row) => ({
    value: numberAt(value.values, row),
    comparison: numberAt(comparison?.values, row),
    target: numberAt(target?.values, row),
  }));
  if (raw.every((figures) => figures.value === null && figures.comparison === null)) return undefined;
  const { figures, median } = computeFigures(raw, options.higherIsBetter);
  const rankedCount = figures.filter(({ rank }) => rank !== undefined).length;
  const names = { value: value.name, comparison: comparison?.name, target: target?.name };
  const rows = figures.map((platform, row): ComparisonRow => {
    const name = cellLabel(category, row, context);
    const texts = comparisonTexts(
      { name, figures: platform, format: value.formatAt(row), names, rankedCount },
      context,
    );
    return {
      ...platform,
      ...texts,
      key: `${row}:${name}`,
      row,
      name,
      tooltip: [
        { displayName: category.name, value: name },
        ...texts.tooltip,
        ...tooltipItems(table, row, context.formatValue),
      ],
      isDimmed: isDimmed(value, row),
      ruleColour: ruleColour(category, row),
    };
  });
  const format = value.formatAt(0);
  return {
    rows: sortRows(rows, options, context.locale),
    valueName: value.name,
    comparisonName: comparison?.name,
    targetName: target?.name,
    median,
    medianText: median === undefined ? '' : context.formatValue(median, format),
    axisText: (tick) => context.formatValue(tick, format),
  };
}

/** While another visual highlights, platforms without a highlighted part fade. */
function isDimmed(value: MeasureColumn, row: number): boolean {
  return value.highlights !== undefined && numberAt(value.highlights, row) === null;
}

function ruleColour(category: GroupingColumn, row: number): string | undefined {
  return category.rowColours(row, 'dots', 'fill');
}
