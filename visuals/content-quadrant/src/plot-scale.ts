import { scaleLinear, scaleLog } from 'd3-scale';
import type { TickScale } from '../../shared/src/scene/axis-ticks';

/** What a scale has to cover. */
export interface ScaleRequest {
  readonly values: readonly number[];
  /** First and last pixel of the plot; the first may be the larger one (y grows upwards). */
  readonly range: readonly [from: number, to: number];
  /** Room kept free at both ends, so that the outermost bubbles stay whole. */
  readonly insetPx: number;
  readonly isLog: boolean;
}

/** A scale over the plot whose domain reaches to the plot's edges, not only to the outermost values. */
export function plotScale({ values, range, insetPx, isLog }: ScaleRequest): TickScale {
  const direction = Math.sign(range[1] - range[0]);
  const inner = [range[0] + direction * insetPx, range[1] - direction * insetPx];
  const domain = widened(Math.min(...values), Math.max(...values), isLog);
  const base = isLog ? scaleLog<number, number>() : scaleLinear<number, number>();
  const scale = base.domain(domain).range(inner);
  return scale.domain(range.map((pixel) => scale.invert(pixel))).range([...range]);
}

/** Equal values get a domain around them. */
function widened(low: number, high: number, isLog: boolean): readonly [number, number] {
  if (low < high) return [low, high];
  if (isLog) return [low / 2, high * 2];
  const margin = Math.abs(low) * 0.5 || 1;
  return [low - margin, high + margin];
}
