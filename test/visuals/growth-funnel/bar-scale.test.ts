import { describe, expect, it } from 'vitest';
import type { RawFunnel } from '../../../visuals/growth-funnel/src/data/raw-funnel.js';
import { barScale, scaledShare } from '../../../visuals/growth-funnel/src/layout/bar-scale.js';
import { rawStages } from './figures-for-tests.js';

const funnel = (...values: readonly (number | null)[]): readonly RawFunnel[] => [
  { key: '', name: undefined, isAll: false, stages: rawStages({ values }), loop: undefined },
];

describe('the scale of the bars', () => {
  it('is chosen as square root when a stage is below 2 % of the largest, and at 2 % is not', () => {
    expect(barScale('auto', funnel(100, 2))).toEqual({ kind: 'linear' });
    expect(barScale('auto', funnel(100, 1.9))).toEqual({ kind: 'sqrt' });
  });

  it('ignores zero, blank and negative stages in that choice', () => {
    expect(barScale('auto', funnel(100, 0, null, -5))).toEqual({ kind: 'linear' });
    expect(barScale('auto', funnel(null))).toEqual({ kind: 'linear' });
  });

  it('starts a logarithmic bar at the power of ten below the smallest value', () => {
    expect(barScale('log', funnel(5000, 11))).toEqual({ kind: 'log', base: 10 });
    expect(barScale('log', funnel(5000, 10))).toEqual({ kind: 'log', base: 1 });
    expect(barScale('log', funnel(5000, 8))).toEqual({ kind: 'log', base: 1 });
    expect(barScale('log', funnel(0, null))).toEqual({ kind: 'linear' });
  });

  it('gives each tenfold the same length on a logarithmic scale', () => {
    const scale = { kind: 'log', base: 1 } as const;
    const shares = [1, 10, 100, 1000].map((value) => scaledShare(value, 1000, scale));
    expect(shares.map((share) => Math.round(share * 3000))).toEqual([0, 1000, 2000, 3000]);
  });

  it('gives zero and below no length on any scale', () => {
    for (const scale of [{ kind: 'linear' }, { kind: 'sqrt' }, { kind: 'log', base: 1 }] as const) {
      expect([scaledShare(0, 10, scale), scaledShare(-1, 10, scale), scaledShare(1, 0, scale)]).toEqual([
        0, 0, 0,
      ]);
    }
  });
});
