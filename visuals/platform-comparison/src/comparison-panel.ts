import type { TextContext } from '../../shared/src/shell/visual-definition';
import { baselineText } from './baseline-text';
import type { ComparisonPanel, ComparisonRow } from './comparison-model';
import type { MeasureNames } from './comparison-text-input';
import { computeFigures } from './compute-figures';
import { indexBaseline } from './index-baseline';
import { othersRow } from './others-row';
import type { PanelInput } from './panel-input';
import { platformFigures, platformHistories } from './platform-figures';
import { platformRow } from './platform-row';
import type { PlatformItem } from './read-platforms';
import { sortRows } from './sort-rows';
import { topRows } from './top-rows';

/** One panel with its rows sorted; undefined when no platform of it has a figure. */
export function comparisonPanel(
  input: PanelInput,
  context: TextContext,
): Omit<ComparisonPanel, 'key' | 'title'> | undefined {
  const { items, set, options, pair } = input;
  const raw = platformFigures(items, set, pair);
  const histories = platformHistories(items, set, input.periods.length);
  const isBlank = raw.every(({ value, comparison }) => value === null && comparison === null);
  if (isBlank) return undefined;
  const focusItem = itemNamed(items, options.focusItem, context.locale);
  const baseline = indexBaseline(raw, {
    baseline: options.baseline,
    hasWeights: set.weight !== undefined,
    focusRow: focusItem,
  });
  const { higherIsBetter } = set;
  const figures = computeFigures(raw, higherIsBetter, ({ target }) =>
    options.baseline === 'target' ? (target ?? undefined) : baseline,
  );
  const format = set.value.formatAt(raw.find(({ row }) => row !== undefined)?.row ?? 0);
  const names = namesOf(input, context);
  const rankedCount = figures.filter(({ rank }) => rank !== undefined).length;
  const top = topRows(raw, {
    count: options.topCount,
    othersMode: options.othersMode,
    higherIsBetter,
    format,
    focusRow: focusItem,
  });
  const rows = top.shown.flatMap((at): readonly ComparisonRow[] => {
    const [item, one, history] = [items[at], figures[at], histories[at]];
    if (item === undefined || one === undefined || history === undefined) return [];
    const isFocus = at === focusItem;
    const { row } = raw[at] ?? {};
    return [platformRow({ input, item, row, figures: one, history, names, rankedCount, isFocus }, context)];
  });
  const sorted = sortRows(rows, { sortBy: options.sortBy, higherIsBetter }, context.locale);
  const whole = figures.find(({ share }) => share !== undefined && share > 0);
  const how = { names, format, like: whole, showShare: options.showShare };
  const others = top.others === undefined ? [] : [othersRow(top.others, how, context)];
  return {
    rows: [...sorted, ...others],
    measureName: set.value.name,
    valueName: names.value,
    comparisonName: names.comparison,
    targetName: names.target,
    higherIsBetter,
    baseline,
    baselineText: baselineText(
      { baseline, options, name: items[focusItem ?? -1]?.name, format, names },
      context,
    ),
    axisText: (tick) => context.formatValue(tick, format),
    periods: input.periods,
    metricNames: input.columns.map(({ value }) => value.name),
  };
}

/** Names of the measures with the periods they are of; a comparison by period carries the measure's name. */
function namesOf({ set, pair, periods }: PanelInput, { localise }: TextContext): MeasureNames {
  const inPeriod = (measure: string, period: string | undefined): string =>
    period === undefined ? measure : localise('Name_InPeriod', { measure, period });
  return {
    value: inPeriod(set.value.name, periods[pair.current]),
    comparison:
      pair.before === undefined ? set.comparison?.name : inPeriod(set.value.name, periods[pair.before]),
    target: set.target?.name,
  };
}

/** The platform with a name, whatever its case; undefined for an empty name and for one that is not there. */
function itemNamed(items: readonly PlatformItem[], wanted: string, locale: string): number | undefined {
  if (wanted === '') return undefined;
  const found = items.findIndex(
    ({ name }) => name.toLocaleLowerCase(locale) === wanted.toLocaleLowerCase(locale),
  );
  return found < 0 ? undefined : found;
}
