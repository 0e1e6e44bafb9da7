import { groupingIn, measuresIn, type CategoricalTable } from '../../shared/src/data/categorical-table';
import type { TextContext } from '../../shared/src/shell/visual-definition';
import type { ComparisonModel, ComparisonPanel } from './comparison-model';
import type { ComparisonOptions } from './comparison-options';
import { comparisonPanel } from './comparison-panel';
import { headToHeadMetrics } from './head-to-head-metrics';
import { measureSets } from './measure-sets';
import { periodPair } from './period-pair';
import { readPlatforms, type PlatformItem } from './read-platforms';

/** More panels than these are no overview; the drawing says how many it leaves out. */
const MOST_PANELS = 48;

/** Panels of platforms with their figures and texts, sorted; undefined when no platform has a value. */
export function toViewModel(
  table: CategoricalTable,
  options: ComparisonOptions,
  context: TextContext,
): ComparisonModel | undefined {
  const platforms = readPlatforms(table, context);
  const sets = measureSets(table, options).map((set) => ({
    set,
    pair: periodPair(set, platforms ?? { items: [], periods: [], multiples: [] }, options.mode === 'slope'),
  }));
  if (platforms === undefined || sets.length === 0) return undefined;
  const { items, periods, multiples } = platforms;
  const inPanels = options.measuresAs === 'columns' ? sets.slice(0, 1) : sets;
  const columns = options.measuresAs === 'columns' ? sets.slice(1).map(({ set }) => set) : [];
  const fields = { category: groupingIn(table, 'category'), basis: measuresIn(table, 'basis')[0] };
  const itemsOf = new Map<string, PlatformItem[]>(multiples.map((multiple) => [multiple, []]));
  for (const item of items) itemsOf.get(item.multiple)?.push(item);
  const shown = multiples.slice(0, Math.floor(MOST_PANELS / inPanels.length));
  const panels = shown.flatMap((multiple, at) =>
    inPanels.flatMap(({ set, pair }, measure): readonly ComparisonPanel[] => {
      const own = itemsOf.get(multiple) ?? [];
      const panel = comparisonPanel(
        { table, fields, items: own, periods, pair, set, columns, options },
        context,
      );
      if (panel === undefined) return [];
      const titles = [multiple, ...(inPanels.length > 1 ? [set.value.name] : [])].filter((one) => one !== '');
      const title = titles.join(' · ');
      return [{ ...panel, title, key: title === '' ? '' : `${at}.${measure}` }];
    }),
  );
  if (panels.length === 0) return undefined;
  const leftOut = multiples.slice(shown.length);
  return { panels, leftOut, ...headToHeadMetrics(table, { platforms, sets, options }, context) };
}
