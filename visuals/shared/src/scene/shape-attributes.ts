import type { Point } from '../geometry/box';
import type { Paint, Shape } from './shape';

/** The attributes of a shape's element by name; undefined is an attribute that is not there. */
export type ShapeAttributes = Readonly<Record<string, string | number | undefined>>;

/** A thousandth of a pixel: finer is noise of the arithmetic, which would look like a change. */
const PER_PIXEL = 1000;

/**
 * What a shape's element carries, in coordinates relative to `origin`; shapes of one kind always
 * have the same names.
 */
export function shapeAttributes(shape: Shape, origin: Point): ShapeAttributes {
  switch (shape.kind) {
    case 'line':
      return {
        x1: rounded(shape.x1 - origin.x),
        y1: rounded(shape.y1 - origin.y),
        x2: rounded(shape.x2 - origin.x),
        y2: rounded(shape.y2 - origin.y),
        ...paintOf(shape),
      };
    case 'circle':
      return {
        cx: rounded(shape.x - origin.x),
        cy: rounded(shape.y - origin.y),
        r: rounded(shape.radius),
        ...paintOf(shape),
      };
    case 'rect':
      return {
        x: rounded(shape.x - origin.x),
        y: rounded(shape.y - origin.y),
        width: rounded(Math.max(0, shape.width)),
        height: rounded(Math.max(0, shape.height)),
        rx: shape.cornerPx,
        ...paintOf(shape),
      };
    case 'polygon': {
      const points = shape.points.map(([x, y]) => `${rounded(x - origin.x)},${rounded(y - origin.y)}`);
      return { points: points.join(' '), ...paintOf(shape) };
    }
    case 'text':
      return textAttributes(shape, origin);
  }
}

function textAttributes(shape: Extract<Shape, { kind: 'text' }>, origin: Point): ShapeAttributes {
  const x = rounded(shape.x - origin.x);
  const y = rounded(shape.y - origin.y);
  const hasHalo = shape.halo !== undefined;
  return {
    x,
    y,
    dy: '0.35em',
    'font-size': shape.sizePx,
    'font-weight': shape.weight,
    'text-anchor': shape.anchor,
    direction: shape.direction,
    fill: shape.fill,
    transform: shape.isVertical === true ? `rotate(-90 ${x} ${y})` : undefined,
    stroke: shape.halo,
    'stroke-width': hasHalo ? 3 : undefined,
    'stroke-linejoin': hasHalo ? 'round' : undefined,
    'paint-order': hasHalo ? 'stroke' : undefined,
  };
}

function rounded(value: number): number {
  return Math.round(value * PER_PIXEL) / PER_PIXEL;
}

function paintOf(paint: Paint): ShapeAttributes {
  return {
    fill: paint.fill ?? 'none',
    'fill-opacity': paint.fillOpacity,
    stroke: paint.stroke,
    'stroke-width': paint.strokeWidth,
    'stroke-dasharray': paint.dash,
  };
}
