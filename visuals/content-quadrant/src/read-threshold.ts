import { measuresIn, numberAt, type CategoricalTable } from '../../shared/src/data/categorical-table';
import type { TextContext } from '../../shared/src/shell/visual-definition';
import { computeThreshold } from './compute-threshold';
import type { ThresholdRule } from './threshold-rule';

/** A line between quadrants: where it runs and what is written at it. */
export interface AxisThreshold {
  readonly value: number;
  readonly text: string;
}

/** What a threshold is read from. */
export interface ThresholdSource {
  readonly table: CategoricalTable;
  readonly axis: 'x' | 'y';
  readonly rule: ThresholdRule;
  /** Values of the rows that have a place, whatever another visual highlights. */
  readonly values: readonly number[];
  readonly weights: readonly (number | null)[] | undefined;
  readonly format: (value: number) => string;
}

/**
 * The threshold of an axis: a bound measure wins (its first value that is not BLANK, since a
 * threshold is the same in every row), else the rule of the formatting pane. Highlights never move
 * it. Undefined without any value.
 */
export function readThreshold(source: ThresholdSource, { localise }: TextContext): AxisThreshold | undefined {
  const { table, axis, rule, values, weights, format } = source;
  const [measure] = measuresIn(table, axis === 'x' ? 'xThreshold' : 'yThreshold');
  if (measure !== undefined) {
    for (let row = 0; row < table.rowCount; row += 1) {
      const value = numberAt(measure.values, row);
      if (value !== null) {
        return {
          value,
          text: localise('Threshold_Measure', { measure: measure.name, value: format(value) }),
        };
      }
    }
  }
  const value = computeThreshold({ values, weights }, rule);
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
