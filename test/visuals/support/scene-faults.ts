import type { Box } from '../../../visuals/shared/src/geometry/box.js';
import type { Scene } from '../../../visuals/shared/src/scene/scene.js';
import type { Shape, TextShape } from '../../../visuals/shared/src/scene/shape.js';
import { estimateTextWidth } from '../../../visuals/shared/src/text/measure-text.js';

const TOLERANCE_PX = 0.51;
/** Letters without accents and tails take so much of the size of the text. */
const LETTERS = 0.9;

/** Coordinates, sizes and texts of a scene that are NaN or infinite. */
export function unsoundIn(scene: Scene): readonly string[] {
  const unsound: string[] = [];
  JSON.stringify(scene, (key, value: unknown) => {
    if (typeof value === 'number' && !Number.isFinite(value)) unsound.push(`${key} is ${value}`);
    return value;
  });
  return unsound;
}

/** Shapes that leave the drawing: to the sides, above its top, or below its end. */
export function outsideOf(scene: Scene): readonly string[] {
  const header = scene.header;
  return [
    ...(header === undefined ? [] : leaving(header.shapes, scene.widthPx, header.heightPx)),
    ...leaving(bodyShapes(scene), scene.widthPx, scene.heightPx),
  ];
}

/** Pairs of texts that lie over one another, in the header or in the body. */
export function overlapsIn(scene: Scene): readonly string[] {
  return [...overlapping(scene.header?.shapes ?? []), ...overlapping(bodyShapes(scene))];
}

function bodyShapes(scene: Scene): readonly Shape[] {
  return [...scene.backdrop, ...scene.marks.flatMap(({ shapes }) => shapes), ...scene.overlay];
}

function leaving(shapes: readonly Shape[], width: number, height: number): readonly string[] {
  return shapes.flatMap((shape) => {
    const box = boxOf(shape);
    const isInside =
      box.x >= -TOLERANCE_PX &&
      box.y >= -TOLERANCE_PX &&
      box.x + box.width <= width + TOLERANCE_PX &&
      box.y + box.height <= height + TOLERANCE_PX;
    return isInside ? [] : [`${JSON.stringify(shape)} outside ${width} x ${height}`];
  });
}

function overlapping(shapes: readonly Shape[]): readonly string[] {
  const texts = shapes
    .flatMap((shape) =>
      shape.kind === 'text' && shape.text !== '' ? [{ text: shape.text, box: textBox(shape) }] : [],
    )
    .sort((a, b) => a.box.y - b.box.y);
  return texts.flatMap((a, index) => {
    const found: string[] = [];
    for (const b of texts.slice(index + 1)) {
      if (b.box.y >= a.box.y + a.box.height - TOLERANCE_PX) break;
      const isBeside =
        a.box.x >= b.box.x + b.box.width - TOLERANCE_PX || b.box.x >= a.box.x + a.box.width - TOLERANCE_PX;
      if (!isBeside) found.push(`"${a.text}" over "${b.text}"`);
    }
    return found;
  });
}

function boxOf(shape: Shape): Box {
  switch (shape.kind) {
    case 'text':
      return textBox(shape);
    case 'rect':
      return shape;
    case 'circle':
      return {
        x: shape.x - shape.radius,
        y: shape.y - shape.radius,
        width: 2 * shape.radius,
        height: 2 * shape.radius,
      };
    case 'line':
      return {
        x: Math.min(shape.x1, shape.x2),
        y: Math.min(shape.y1, shape.y2),
        width: Math.abs(shape.x2 - shape.x1),
        height: Math.abs(shape.y2 - shape.y1),
      };
    case 'polygon': {
      const xs = shape.points.map(([x]) => x);
      const ys = shape.points.map(([, y]) => y);
      const [x, y] = [Math.min(...xs), Math.min(...ys)];
      return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
    }
  }
}

function textBox({ x, y, text, sizePx, weight, anchor, direction }: TextShape): Box {
  const width = estimateTextWidth(text, sizePx, weight);
  const height = sizePx * LETTERS;
  const start = anchor ?? 'start';
  // In right-to-left text the start is at the right.
  const isAtLeft = direction === 'rtl' ? start === 'end' : start === 'start';
  const left = start === 'middle' ? x - width / 2 : isAtLeft ? x : x - width;
  return { x: left, y: y - height / 2, width, height };
}
