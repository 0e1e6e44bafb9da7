import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boxContains,
  boxesOverlap,
  discOverlapsBox,
  segmentCrossesBox,
  type Box,
  type Disc,
} from '../../../visuals/shared/src/geometry/box.js';
import {
  labelPlaces,
  type LabelRequest,
  type PlacedLabel,
} from '../../../visuals/shared/src/labels/label-places.js';
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

interface Layout {
  readonly marks: readonly Disc[];
  readonly requests: readonly LabelRequest[];
  readonly obstacles: readonly Box[];
}

/** Up to 40 bubbles; in half of the layouts all labels matter alike, as with bubbles of one size. */
const layout: fc.Arbitrary<Layout> = fc
  .record({
    wanted: fc.array(fc.record({ mark: disc, widthPx: fc.integer({ min: 5, max: 120 }) }), { maxLength: 40 }),
    obstacles: fc.array(obstacle, { maxLength: 6 }),
    areAlike: fc.boolean(),
  })
  .map(({ wanted, obstacles, areAlike }) => ({
    marks: wanted.map(({ mark }) => mark),
    requests: wanted.map(({ mark, widthPx }, index) => ({
      key: String(index),
      mark,
      widthPx,
      heightPx: 14,
      priority: areAlike ? 1 : mark.radius,
    })),
    obstacles,
  }));

/** Six pixels between words, as the placement itself keeps. */
const grown = (box: Box): Box => ({ ...box, x: box.x - 6, width: box.width + 12 });
const runsThrough = ({ leader }: PlacedLabel, box: Box): boolean =>
  leader !== undefined && segmentCrossesBox(leader.from, leader.to, box);
const areInConflict = (a: PlacedLabel, b: PlacedLabel): boolean =>
  boxesOverlap(grown(a.box), b.box) || runsThrough(a, b.box) || runsThrough(b, a.box);
const isAllowed = (label: PlacedLabel, own: Disc, { marks, obstacles }: Layout): boolean =>
  boxContains(FRAME, label.box) &&
  !obstacles.some((box) => boxesOverlap(box, label.box)) &&
  !marks.some((mark) => discOverlapsBox(mark, label.box)) &&
  !marks.some(
    (mark) =>
      mark !== own &&
      runsThrough(label, {
        x: mark.x - mark.radius,
        y: mark.y - mark.radius,
        width: 2 * mark.radius,
        height: 2 * mark.radius,
      }),
  );

/** The peer: one label after the other in order of priority takes the first place that is free. */
function plainGreedy(given: Layout): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const request of [...given.requests].sort((a, b) => b.priority - a.priority)) {
    const place = labelPlaces(request).find(
      (label) =>
        isAllowed(label, request.mark, given) && !placed.some((other) => areInConflict(label, other)),
    );
    if (place !== undefined) placed.push(place);
  }
  return placed;
}

const place = ({ requests, marks, obstacles }: Layout): readonly PlacedLabel[] =>
  placeLabels(requests, { frame: FRAME, marks, obstacles });

describe('labels of bubbles', () => {
  it('overlap neither each other nor a bubble nor an obstacle, and stay in the frame', () => {
    fc.assert(
      fc.property(layout, (given) => {
        const labels = place(given);
        labels.forEach((label, index) => {
          const own = given.requests.find(({ key }) => key === label.key);
          expect(own !== undefined && isAllowed(label, own.mark, given)).toBe(true);
          expect(labels.slice(index + 1).some((other) => areInConflict(label, other))).toBe(false);
        });
        expect(new Set(labels.map(({ key }) => key)).size).toBe(labels.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('are never fewer than a plain greedy placement in order of priority draws', () => {
    const counts = { ours: 0, plain: 0 };
    fc.assert(
      fc.property(layout, (given) => {
        const ours = place(given).length;
        const plain = plainGreedy(given).length;
        counts.ours += ours;
        counts.plain += plain;
        expect(ours).toBeGreaterThanOrEqual(plain);
      }),
      { numRuns: 2000 },
    );
    // Moving labels aside for others pays: over all layouts some more are drawn.
    expect(counts.ours).toBeGreaterThan(counts.plain);
  });

  it('are the same for the same layout', () => {
    fc.assert(
      fc.property(layout, (given) => {
        expect(place(given)).toEqual(place(given));
      }),
      { numRuns: 200 },
    );
  });

  it('move aside for one that would have no place: two bubbles in a frame of two lines', () => {
    const left = { x: 20, y: 30, radius: 5 };
    const right = { x: 80, y: 30, radius: 5 };
    const request = (key: string, mark: Disc, priority: number): LabelRequest => ({
      key,
      mark,
      widthPx: 40,
      heightPx: 14,
      priority,
    });
    const labels = placeLabels([request('first', left, 2), request('second', right, 1)], {
      frame: { x: 0, y: 0, width: 90, height: 60 },
      marks: [left, right],
      // The second label fits between the bubbles alone, where the first would rather be.
      obstacles: [
        { x: 45, y: 0, width: 45, height: 20 },
        { x: 45, y: 40, width: 45, height: 20 },
      ],
    });
    expect(labels.map(({ key }) => key)).toEqual(['first', 'second']);
    expect(labels[1]?.box).toMatchObject({ x: 32, y: 23 });
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
