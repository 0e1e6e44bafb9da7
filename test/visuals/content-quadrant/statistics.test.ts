import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipToBox } from '../../../visuals/content-quadrant/src/statistics/clip-to-box.js';
import { convexHull } from '../../../visuals/content-quadrant/src/statistics/convex-hull.js';
import { correlationText } from '../../../visuals/content-quadrant/src/statistics/correlation-text.js';
import { normalEllipse } from '../../../visuals/content-quadrant/src/statistics/normal-ellipse.js';
import { meanRanks, spearman } from '../../../visuals/content-quadrant/src/statistics/spearman.js';
import { textContext } from '../support/text-context.js';

const pairs = (xs: readonly number[], ys: readonly number[]) =>
  xs.map((x, index) => ({ x, y: ys[index] ?? NaN }));
const round = (value: number): number => Math.round(value * 1e6) / 1e6;

describe('the rank correlation', () => {
  it('of ten pupils, intelligence against hours of television, is -29/165 (the example of Wikipedia)', () => {
    const intelligence = [106, 86, 100, 101, 99, 103, 97, 113, 112, 110];
    const hours = [7, 0, 27, 50, 28, 29, 20, 12, 6, 17];
    const found = spearman(pairs(intelligence, hours));
    expect(found?.rho).toBeCloseTo(-29 / 165, 12);
    expect(found?.count).toBe(10);
  });

  it('gives equal values the mean of their ranks: 0.8208 for 1..5 against 5, 6, 7, 8, 7 (SciPy)', () => {
    expect([...meanRanks([5, 6, 7, 8, 7])]).toEqual([1, 2, 3.5, 5, 3.5]);
    expect(spearman(pairs([1, 2, 3, 4, 5], [5, 6, 7, 8, 7]))?.rho).toBeCloseTo(0.820782681668, 10);
  });

  it('is 1 or -1 for any order that is the same or the opposite', () => {
    expect(spearman(pairs([1, 2, 3, 4], [10, 100, 1000, 10_000]))?.rho).toBe(1);
    expect(spearman(pairs([1, 2, 3, 4], [4, 3, 2, 1]))?.rho).toBe(-1);
  });

  it('does not exist below four pairs, nor where one side is all equal', () => {
    expect(spearman(pairs([1, 2, 3], [1, 2, 3]))).toBeUndefined();
    expect(spearman(pairs([1, 1, 1, 1], [1, 2, 3, 4]))).toBeUndefined();
  });

  it('is written with two decimals, a minus sign and its count', () => {
    expect(correlationText({ rho: -0.1757, count: 10 }, textContext('content-quadrant'))).toBe(
      'Spearman ρ \u22120.18 (n = 10)',
    );
  });
});

describe('the convex hull', () => {
  it('of a square is its corners, without what lies inside or on an edge', () => {
    const corners = pairs([0, 4, 4, 0], [0, 0, 4, 4]);
    const hull = convexHull([...corners, { x: 2, y: 2 }, { x: 2, y: 0 }, { x: 1, y: 3 }]);
    expect(hull).toHaveLength(4);
    for (const corner of corners) expect(hull).toContainEqual(corner);
  });

  it('does not exist for two points or for points in one line', () => {
    expect(convexHull(pairs([0, 1], [0, 1]))).toEqual([]);
    expect(convexHull(pairs([0, 1, 2, 3], [0, 1, 2, 3]))).toEqual([]);
  });

  it('has every point on the inner side of each of its edges', () => {
    const point = fc.record({ x: fc.integer({ min: -50, max: 50 }), y: fc.integer({ min: -50, max: 50 }) });
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 30 }), (points) => {
        const hull = convexHull(points);
        hull.forEach((to, index) => {
          const from = hull.at(index - 1) ?? to;
          for (const { x, y } of points) {
            const turn = (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
            expect(turn).toBeGreaterThanOrEqual(0);
          }
        });
      }),
    );
  });
});

describe('the ellipse of a normal distribution', () => {
  it('lies where the squared Mahalanobis distance is 5.991, the 95 % quantile of chi squared', () => {
    // Means 3 and 3; variances 2.5 and 6.5, covariance 1.25: worked by hand over n - 1 = 4.
    const points = pairs([1, 2, 3, 4, 5], [1, 5, 3, 0, 6]);
    const [xx, yy, xy] = [2.5, 6.5, 1.25];
    const determinant = xx * yy - xy * xy;
    const corners = normalEllipse(points);
    expect(corners).toHaveLength(48);
    for (const { x, y } of corners) {
      const [dx, dy] = [x - 3, y - 3];
      const distance = (yy * dx * dx - 2 * xy * dx * dy + xx * dy * dy) / determinant;
      expect(distance).toBeCloseTo(5.991464547, 6);
    }
  });

  it('does not exist for fewer than three points or for points in one line', () => {
    expect(normalEllipse(pairs([1, 2], [1, 2]))).toEqual([]);
    expect(normalEllipse(pairs([1, 2, 3], [1, 2, 3]))).toEqual([]);
  });
});

describe('a polygon in a box', () => {
  const box = { x: 0, y: 0, width: 10, height: 10 };

  it('stays whole within, is cut at the edge, and is nothing outside', () => {
    const triangle = pairs([2, 8, 5], [2, 2, 8]);
    expect(clipToBox(triangle, box)).toEqual(triangle);
    // A triangle that reaches from (5, 5) to x = 15: what is left ends at x = 10.
    const cut = clipToBox(pairs([5, 15, 5], [0, 5, 10]), box);
    expect(cut.map(({ x, y }) => [round(x), round(y)]).sort()).toEqual(
      [
        [5, 0],
        [10, 2.5],
        [10, 7.5],
        [5, 10],
      ].sort(),
    );
    expect(clipToBox(pairs([20, 30, 25], [20, 20, 30]), box)).toEqual([]);
  });
});
