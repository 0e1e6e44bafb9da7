import {
  measuresIn,
  type CategoricalTable,
  type MeasureColumn,
} from '../../shared/src/data/categorical-table';
import type { ComparisonOptions } from './comparison-options';

/** Measures beyond these are left out: more drawings than four compare nothing. */
export const MOST_MEASURES = 4;

/** A value measure with the comparison and the target that belong to it. */
export interface MeasureSet {
  readonly value: MeasureColumn;
  readonly comparison: MeasureColumn | undefined;
  readonly target: MeasureColumn | undefined;
  readonly weight: MeasureColumn | undefined;
  readonly higherIsBetter: boolean;
}

/**
 * The bound value measures, each with the comparison and the target in the same place of their
 * wells: the second comparison belongs to the second value.
 */
export function measureSets(
  table: CategoricalTable,
  options: Pick<ComparisonOptions, 'higherIsBetter'>,
): readonly MeasureSet[] {
  const comparisons = measuresIn(table, 'comparison');
  const targets = measuresIn(table, 'target');
  const [weight] = measuresIn(table, 'weight');
  return measuresIn(table, 'value')
    .slice(0, MOST_MEASURES)
    .map((value, index) => ({
      value,
      comparison: comparisons[index],
      target: targets[index],
      weight,
      higherIsBetter: isHigherBetter(value, options),
    }));
}

/** The switch of the measure itself, or the one for all measures. */
export function isHigherBetter(
  measure: MeasureColumn,
  { higherIsBetter }: Pick<ComparisonOptions, 'higherIsBetter'>,
): boolean {
  return measure.switchOf('measures', 'higherIsBetter') ?? higherIsBetter;
}
