import type { ModelMeasure } from './model-measure.js';

/** Measures that lead back to themselves over other measures, each with the way round. */
export function findCircles(
  measures: ReadonlyMap<string, ModelMeasure>,
): ReadonlyMap<ModelMeasure, readonly string[]> {
  const circles = new Map<ModelMeasure, readonly string[]>();
  const isDone = new Set<ModelMeasure>();
  const visit = (measure: ModelMeasure, way: readonly ModelMeasure[]): void => {
    const start = way.indexOf(measure);
    if (start !== -1) {
      const names = [...way.slice(start), measure].map(({ name }) => name);
      for (const part of way.slice(start)) circles.set(part, names);
      return;
    }
    if (isDone.has(measure)) return;
    for (const reference of measure.references) {
      const next = measures.get(reference);
      if (next !== undefined) visit(next, [...way, measure]);
    }
    isDone.add(measure);
  };
  for (const measure of measures.values()) visit(measure, []);
  return circles;
}
