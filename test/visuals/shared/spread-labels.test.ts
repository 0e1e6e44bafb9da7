import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadLabels } from '../../../visuals/shared/src/labels/spread-labels.js';

describe('labels in a column', () => {
  it('stay where they want to be when nothing is in the way', () => {
    const wanted = [
      { at: 50, priority: 1 },
      { at: 10, priority: 1 },
    ];
    expect(spreadLabels(wanted, { low: 0, high: 100, heightPx: 20 })).toEqual([50, 10]);
  });

  it('leave out those that matter least when there is no room', () => {
    const wanted = [{ at: 5, priority: 1 }, undefined, { at: 6, priority: 9 }, { at: 7, priority: 5 }];
    expect(spreadLabels(wanted, { low: 0, high: 20, heightPx: 20 })).toEqual([undefined, undefined, 0, 20]);
  });

  it('never overlap and never leave the band', () => {
    const request = fc.record({
      at: fc.double({ min: -50, max: 450, noNaN: true }),
      priority: fc.integer({ min: 0, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(request, { maxLength: 40 }), (requests) => {
        const band = { low: 10, high: 390, heightPx: 16 };
        const places = spreadLabels(requests, band).filter((place) => place !== undefined);
        const sorted = [...places].sort((a, b) => a - b);
        for (const [index, place] of sorted.entries()) {
          expect(place).toBeGreaterThanOrEqual(band.low - 1e-9);
          expect(place).toBeLessThanOrEqual(band.high + 1e-9);
          if (index > 0) expect(place - (sorted[index - 1] ?? 0)).toBeGreaterThanOrEqual(16 - 1e-9);
        }
        expect(places.length).toBe(Math.min(requests.length, 24));
      }),
    );
  });
});
