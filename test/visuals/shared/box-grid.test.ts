import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxesOverlap, type Box } from '../../../visuals/shared/src/geometry/box.js';
import { BoxGrid } from '../../../visuals/shared/src/geometry/box-grid.js';

const box: fc.Arbitrary<Box> = fc.record({
  x: fc.double({ min: -500, max: 3000, noNaN: true }),
  y: fc.double({ min: -500, max: 3000, noNaN: true }),
  width: fc.double({ min: 0, max: 300, noNaN: true }),
  height: fc.double({ min: 0, max: 300, noNaN: true }),
});

describe('a grid of boxes', () => {
  it('finds an overlap exactly where looking at every box finds one', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 40 }), box, (boxes, wanted) => {
        const grid = new BoxGrid<Box>();
        for (const one of boxes) grid.add(one, one);
        expect(grid.some(wanted, (one) => boxesOverlap(one, wanted))).toBe(
          boxes.some((one) => boxesOverlap(one, wanted)),
        );
      }),
    );
  });

  it('finds boxes far outside every screen', () => {
    const far: Box = { x: 1e7, y: -1e7, width: 10, height: 10 };
    const grid = new BoxGrid<Box>();
    grid.add(far, far);
    expect(grid.some({ ...far, x: far.x + 5 }, (one) => one === far)).toBe(true);
  });
});
