import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxContains, boxesOverlap, discOverlapsBox } from '../../../visuals/shared/src/geometry/box.js';
import { placeLabels } from '../../../visuals/shared/src/labels/place-labels.js';

const FRAME = { x: 0, y: 0, width: 400, height: 300 };
const disc = fc.record({
  x: fc.double({ min: 0, max: 400, noNaN: true }),
  y: fc.double({ min: 0, max: 300, noNaN: true }),
  radius: fc.double({ min: 3, max: 28, noNaN: true }),
});
const obstacle = fc.record({
  x: fc.integer({ min: 0, max: 350 }),
  y: fc.integer({ min: 0, max: 280 }),
  width: fc.integer({ min: 10, max: 80 }),
  height: fc.integer({ min: 10, max: 20 }),
});

describe('labels of bubbles', () => {
  it('overlap neither each other nor a bubble nor an obstacle, and stay in the frame', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ mark: disc, widthPx: fc.integer({ min: 5, max: 120 }) }), { maxLength: 40 }),
        fc.array(obstacle, { maxLength: 6 }),
        (wanted, obstacles) => {
          const marks = wanted.map(({ mark }) => mark);
          const requests = wanted.map(({ mark, widthPx }, index) => ({
            key: String(index),
            mark,
            widthPx,
            heightPx: 14,
            priority: mark.radius,
          }));
          const boxes = placeLabels(requests, { frame: FRAME, marks, obstacles }).map(({ box }) => box);
          boxes.forEach((box, index) => {
            expect(boxContains(FRAME, box)).toBe(true);
            expect(boxes.slice(index + 1).some((other) => boxesOverlap(box, other))).toBe(false);
            expect(marks.some((mark) => discOverlapsBox(mark, box))).toBe(false);
            expect(obstacles.some((other) => boxesOverlap(box, other))).toBe(false);
          });
        },
      ),
      { numRuns: 200 },
    );
  });

  it('stand to the right of a bubble that is alone', () => {
    const mark = { x: 100, y: 100, radius: 10 };
    const [label] = placeLabels([{ key: 'a', mark, widthPx: 40, heightPx: 14, priority: 1 }], {
      frame: FRAME,
      marks: [mark],
      obstacles: [],
    });
    expect(label).toMatchObject({ box: { x: 113, y: 93 }, leader: undefined });
  });

  it('are left out rather than drawn over something', () => {
    const mark = { x: 20, y: 10, radius: 5 };
    const placed = placeLabels([{ key: 'a', mark, widthPx: 60, heightPx: 14, priority: 1 }], {
      frame: { x: 0, y: 0, width: 40, height: 20 },
      marks: [mark],
      obstacles: [],
    });
    expect(placed).toEqual([]);
  });
});
