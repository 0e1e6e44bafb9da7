import {
  measuresIn,
  type CategoricalTable,
  type MeasureColumn,
} from '../../shared/src/data/categorical-table';
import { numberAt } from '../../shared/src/data/categorical-table';
import type { TextContext } from '../../shared/src/shell/visual-definition';
import type { ComparisonModel } from './comparison-model';
import type { ComparisonOptions } from './comparison-options';
import { isHigherBetter, type MeasureSet } from './measure-sets';
import type { PeriodPair } from './period-pair';
import type { PlatformTable } from './read-platforms';

/** What the measures of two platforms side by side are read from. */
export interface MetricsInput {
  readonly platforms: PlatformTable;
  readonly sets: readonly { readonly set: MeasureSet; readonly pair: PeriodPair }[];
  readonly options: ComparisonOptions;
}

/**
 * Every platform's figures of all bound measures: the values, each in its current period, then the
 * numeric measures of the tooltip that are not among them.
 */
export function headToHeadMetrics(
  table: CategoricalTable,
  { platforms, sets, options }: MetricsInput,
  { formatValue, localise }: TextContext,
): Pick<ComparisonModel, 'metrics' | 'platforms'> {
  const values = sets.map(({ set, pair }) => ({ measure: set.value, period: pair.current }));
  const known = new Set(values.map(({ measure }) => measure.queryName));
  const period = values[0]?.period ?? 0;
  const further = measuresIn(table, 'tooltips')
    .filter((measure) => !known.has(measure.queryName) && hasFigures(measure))
    .map((measure) => ({ measure, period }));
  const all = [...values, ...further];
  return {
    metrics: all.map(({ measure }) => ({
      name: measure.name,
      higherIsBetter: isHigherBetter(measure, options),
    })),
    platforms: platforms.items.map((item) => ({
      name: [item.name, item.multiple].filter((part) => part !== '').join(' · '),
      rows: item.rows,
      figures: all.map(({ measure, period: at }) => {
        const row = item.rowAt[at];
        const value = row === undefined ? null : numberAt(measure.values, row);
        const text =
          value === null ? localise('Not_Available') : formatValue(value, measure.formatAt(row ?? 0));
        return { value, text };
      }),
    })),
  };
}

function hasFigures({ values }: MeasureColumn): boolean {
  return values.some((_, row) => numberAt(values, row) !== null);
}
