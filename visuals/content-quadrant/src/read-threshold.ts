import type { TextContext } from '../../shared/src/shell/visual-definition';
import type { AxisValues } from './axis-values';
import { computeThreshold, type ThresholdInput } from './compute-threshold';
import type { ThresholdRule } from './threshold-rule';

/** A line between quadrants: where it runs and what is written at it. */
export interface AxisThreshold {
  readonly value: number;
  readonly text: string;
}

/** What a threshold is read from. */
export interface ThresholdSource {
  /** The bound threshold measure; undefined for an empty well. */
  readonly measure: AxisValues | undefined;
  /** Rows in which the measure is looked for, the ones that matter most first. */
  readonly rows: Iterable<number>;
  readonly rule: ThresholdRule;
  /** What the rule is computed from, whatever another visual highlights; asked for when it matters. */
  readonly values: () => ThresholdInput['values'];
  readonly weights: () => ThresholdInput['weights'];
  readonly format: (value: number) => string;
}

/**
 * The threshold of an axis: a bound measure wins (its first value that is not BLANK, for a threshold
 * is the same in every row of a panel and period), else the rule of the formatting pane. Highlights
 * never move it. Undefined without any value.
 */
export function readThreshold(source: ThresholdSource, { localise }: TextContext): AxisThreshold | undefined {
  const { measure, rows, rule, values, weights, format } = source;
  if (measure !== undefined) {
    for (const row of rows) {
      const value = measure.at(row);
      if (value === null) continue;
      return { value, text: localise('Threshold_Measure', { measure: measure.name, value: format(value) }) };
    }
  }
  const value = computeThreshold(
    { values: values(), weights: rule.kind === 'weightedMean' ? weights() : undefined },
    rule,
  );
  return value === undefined ? undefined : { value, text: ruleText(rule, format(value), localise) };
}

function ruleText(rule: ThresholdRule, value: string, localise: TextContext['localise']): string {
  switch (rule.kind) {
    case 'median':
      return localise('Threshold_Median', { value });
    case 'mean':
      return localise('Threshold_Mean', { value });
    case 'weightedMean':
      return localise('Threshold_WeightedMean', { value });
    case 'percentile':
      return localise('Threshold_Percentile', { percent: String(rule.percent), value });
    case 'constant':
      return localise('Threshold_Constant', { value });
  }
}
