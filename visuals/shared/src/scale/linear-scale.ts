import { ticks } from 'd3-array';
import type { TickScale } from '../scene/axis-ticks';
import { continuousScale, type Bend, type InvertibleScale, type ScaleEnds } from './continuous-scale';

const STRAIGHT: Bend = { bent: (value) => value, unbent: (value) => value };

/** Equal differences are equally far apart; ticks are about `count` multiples of 1, 2 or 5 times a power of ten. */
export function linearScale(ends: ScaleEnds): TickScale & InvertibleScale {
  return Object.assign(continuousScale(STRAIGHT, ends), {
    ticks: (count = 10) => ticks(...ends.domain, count),
  });
}
