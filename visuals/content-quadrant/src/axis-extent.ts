import { percentileOfSorted } from './percentile';
import { SMALLEST } from './plot-scale';
import type { QuadrantModel } from './quadrant-model';

/** With fewer items a percentile is an item itself, and clipping would hide ordinary ones. */
const CLIPPED_FROM_COUNT = 20;
const CLIP_PERCENTS = { low: 1, high: 99 } as const;

/**
 * The values an axis covers: all items, or from the 1st to the 99th percentile when it is clipped,
 * always with the threshold in sight, and the earlier periods of trails, so that the axes stay when
 * a trail appears. A threshold that a logarithmic axis cannot show does not count.
 */
export function axisExtent(
  model: QuadrantModel,
  axis: 'x' | 'y',
  isClipped: boolean,
): readonly [low: number, high: number] {
  const values = model.items.map((item) => item[axis]);
  let [low, high] = isClipped && values.length >= CLIPPED_FROM_COUNT ? inner(values) : whole(values);
  if (!isClipped) {
    for (const { trail } of model.items) {
      for (const stop of trail) {
        low = Math.min(low, stop[axis]);
        high = Math.max(high, stop[axis]);
      }
    }
  }
  const threshold = model.thresholds[axis];
  if (model[axis].scale === 'log' && threshold <= SMALLEST) return [low, high];
  return [Math.min(low, threshold), Math.max(high, threshold)];
}

function whole(values: readonly number[]): readonly [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

function inner(values: readonly number[]): readonly [number, number] {
  const sorted = Float64Array.from(values).sort();
  const low = percentileOfSorted(sorted, CLIP_PERCENTS.low) ?? 0;
  const high = percentileOfSorted(sorted, CLIP_PERCENTS.high) ?? 0;
  return [low, high];
}
