import { describe, expect, it } from 'vitest';
import { uprightShape, uprightShapes } from '../../../visuals/growth-funnel/src/layout/upright-shape.js';

describe('a lying shape set upright on a base line at 100', () => {
  it('runs from the bottom up instead of from left to right', () => {
    expect(uprightShape({ kind: 'rect', x: 10, y: 5, width: 30, height: 8 }, 100)).toEqual({
      kind: 'rect',
      x: 5,
      y: 60,
      width: 8,
      height: 30,
    });
    expect(uprightShape({ kind: 'line', x1: 0, y1: 1, x2: 40, y2: 2 }, 100)).toEqual({
      kind: 'line',
      x1: 1,
      y1: 100,
      x2: 2,
      y2: 60,
    });
    expect(uprightShape({ kind: 'circle', x: 25, y: 7, radius: 3 }, 100)).toEqual({
      kind: 'circle',
      x: 7,
      y: 75,
      radius: 3,
    });
    expect(
      uprightShape(
        {
          kind: 'polygon',
          points: [
            [0, 1],
            [40, 2],
          ],
        },
        100,
      ),
    ).toEqual({
      kind: 'polygon',
      points: [
        [1, 100],
        [2, 60],
      ],
    });
  });

  it('has no texts: columns place their own', () => {
    expect(uprightShapes([{ kind: 'text', x: 0, y: 0, text: '5', sizePx: 9, fill: '#000000' }], 100)).toEqual(
      [],
    );
  });
});
