import { numberAt, type Cell } from '../../shared/src/data/categorical-table';
import type { HistoryPoint } from './comparison-model';
import { competitionRanks } from './competition-ranks';
import type { RawFigures } from './compute-figures';
import type { WeightedValue } from './index-baseline';
import type { MeasureSet } from './measure-sets';
import type { PeriodPair } from './period-pair';
import type { PlatformItem } from './read-platforms';

/** What one platform brings by one measure. */
export interface PlatformFigures extends RawFigures, WeightedValue {
  /** Its row of the current period; undefined when it has none. */
  readonly row: number | undefined;
}

/** The figures of the platforms by one measure in the compared periods; null is BLANK. */
export function platformFigures(
  items: readonly PlatformItem[],
  set: MeasureSet,
  { current, before }: PeriodPair,
): readonly PlatformFigures[] {
  return items.map(({ rowAt }) => {
    const row = rowAt[current];
    const at = (values: readonly Cell[] | undefined): number | null => figureAt(values, row);
    return {
      row,
      value: at(set.value.values),
      comparison:
        before === undefined ? at(set.comparison?.values) : figureAt(set.value.values, rowAt[before]),
      target: at(set.target?.values),
      weight: at(set.weight?.values),
    };
  });
}

/** Values and ranks of each platform in every period; ranks are among the platforms of that period. */
export function platformHistories(
  items: readonly PlatformItem[],
  { value, higherIsBetter }: MeasureSet,
  periodCount: number,
): readonly (readonly HistoryPoint[])[] {
  const periods = Array.from({ length: periodCount }, (_, period) => {
    const values = items.map(({ rowAt }) => figureAt(value.values, rowAt[period]));
    return { values, ranks: competitionRanks(values, higherIsBetter) };
  });
  return items.map((_, item) =>
    periods.map(({ values, ranks }) => ({ value: values[item] ?? null, rank: ranks[item] })),
  );
}

function figureAt(values: readonly Cell[] | undefined, row: number | undefined): number | null {
  return row === undefined ? null : numberAt(values, row);
}
