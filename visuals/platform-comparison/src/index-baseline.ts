import { median } from '../../shared/src/statistics/median';
import type { IndexBaseline } from './comparison-options';

/** A value with what it weighs; without a weight it counts once. */
export interface WeightedValue {
  readonly value: number | null;
  readonly weight: number | null;
}

/** Which baseline is wanted. */
export interface BaselineRequest {
  readonly baseline: IndexBaseline;
  readonly hasWeights: boolean;
  readonly focusRow: number | undefined;
}

/**
 * The value that is index 100: the median, the mean (weighted when weights are bound, rows without
 * a positive weight left out then), or the value of the focus item. Undefined when there is none, and
 * for targets, which differ from row to row.
 */
export function indexBaseline(values: readonly WeightedValue[], wanted: BaselineRequest): number | undefined {
  const baseline = baselineOf(values, wanted);
  // The sum of figures next to the largest is no number.
  return baseline !== undefined && Number.isFinite(baseline) ? baseline : undefined;
}

function baselineOf(values: readonly WeightedValue[], wanted: BaselineRequest): number | undefined {
  switch (wanted.baseline) {
    case 'median':
      return median(values.flatMap(({ value }) => (value === null ? [] : [value])));
    case 'weightedMean':
      return weightedMean(
        wanted.hasWeights
          ? values
          : values.map(({ value }) => ({ value, weight: value === null ? null : 1 })),
      );
    case 'target':
      return undefined;
    case 'focus':
      return wanted.focusRow === undefined ? undefined : (values[wanted.focusRow]?.value ?? undefined);
  }
}

function weightedMean(values: readonly WeightedValue[]): number | undefined {
  let sum = 0;
  let weights = 0;
  for (const { value, weight } of values) {
    if (value === null || weight === null || weight <= 0) continue;
    sum += value * weight;
    weights += weight;
  }
  return weights > 0 ? sum / weights : undefined;
}
