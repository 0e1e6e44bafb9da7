import type { CompiledModel } from '../model/compiled-model.js';
import { chosenContext, requireMeasure, type ColumnChoice } from './evaluate-measure.js';

/**
 * The format string of a measure where columns are filtered as chosen: its own, the one that its dynamic format gives, or
 * what a calculation item makes of it; undefined when it has none. Throws as `evaluateMeasure` does.
 */
export function evaluateFormat(
  model: CompiledModel,
  name: string,
  choices: readonly ColumnChoice[] = [],
): string | undefined {
  const { name: found } = requireMeasure(model, name);
  const measure = model.measures.find((candidate) => candidate.name === found);
  return measure?.format(chosenContext(model, choices));
}
