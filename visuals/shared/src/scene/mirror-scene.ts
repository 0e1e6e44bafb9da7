import type { Box } from '../geometry/box';
import type { Mark, Scene } from './scene';
import type { Shape } from './shape';

const RIGHT_TO_LEFT_LANGUAGES = ['ar', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'];
/** Letters of Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms. */
const RIGHT_TO_LEFT_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** True for a locale whose language is written from right to left. */
export function isRightToLeft(locale: string): boolean {
  return RIGHT_TO_LEFT_LANGUAGES.includes(locale.split('-')[0]?.toLowerCase() ?? '');
}

/** The scene as in a mirror, as readers from right to left expect it; letters are not mirrored. */
export function mirrorScene(scene: Scene): Scene {
  const mirror = (shapes: readonly Shape[]): readonly Shape[] =>
    shapes.map((shape) => mirrorShape(shape, scene.widthPx));
  return {
    ...scene,
    header: scene.header === undefined ? undefined : { ...scene.header, shapes: mirror(scene.header.shapes) },
    backdrop: mirror(scene.backdrop),
    overlay: mirror(scene.overlay),
    marks: scene.marks.map((mark) => mirrorMark(mark, scene.widthPx)),
  };
}

/** A mark at its place in the mirror of a drawing so wide. */
export function mirrorMark(mark: Mark, widthPx: number): Mark {
  return {
    ...mark,
    box: mirrorBox(mark.box, widthPx),
    shapes: mark.shapes.map((shape) => mirrorShape(shape, widthPx)),
  };
}

/** A box at its place in the mirror of a drawing so wide. */
export function mirrorBox(box: Box, widthPx: number): Box {
  return { ...box, x: widthPx - box.x - box.width };
}

/** A shape in the mirror of a drawing so wide. */
export function mirrorShape(shape: Shape, widthPx: number): Shape {
  switch (shape.kind) {
    case 'line':
      return { ...shape, x1: widthPx - shape.x1, x2: widthPx - shape.x2 };
    case 'circle':
      return { ...shape, x: widthPx - shape.x };
    case 'rect':
      return { ...shape, x: widthPx - shape.x - shape.width };
    case 'polygon':
      return { ...shape, points: shape.points.map(([x, y]) => [widthPx - x, y] as const) };
    case 'text': {
      const x = widthPx - shape.x;
      // A vertical text runs upwards in a mirror, too.
      if (shape.isVertical === true) return { ...shape, x };
      // With right-to-left direction the start of a text is at its right already.
      if (RIGHT_TO_LEFT_LETTER.test(shape.text)) return { ...shape, x, direction: 'rtl' };
      return { ...shape, x, anchor: SWAPPED[shape.anchor ?? 'start'] };
    }
  }
}

const SWAPPED = { start: 'end', middle: 'middle', end: 'start' } as const;
