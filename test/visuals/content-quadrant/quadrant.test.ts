import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bubbleRadius } from '../../../visuals/content-quadrant/src/bubble-radius.js';
import { quadrantOf } from '../../../visuals/content-quadrant/src/quadrant.js';
import { spreadCoincident } from '../../../visuals/content-quadrant/src/spread-coincident.js';

describe('the quadrant of a point', () => {
  const thresholds = { x: 10, y: 5 };

  it.each([
    [{ x: 11, y: 6 }, 'topRight'],
    [{ x: 9, y: 6 }, 'topLeft'],
    [{ x: 11, y: 4 }, 'bottomRight'],
    [{ x: 9, y: 4 }, 'bottomLeft'],
  ] as const)('%o is %s', (point, quadrant) => {
    expect(quadrantOf(point, thresholds)).toBe(quadrant);
  });

  it('counts a tie to the right and upper side', () => {
    expect(quadrantOf({ x: 10, y: 5 }, thresholds)).toBe('topRight');
    expect(quadrantOf({ x: 10, y: 4 }, thresholds)).toBe('bottomRight');
    expect(quadrantOf({ x: 9, y: 5 }, thresholds)).toBe('topLeft');
  });
});

describe('the radius of a bubble', () => {
  it('makes the area proportional: four times the size is twice the radius', () => {
    expect(bubbleRadius(100, 100, 28)).toBe(28);
    expect(bubbleRadius(25, 100, 28)).toBe(14);
  });

  it('takes the magnitude of a negative size', () => {
    expect(bubbleRadius(-25, 100, 28)).toBe(14);
  });

  it('never gets too small to see, and draws blank and zero at that size', () => {
    expect(bubbleRadius(0.0001, 100, 28)).toBe(3);
    expect(bubbleRadius(null, 100, 28)).toBe(3);
    expect(bubbleRadius(0, 0, 28)).toBe(3);
  });

  it('is one size for all without a size measure', () => {
    expect(bubbleRadius(undefined, 0, 28)).toBe(6);
    expect(bubbleRadius(undefined, 0, 4)).toBe(4);
  });
});

describe('bubbles on one spot', () => {
  it('are moved by no more than their radius, and the first stays', () => {
    const discs = Array.from({ length: 30 }, () => ({ x: 50, y: 40, radius: 8 }));
    const spread = spreadCoincident(discs);
    expect(spread[0]).toEqual(discs[0]);
    for (const { x, y } of spread) expect(Math.hypot(x - 50, y - 40)).toBeLessThanOrEqual(8 + 1e-9);
    expect(new Set(spread.map(({ x, y }) => `${x.toFixed(3)}:${y.toFixed(3)}`)).size).toBe(30);
  });

  it('land on the same places every time', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            x: fc.integer({ min: 0, max: 5 }),
            y: fc.integer({ min: 0, max: 5 }),
            radius: fc.constant(6),
          }),
        ),
        (discs) => {
          expect(spreadCoincident(discs)).toEqual(spreadCoincident(discs));
        },
      ),
    );
  });
});
