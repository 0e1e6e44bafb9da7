import type { Shape } from '../../../shared/src/scene/shape';

/**
 * A shape of a lying bar set upright: what ran from left to right runs from the bottom up, what was
 * at a height is at a distance from the left. Texts are never turned: columns place their own.
 */
export function uprightShape(shape: Exclude<Shape, { kind: 'text' }>, bottom: number): Shape {
  switch (shape.kind) {
    case 'rect':
      return {
        ...shape,
        x: shape.y,
        y: bottom - shape.x - shape.width,
        width: shape.height,
        height: shape.width,
      };
    case 'line':
      return { ...shape, x1: shape.y1, x2: shape.y2, y1: bottom - shape.x1, y2: bottom - shape.x2 };
    case 'circle':
      return { ...shape, x: shape.y, y: bottom - shape.x };
    case 'polygon':
      return { ...shape, points: shape.points.map(([x, y]) => [y, bottom - x] as const) };
  }
}

/** The shapes set upright; a lying bar has no texts. */
export function uprightShapes(shapes: readonly Shape[], bottom: number): readonly Shape[] {
  return shapes.flatMap((shape) => (shape.kind === 'text' ? [] : [uprightShape(shape, bottom)]));
}
