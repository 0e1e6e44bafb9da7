import { describe, expect, it } from 'vitest';
import { bandEdges } from '../../../visuals/platform-comparison/src/band-edges.js';
import {
  hasLogAxis,
  onLogAxis,
  plotScale,
  type PlottedFigures,
} from '../../../visuals/platform-comparison/src/plot-scale.js';

const row = (value: number | null, comparison: number | null = null): PlottedFigures => ({
  value,
  comparison,
  target: null,
  highlight: undefined,
  index: undefined,
});
const linear = { mode: 'dumbbell', startAtZero: true, isLog: false } as const;
const log = { ...linear, isLog: true } as const;

describe('the scale of a plot', () => {
  it('is logarithmic when asked to: equal ratios are equally far apart', () => {
    const x = plotScale([row(10), row(1000)], log, [0, 100]);
    expect(x(100) - x(10)).toBeCloseTo(x(1000) - x(100), 9);
    expect(x(10)).toBeGreaterThanOrEqual(0);
    expect(x(1000)).toBeLessThanOrEqual(100);
  });

  it('stays linear without a positive figure, and for bars, indices and ranks', () => {
    expect(hasLogAxis([row(-3), row(0)], log)).toBe(false);
    expect(hasLogAxis([row(3)], { ...log, mode: 'bullet' })).toBe(false);
    expect(hasLogAxis([row(3)], { ...log, mode: 'indexBars' })).toBe(false);
    expect(hasLogAxis([row(3)], { ...log, mode: 'slope' })).toBe(true);
  });

  it('shows on a logarithmic axis what is positive', () => {
    const kept = onLogAxis({ ...row(0, 5), target: -1, highlight: 2 });
    expect(kept).toMatchObject({ value: null, comparison: 5, target: null, highlight: 2 });
    expect(onLogAxis({ ...row(1), highlight: -2 }).highlight).toBeNull();
  });

  it('starts at zero when asked to, and always for bullets', () => {
    expect(plotScale([row(50), row(100)], linear, [0, 100])(0)).toBe(0);
    expect(plotScale([row(50)], { ...linear, startAtZero: false, mode: 'bullet' }, [0, 100])(0)).toBe(0);
    expect(plotScale([row(50), row(100)], { ...linear, startAtZero: false }, [0, 100])(50)).toBeLessThan(5);
  });

  it('puts the largest and the smallest numbers there are on finite places', () => {
    const x = plotScale([row(-1.7e308), row(1.7e308)], linear, [0, 100]);
    expect([x(-1.7e308), x(0), x(1.7e308)].every(Number.isFinite)).toBe(true);
    const tiny = plotScale([row(5e-324), row(1e300)], log, [0, 100]);
    expect(Number.isFinite(tiny(1e300))).toBe(true);
  });
});

describe('bands of a bullet', () => {
  it('end at percentages of their base, in rising order however they were typed', () => {
    expect(bandEdges(200, [60, 90])).toEqual([120, 180]);
    expect(bandEdges(200, [90, 60])).toEqual([120, 180]);
  });

  it('are none for a base that is missing or not positive', () => {
    expect(bandEdges(null, [60, 90])).toBeUndefined();
    expect(bandEdges(0, [60, 90])).toBeUndefined();
    expect(bandEdges(-5, [60, 90])).toBeUndefined();
  });
});
