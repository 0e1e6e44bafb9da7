import { percentileOfSorted } from './percentile';
import { SMALLEST } from './plot-scale';
import type { QuadrantAxis, QuadrantModel } from './quadrant-model';
import type { AxisLimits, QuadrantOptions } from './quadrant-options';

/** Least and greatest value of an axis. */
export type AxisExtent = readonly [low: number, high: number];

/** With fewer items a percentile is an item itself, and clipping would hide ordinary ones. */
const CLIPPED_FROM_COUNT = 20;
const CLIP_PERCENTS = { low: 1, high: 99 } as const;

/**
 * The values the axes cover: all items in all periods, so that axes stay while periods go by, or
 * from the 1st to the 99th percentile when they are clipped; always with the thresholds in sight. A
 * threshold that a logarithmic axis cannot show does not count. Equal axes cover what either needs.
 * Limits of the author win, unless the lower is not below the upper.
 */
export function axisExtents(
  model: QuadrantModel,
  options: QuadrantOptions,
): { readonly x: AxisExtent; readonly y: AxisExtent } {
  const x = ofData(model.x, options.clipOutliers);
  const y = ofData(model.y, options.clipOutliers);
  const areEqual = haveEqualAxes(model, options);
  const both = [Math.min(x[0], y[0]), Math.max(x[1], y[1])] as const;
  return {
    x: limited(areEqual ? both : x, options.limits.x, model.x),
    y: limited(areEqual ? both : y, options.limits.y, model.y),
  };
}

/** True when equal axes are wanted and possible: dates and different scales have nothing in common. */
export function haveEqualAxes({ x, y }: QuadrantModel, options: QuadrantOptions): boolean {
  return options.equalAxes && x.scale === y.scale && x.scale !== 'time';
}

function ofData({ values, thresholds, scale }: QuadrantAxis, isClipped: boolean): AxisExtent {
  let [low, high] = isClipped && values.length >= CLIPPED_FROM_COUNT ? inner(values) : whole(values);
  for (const threshold of thresholds) {
    if (scale === 'log' && threshold <= SMALLEST) continue;
    low = Math.min(low, threshold);
    high = Math.max(high, threshold);
  }
  return [low, high];
}

function whole(values: Float64Array): AxisExtent {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

function inner(values: Float64Array): AxisExtent {
  const sorted = Float64Array.from(values).sort();
  const low = percentileOfSorted(sorted, CLIP_PERCENTS.low) ?? 0;
  const high = percentileOfSorted(sorted, CLIP_PERCENTS.high) ?? 0;
  return [low, high];
}

function limited([low, high]: AxisExtent, limits: AxisLimits, { scale }: QuadrantAxis): AxisExtent {
  const isPossible = (limit: number | undefined): limit is number =>
    limit !== undefined && (scale !== 'log' || limit > SMALLEST);
  const chosen = [
    isPossible(limits.low) ? limits.low : low,
    isPossible(limits.high) ? limits.high : high,
  ] as const;
  return chosen[0] < chosen[1] ? chosen : [low, high];
}
