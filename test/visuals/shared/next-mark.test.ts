import { describe, expect, it } from 'vitest';
import { nextMark, type Stop } from '../../../visuals/shared/src/interaction/next-mark.js';

const stop = (key: string, x: number, y: number): Stop => ({ key, box: { x, y, width: 10, height: 10 } });

describe('arrow keys in a list', () => {
  const rows = [stop('a', 0, 0), stop('b', 0, 10), stop('c', 0, 20)];

  it('move up and down, left and right alike, and stop at the ends', () => {
    expect(nextMark(rows, 'a', 'ArrowDown')?.key).toBe('b');
    expect(nextMark(rows, 'b', 'ArrowLeft')?.key).toBe('a');
    expect(nextMark(rows, 'c', 'ArrowRight')).toBeUndefined();
    expect(nextMark(rows, 'a', 'ArrowUp')).toBeUndefined();
  });

  it('jump to the ends with Home and End', () => {
    expect(nextMark(rows, 'b', 'Home')?.key).toBe('a');
    expect(nextMark(rows, 'b', 'End')?.key).toBe('c');
  });
});

describe('arrow keys in a plane', () => {
  const points = [
    stop('middle', 50, 50),
    stop('right', 90, 55),
    stop('far right', 200, 50),
    stop('top', 45, 10),
    stop('low', 52, 90),
  ];

  it('go to the nearest mark in the direction of the arrow', () => {
    expect(nextMark(points, 'middle', 'ArrowRight')?.key).toBe('right');
    expect(nextMark(points, 'right', 'ArrowRight')?.key).toBe('far right');
    expect(nextMark(points, 'middle', 'ArrowUp')?.key).toBe('top');
    expect(nextMark(points, 'middle', 'ArrowDown')?.key).toBe('low');
    expect(nextMark(points, 'far right', 'ArrowLeft')?.key).toBe('right');
  });

  it('stay where nothing lies in that direction', () => {
    expect(nextMark(points, 'far right', 'ArrowRight')).toBeUndefined();
  });
});
