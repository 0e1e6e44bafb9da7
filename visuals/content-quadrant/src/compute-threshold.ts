import { percentile } from './percentile';
import type { ThresholdRule } from './threshold-rule';

/** The values of an axis and, row by row, what weighs them: the sizes of the bubbles. */
export interface ThresholdInput {
  readonly values: readonly number[];
  /** Undefined without a size measure; a BLANK size weighs nothing. */
  readonly weights: readonly (number | null)[] | undefined;
}

/**
 * Where a line between the quadrants runs, in units of the measure; undefined without values. A
 * negative size weighs by its magnitude, as its bubble is drawn. Where nothing weighs anything the
 * weighted mean is the plain mean.
 */
export function computeThreshold(
  { values, weights }: ThresholdInput,
  rule: ThresholdRule,
): number | undefined {
  if (values.length === 0) return undefined;
  switch (rule.kind) {
    case 'median':
      return percentile(values, 50);
    case 'percentile':
      return percentile(values, rule.percent);
    case 'mean':
      return weightedMean(values, undefined);
    case 'weightedMean':
      return weightedMean(values, weights);
    case 'constant':
      return rule.value;
  }
}

function weightedMean(values: readonly number[], weights: ThresholdInput['weights']): number {
  const weightAt = (index: number): number => (weights === undefined ? 1 : Math.abs(weights[index] ?? 0));
  const total = values.reduce((sum, _, index) => sum + weightAt(index), 0);
  if (!(total > 0)) return weightedMean(values, undefined);
  // Shares before the product: sums of huge values would leave the range of numbers.
  return values.reduce((sum, value, index) => sum + value * (weightAt(index) / total), 0);
}
