import { clamp } from '../geometry/box';

/** The two ends of a domain or of a range; the first may be the greater one. */
export type Ends = readonly [first: number, last: number];

/** What a scale maps to what. */
export interface ScaleEnds {
  /** In units of the values. */
  readonly domain: Ends;
  /** In pixels. */
  readonly range: Ends;
  /** Keeps places within the range, and values within the domain. Off when left out. */
  readonly isClamped?: boolean;
}

/** Places values, and tells the value at a place. */
export interface InvertibleScale {
  (value: number): number;
  readonly invert: (place: number) => number;
}

/** How values are bent before they are placed evenly, and the way back. */
export interface Bend {
  readonly bent: (value: number) => number;
  readonly unbent: (value: number) => number;
}

/**
 * A scale that is linear in bent values. The results are those of d3's continuous scales to the last
 * bit (d3-scale 4, `continuous.js`): a domain of one value places everything in the middle.
 */
export function continuousScale(
  { bent, unbent }: Bend,
  { domain, range, isClamped = false }: ScaleEnds,
): InvertibleScale {
  const least = isClamped ? Math.min(...domain) : -Infinity;
  const most = isClamped ? Math.max(...domain) : Infinity;
  const ends: Ends = [bent(domain[0]), bent(domain[1])];
  const toPlace = line(ends, range);
  const toValue = line(range, ends);
  const place = (value: number): number => toPlace(bent(clamp(value, least, most)));
  return Object.assign(place, { invert: (at: number) => clamp(unbent(toValue(at)), least, most) });
}

/** From the lesser end to the greater: the other direction would round the last digit differently. */
function line(from: Ends, to: Ends): (value: number) => number {
  const isReversed = from[1] < from[0];
  const [low, high] = isReversed ? [from[1], from[0]] : from;
  const [first, last] = isReversed ? [to[1], to[0]] : to;
  const span = high - low;
  return (value) => {
    const share = span === 0 ? 0.5 : (value - low) / span;
    return first * (1 - share) + last * share;
  };
}
