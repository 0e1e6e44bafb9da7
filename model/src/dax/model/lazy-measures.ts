import type { BoundMeasure, ModelNames } from '../binder/binder.js';
import type { MeasureText } from './measure-text.js';
import { ModelMeasure } from './model-measure.js';

/**
 * Measures that are bound when they are first named, over the tables that are there by then: for calculated tables and
 * columns, which are computed before the model is complete.
 */
export function lazyMeasures(
  texts: ReadonlyMap<string, MeasureText>,
  names: () => ModelNames,
): ModelNames['findMeasure'] {
  const known = new Map<string, ModelMeasure>();
  return (name): BoundMeasure | undefined => {
    const key = name.toLowerCase();
    const text = texts.get(key);
    if (text === undefined) return undefined;
    let measure = known.get(key);
    if (measure === undefined) {
      measure = new ModelMeasure(text);
      known.set(key, measure);
      measure.bind(names());
    }
    return measure;
  };
}
