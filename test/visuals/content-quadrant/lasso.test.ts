import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HitGrid } from '../../../visuals/content-quadrant/src/hit-grid.js';
import { isInPolygon, rectangleBetween } from '../../../visuals/content-quadrant/src/lasso.js';

describe('a lasso', () => {
  const arrow = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
    { x: 5, y: 3 },
    { x: 0, y: 10 },
  ];

  it.each([
    [{ x: 5, y: 1 }, true],
    [{ x: 1, y: 7 }, true],
    [{ x: 5, y: 8 }, false],
    [{ x: 11, y: 5 }, false],
    [{ x: -1, y: 0.5 }, false],
  ])('around a notch holds %o: %s', (point, isInside) => {
    expect(isInPolygon(point, arrow)).toBe(isInside);
  });

  it('of two points holds nothing', () => {
    expect(isInPolygon({ x: 1, y: 1 }, arrow.slice(0, 2))).toBe(false);
  });

  const place = fc.record({ x: fc.integer({ min: -50, max: 50 }), y: fc.integer({ min: -50, max: 50 }) });
  it('in the shape of a rectangle holds what its bounds hold, whichever corner came first', () => {
    fc.assert(
      fc.property(place, place, place, (a, b, whole) => {
        const point = { x: whole.x + 0.5, y: whole.y + 0.5 };
        const isWithin =
          point.x > Math.min(a.x, b.x) &&
          point.x < Math.max(a.x, b.x) &&
          point.y > Math.min(a.y, b.y) &&
          point.y < Math.max(a.y, b.y);
        expect(isInPolygon(point, rectangleBetween(a, b))).toBe(isWithin);
      }),
    );
  });

  it('holds the same whether it is drawn forwards or backwards', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 3, maxLength: 12 }), place, (corners, whole) => {
        const point = { x: whole.x + 0.37, y: whole.y + 0.41 };
        expect(isInPolygon(point, [...corners].reverse())).toBe(isInPolygon(point, corners));
      }),
    );
  });
});

describe('the hit test', () => {
  const disc = fc.record({
    x: fc.double({ min: 0, max: 300, noNaN: true }),
    y: fc.double({ min: 0, max: 200, noNaN: true }),
    radius: fc.double({ min: 1, max: 30, noNaN: true }),
  });

  it('finds the topmost disc, as looking at every disc would', () => {
    fc.assert(
      fc.property(fc.array(disc, { maxLength: 60 }), disc, (discs, { x, y }) => {
        const under = discs.flatMap((each, index) =>
          Math.hypot(each.x - x, each.y - y) <= each.radius ? [index] : [],
        );
        expect(new HitGrid(discs).at({ x, y }, 0)).toBe(under.at(-1));
      }),
    );
  });

  it('finds the disc with the nearest rim within the slack', () => {
    const discs = [
      { x: 10, y: 10, radius: 3 },
      { x: 20, y: 10, radius: 3 },
    ];
    const grid = new HitGrid(discs);
    expect(grid.at({ x: 14, y: 10 }, 4)).toBe(0);
    expect(grid.at({ x: 16, y: 10 }, 4)).toBe(1);
    expect(grid.at({ x: 15, y: 30 }, 4)).toBeUndefined();
  });
});
