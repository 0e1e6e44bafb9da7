import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxesOverlap } from '../../../visuals/shared/src/geometry/box.js';
import { joinPanels } from '../../../visuals/shared/src/panels/join-panels.js';
import { panelGrid } from '../../../visuals/shared/src/panels/panel-grid.js';
import type { Scene } from '../../../visuals/shared/src/scene/scene.js';

const LEAST = { leastWidthPx: 160, leastHeightPx: 90, gapPx: 10 };

describe('panels of small multiples', () => {
  it('share a wide frame as columns and a high one as rows', () => {
    expect(panelGrid(3, { widthPx: 920, heightPx: 200, ...LEAST }).map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [310, 0],
      [620, 0],
    ]);
    expect(
      panelGrid(2, { widthPx: 300, heightPx: 410, ...LEAST }).map(({ y, height }) => [y, height]),
    ).toEqual([
      [0, 200],
      [210, 200],
    ]);
  });

  it('keep their least height and make the drawing longer when the frame is too low', () => {
    const boxes = panelGrid(4, { widthPx: 200, heightPx: 100, ...LEAST });
    expect(boxes.map(({ y }) => y)).toEqual([0, 100, 200, 300]);
  });

  it('never overlap, are of one size and stay within the width', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 24 }),
        fc.integer({ min: 160, max: 2000 }),
        fc.integer({ min: 20, max: 1200 }),
        (count, widthPx, heightPx) => {
          const boxes = panelGrid(count, { widthPx, heightPx, ...LEAST });
          expect(boxes).toHaveLength(count);
          for (const [index, box] of boxes.entries()) {
            expect(box.x + box.width).toBeLessThanOrEqual(widthPx + 1e-6);
            expect(box.height).toBeGreaterThanOrEqual(LEAST.leastHeightPx);
            expect(boxes.slice(0, index).some((other) => boxesOverlap(other, box))).toBe(false);
          }
        },
      ),
    );
  });
});

describe('the joined scene', () => {
  const scene: Scene = {
    widthPx: 100,
    heightPx: 40,
    header: {
      heightPx: 20,
      shapes: [{ kind: 'text', x: 5, y: 10, text: 'Head', sizePx: 10, fill: '#000000' }],
    },
    backdrop: [{ kind: 'line', x1: 0, y1: 1, x2: 100, y2: 1 }],
    marks: [
      {
        key: 'a',
        rows: [3],
        sentence: 'A.',
        tooltip: [],
        isDimmed: false,
        box: { x: 0, y: 0, width: 100, height: 40 },
        shapes: [{ kind: 'circle', x: 10, y: 20, radius: 4 }],
      },
    ],
    overlay: [
      {
        kind: 'polygon',
        points: [
          [0, 0],
          [4, 4],
        ],
      },
    ],
    summary: 'One mark.',
  };

  it('puts each panel with header and body at its box and keeps the keys of marks apart', () => {
    const panels = [
      { key: 'left', box: { x: 0, y: 0, width: 100, height: 60 }, frame: [], scene },
      { key: 'right', box: { x: 110, y: 5, width: 100, height: 60 }, frame: [], scene },
    ];
    const joined = joinPanels(panels, {
      widthPx: 210,
      heightPx: 65,
      header: undefined,
      summary: 'Two panels.',
    });
    expect(joined.marks.map(({ key, box, rows }) => [key, box.x, box.y, rows])).toEqual([
      ['left/a', 0, 20, [3]],
      ['right/a', 110, 25, [3]],
    ]);
    expect(joined.marks[1]?.shapes).toEqual([{ kind: 'circle', x: 120, y: 45, radius: 4 }]);
    expect(joined.backdrop[2]).toMatchObject({ kind: 'text', x: 115, y: 15 });
    expect(joined.backdrop[3]).toMatchObject({ kind: 'line', x1: 110, y1: 26 });
    expect(joined.overlay[1]).toEqual({
      kind: 'polygon',
      points: [
        [110, 25],
        [114, 29],
      ],
    });
  });
});
