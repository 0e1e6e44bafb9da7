import { scaleLinear, scaleLog, scaleSymlog } from 'd3-scale';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ends, InvertibleScale, ScaleEnds } from '../../../visuals/shared/src/scale/continuous-scale.js';
import { linearScale } from '../../../visuals/shared/src/scale/linear-scale.js';
import { logScale } from '../../../visuals/shared/src/scale/log-scale.js';
import { symlogScale } from '../../../visuals/shared/src/scale/symlog-scale.js';

/** Doubles of every size, denormal ones among them, and the figures of everyday charts. */
const anyNumber = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
  fc.integer({ min: -100, max: 100 }),
  fc.double({ noNaN: true, min: -1e-310, max: 1e-310 }),
  fc.constantFrom(0, Number.MIN_VALUE, -Number.MIN_VALUE, Number.MAX_VALUE, -Number.MAX_VALUE),
);
const positive = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: Number.MIN_VALUE }),
  fc.double({ noNaN: true, min: 1e-3, max: 1e9 }),
  fc.integer({ min: -323, max: 308 }).map((power) => Number(`1e${String(power)}`)),
);
const pixels = fc.tuple(fc.double({ noNaN: true, min: -50, max: 4000 }), fc.integer({ min: 0, max: 4000 }));
/** Two ends in any order, of one value, or close together. */
const endsOf = (number: fc.Arbitrary<number>): fc.Arbitrary<Ends> =>
  fc.oneof(
    fc.tuple(number, number),
    number.map((end) => [end, end] as const),
    fc
      .tuple(number, fc.double({ noNaN: true, min: 0.5, max: 2 }))
      .map(([end, ratio]) => [end, Math.min(end * ratio || end, Number.MAX_VALUE)] as const),
  );
const scaleEnds = (number: fc.Arbitrary<number>): fc.Arbitrary<Required<ScaleEnds>> =>
  fc.record({ domain: endsOf(number), range: pixels, isClamped: fc.boolean() });
const figures = (number: fc.Arbitrary<number>) => fc.array(number, { minLength: 1, maxLength: 5 });
const tickCount = fc.integer({ min: 0, max: 20 });
const CASES = { numRuns: 1500 };

/** The values, or the kind of error: ticks of denormal numbers overflow an array, here and there. */
function outcome(read: () => readonly number[]): unknown {
  try {
    return read();
  } catch (error) {
    return error instanceof RangeError ? 'RangeError' : error;
  }
}

/** Places, and values at places, are the same to the last bit. */
function expectSamePlaces(own: InvertibleScale, peer: InvertibleScale, values: readonly number[]): void {
  expect(values.map((value) => own(value))).toEqual(values.map((value) => peer(value)));
  const places = [-20, 0, 0.5, 333, 4000, ...values];
  expect(places.map(own.invert)).toEqual(places.map((place) => peer.invert(place)));
}

describe('the scales agree with those of d3-scale', () => {
  it('linear: places, values at places and ticks', () => {
    fc.assert(
      fc.property(scaleEnds(anyNumber), figures(anyNumber), tickCount, (ends, values, count) => {
        const own = linearScale(ends);
        const peer = scaleLinear(ends.domain, ends.range).clamp(ends.isClamped);
        expectSamePlaces(own, peer, values);
        expect(outcome(() => own.ticks(count))).toEqual(outcome(() => peer.ticks(count)));
        expect(outcome(() => own.ticks())).toEqual(outcome(() => peer.ticks()));
      }),
      CASES,
    );
  });

  it('logarithmic: places, values at places and ticks over any number of decades', () => {
    fc.assert(
      fc.property(scaleEnds(positive), figures(positive), tickCount, (ends, values, count) => {
        const own = logScale(ends);
        const peer = scaleLog(ends.domain, ends.range).clamp(ends.isClamped);
        expectSamePlaces(own, peer, values);
        expect(outcome(() => own.ticks(count))).toEqual(outcome(() => peer.ticks(count)));
        expect(outcome(() => own.ticks())).toEqual(outcome(() => peer.ticks()));
      }),
      CASES,
    );
  });

  it('symmetric logarithmic: places and values at places', () => {
    fc.assert(
      fc.property(scaleEnds(anyNumber), figures(anyNumber), positive, (ends, values, constant) => {
        const peer = scaleSymlog(ends.domain, ends.range).constant(constant).clamp(ends.isClamped);
        expectSamePlaces(symlogScale(constant, ends), peer, values);
      }),
      CASES,
    );
  });
});

describe('a scale', () => {
  it('places everything in the middle when its domain is one value', () => {
    expect(linearScale({ domain: [7, 7], range: [0, 100] })(7)).toBe(50);
    expect(logScale({ domain: [7, 7], range: [100, 0] })(7)).toBe(50);
  });

  it('leaves its range when it is not clamped', () => {
    const ends = { domain: [0, 10], range: [0, 100] } as const;
    expect(linearScale(ends)(20)).toBe(200);
    expect(linearScale({ ...ends, isClamped: true })(20)).toBe(100);
  });

  it('that is logarithmic proposes one to nine times each power of ten, in the domain’s direction', () => {
    expect(logScale({ domain: [0.5, 3], range: [0, 1] }).ticks(3)).toEqual([
      0.5, 0.6, 0.7, 0.8, 0.9, 1, 2, 3,
    ]);
    expect(logScale({ domain: [20, 5], range: [0, 1] }).ticks(3)).toEqual([20, 10, 9, 8, 7, 6, 5]);
    expect(logScale({ domain: [1, 1e6], range: [0, 1] }).ticks(3)).toEqual([1, 100, 10_000, 1_000_000]);
  });
});
