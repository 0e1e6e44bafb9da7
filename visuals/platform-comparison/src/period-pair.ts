import { numberAt } from '../../shared/src/data/categorical-table';
import type { MeasureSet } from './measure-sets';
import type { PlatformTable } from './read-platforms';

/** Which periods are compared, by their place in time. */
export interface PeriodPair {
  readonly current: number;
  /** Undefined when there is no period before, or a comparison measure is bound. */
  readonly before: number | undefined;
}

/**
 * The latest period in which any platform has a value, and the one before it, or the first one when
 * `fromFirst` is set. The same for all platforms: figures of different dates compare nothing.
 */
export function periodPair(
  set: MeasureSet,
  { items, periods }: PlatformTable,
  fromFirst: boolean,
): PeriodPair {
  const isFilled = (period: number): boolean =>
    items.some(({ rowAt }) => {
      const row = rowAt[period];
      return row !== undefined && numberAt(set.value.values, row) !== null;
    });
  const filled = periods.flatMap((_, period) => (isFilled(period) ? [period] : []));
  const current = filled.at(-1) ?? Math.max(0, periods.length - 1);
  if (set.comparison !== undefined) return { current, before: undefined };
  const [first] = filled;
  const before = fromFirst ? first : current - 1;
  return { current, before: before === undefined || before < 0 || before >= current ? undefined : before };
}
