import { describe, expect, it } from 'vitest';
import { computeFigures, type RawFigures } from '../../../visuals/platform-comparison/src/compute-figures.js';
import { indexBaseline } from '../../../visuals/platform-comparison/src/index-baseline.js';

const raw = (value: number | null, comparison: number | null = null) => ({ value, comparison, target: null });

const medianOf = (rows: readonly RawFigures[]) =>
  indexBaseline(
    rows.map(({ value }) => ({ value, weight: null })),
    { baseline: 'median', hasWeights: false, focusRow: undefined },
  );
const figuresOf = (rows: readonly RawFigures[], higherIsBetter = true) =>
  computeFigures(rows, higherIsBetter, () => medianOf(rows));

/** Subscribers in millions at the ends of 2020 and 2019: Netflix, Disney+, Hulu, iQIYI. */
const SUBSCRIBERS = [raw(203.7, 167.1), raw(94.9, 26.5), raw(39.4, 30.4), raw(101.7, 106.9)];

describe('the figures of the platforms', () => {
  it('index against the median of all platforms: (94.9 + 101.7) / 2 = 98.3 is 100', () => {
    const figures = figuresOf(SUBSCRIBERS);
    expect(medianOf(SUBSCRIBERS)).toBeCloseTo(98.3, 10);
    expect(figures.map(({ index }) => Math.round(index ?? NaN))).toEqual([207, 97, 40, 103]);
  });

  it('state changes absolutely and as a share of the comparison', () => {
    const [netflix] = figuresOf(SUBSCRIBERS, true);
    expect(netflix?.change).toBeCloseTo(36.6, 10);
    expect(netflix?.changeRatio).toBeCloseTo(36.6 / 167.1, 10);
  });

  it('follow rank changes: Disney+ overtook Hulu', () => {
    const figures = figuresOf(SUBSCRIBERS, true);
    expect(figures.map(({ rankChange }) => rankChange)).toEqual([
      { kind: 'same' },
      { kind: 'up', by: 1 },
      { kind: 'down', by: 1 },
      { kind: 'same' },
    ]);
  });

  it('call a smaller value better when lower is better', () => {
    const figures = figuresOf([raw(2, 3), raw(5, 4), raw(1, 1)], false);
    expect(figures.map(({ verdict }) => verdict)).toEqual(['better', 'worse', 'same']);
  });

  it('know no change, no verdict and a new rank for a platform without a comparison', () => {
    const [, newcomer] = figuresOf([raw(5, 4), raw(3)], true);
    expect(newcomer).toMatchObject({ change: undefined, verdict: 'unknown', rankChange: { kind: 'new' } });
  });

  it('state no share of a comparison of zero, and use the magnitude of a negative one', () => {
    const figures = figuresOf([raw(5, 0), raw(-2, -4)], true);
    expect(figures.map(({ changeRatio }) => changeRatio)).toEqual([undefined, 0.5]);
  });

  it('have no rank, change or index for a blank value, and keep it out of the median', () => {
    const rows = [raw(null, 9), raw(4), raw(8)];
    const figures = figuresOf(rows);
    expect(medianOf(rows)).toBe(6);
    expect(figures[0]).toMatchObject({ rank: undefined, change: undefined, index: undefined });
  });

  it('have no index against a median of zero or below', () => {
    expect(figuresOf([raw(-1), raw(0), raw(7)], true)[2]?.index).toBeUndefined();
  });

  it('show no rank changes when no comparison is bound', () => {
    expect(figuresOf([raw(1), raw(2)], true).map(({ rankChange }) => rankChange.kind)).toEqual([
      'none',
      'none',
    ]);
  });

  it('share the whole: 203.7, 94.9, 39.4 and 101.7 of 439.7 are 46.3, 21.6, 9.0 and 23.1 %', () => {
    const shares = figuresOf(SUBSCRIBERS).map(({ share }) => share ?? NaN);
    expect(shares.map((share) => Math.round(share * 1000) / 10)).toEqual([46.3, 21.6, 9, 23.1]);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it('share nothing when a part is negative or all are zero; blanks have no share', () => {
    expect(figuresOf([raw(5), raw(-1)]).map(({ share }) => share)).toEqual([undefined, undefined]);
    expect(figuresOf([raw(0), raw(0)]).map(({ share }) => share)).toEqual([undefined, undefined]);
    expect(figuresOf([raw(5), raw(null)]).map(({ share }) => share)).toEqual([1, undefined]);
  });

  it('index against the target of each row, where there is one', () => {
    const rows = [
      { value: 90, comparison: null, target: 100 },
      { value: 90, comparison: null, target: 60 },
      { value: 90, comparison: null, target: null },
    ];
    const figures = computeFigures(rows, true, ({ target }) => target ?? undefined);
    expect(figures.map(({ index }) => index)).toEqual([90, 150, undefined]);
  });
});
