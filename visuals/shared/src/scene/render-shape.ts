import type { Paint, Shape } from './shape';

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Creates the SVG element of a shape. Text goes in as text content, never as markup. */
export function renderShape(shape: Shape): SVGElement {
  switch (shape.kind) {
    case 'line':
      return element('line', { x1: shape.x1, y1: shape.y1, x2: shape.x2, y2: shape.y2, ...paintOf(shape) });
    case 'circle':
      return element('circle', { cx: shape.x, cy: shape.y, r: shape.radius, ...paintOf(shape) });
    case 'rect':
      return element('rect', {
        x: shape.x,
        y: shape.y,
        width: Math.max(0, shape.width),
        height: Math.max(0, shape.height),
        rx: shape.cornerPx,
        ...paintOf(shape),
      });
    case 'polygon':
      return element('polygon', {
        points: shape.points.map(([x, y]) => `${x},${y}`).join(' '),
        ...paintOf(shape),
      });
    case 'text':
      return renderText(shape);
  }
}

function renderText(shape: Extract<Shape, { kind: 'text' }>): SVGElement {
  const text = element('text', {
    x: shape.x,
    y: shape.y,
    dy: '0.35em',
    'font-size': shape.sizePx,
    'font-weight': shape.weight,
    'text-anchor': shape.anchor,
    fill: shape.fill,
    transform: shape.isVertical === true ? `rotate(-90 ${shape.x} ${shape.y})` : undefined,
    stroke: shape.halo,
    'stroke-width': shape.halo === undefined ? undefined : 3,
    'stroke-linejoin': shape.halo === undefined ? undefined : 'round',
    'paint-order': shape.halo === undefined ? undefined : 'stroke',
  });
  text.textContent = shape.text;
  return text;
}

function paintOf(paint: Paint): Attributes {
  return {
    fill: paint.fill ?? 'none',
    'fill-opacity': paint.fillOpacity,
    stroke: paint.stroke,
    'stroke-width': paint.strokeWidth,
    'stroke-dasharray': paint.dash,
  };
}

function element(name: 'line' | 'circle' | 'rect' | 'polygon' | 'text', attributes: Attributes): SVGElement {
  const created: SVGElement = document.createElementNS(SVG_NAMESPACE, name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined) created.setAttribute(attribute, String(value));
  }
  return created;
}
