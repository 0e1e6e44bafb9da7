import { describe, expect, it } from 'vitest';
import { isRightToLeft, mirrorScene } from '../../../visuals/shared/src/scene/mirror-scene.js';
import type { Scene } from '../../../visuals/shared/src/scene/scene.js';

const scene: Scene = {
  widthPx: 100,
  heightPx: 50,
  header: undefined,
  backdrop: [{ kind: 'line', x1: 10, x2: 30, y1: 0, y2: 5 }],
  marks: [
    {
      key: 'a',
      rows: [0],
      sentence: 'A.',
      tooltip: [],
      isDimmed: false,
      box: { x: 0, y: 0, width: 40, height: 10 },
      shapes: [
        { kind: 'rect', x: 5, y: 1, width: 20, height: 4 },
        { kind: 'text', x: 5, y: 3, text: '−5.2', sizePx: 10, fill: '#000' },
        { kind: 'text', x: 5, y: 3, text: 'المنصة', sizePx: 10, fill: '#000' },
      ],
    },
  ],
  overlay: [],
  summary: '',
};

describe('a scene in the mirror', () => {
  it('turns places round and anchors figures at their other end, but never mirrors signs', () => {
    const [mark] = mirrorScene(scene).marks;
    expect(mark?.box).toEqual({ x: 60, y: 0, width: 40, height: 10 });
    expect(mark?.shapes[0]).toMatchObject({ x: 75, width: 20 });
    expect(mark?.shapes[1]).toMatchObject({ x: 95, anchor: 'end', text: '−5.2' });
    expect(mark?.shapes[2]).toMatchObject({ x: 95, direction: 'rtl' });
    expect(mirrorScene(scene).backdrop[0]).toMatchObject({ x1: 90, x2: 70 });
  });

  it('is itself when mirrored twice, texts of figures included', () => {
    const twice = mirrorScene(mirrorScene(scene));
    expect(twice.marks[0]?.shapes[0]).toEqual(scene.marks[0]?.shapes[0]);
    expect(twice.marks[0]?.shapes[1]).toMatchObject({ x: 5, anchor: 'start' });
  });

  it('is for the languages that are written from right to left', () => {
    expect(['ar-SA', 'he-IL', 'fa', 'ur-PK'].every(isRightToLeft)).toBe(true);
    expect(['en-US', 'de-DE', 'ja-JP', 'ara-X'].some(isRightToLeft)).toBe(false);
  });
});
