import type { Paint, Shape } from '../../../shared/src/scene/shape';

/** Draws a shape of a scene on a canvas, as the SVG renderer would; text stays with the SVG. */
export function drawShape(context: CanvasRenderingContext2D, shape: Shape): void {
  context.beginPath();
  switch (shape.kind) {
    case 'line':
      context.moveTo(shape.x1, shape.y1);
      context.lineTo(shape.x2, shape.y2);
      break;
    case 'circle':
      context.arc(shape.x, shape.y, shape.radius, 0, 2 * Math.PI);
      break;
    case 'rect':
      context.rect(shape.x, shape.y, Math.max(0, shape.width), Math.max(0, shape.height));
      break;
    case 'polygon':
      for (const [x, y] of shape.points) context.lineTo(x, y);
      context.closePath();
      break;
    case 'text':
      return;
  }
  paint(context, shape);
}

function paint(
  context: CanvasRenderingContext2D,
  { fill, fillOpacity, stroke, strokeWidth, dash }: Paint,
): void {
  const alpha = context.globalAlpha;
  if (fill !== undefined) {
    context.globalAlpha = alpha * (fillOpacity ?? 1);
    context.fillStyle = fill;
    context.fill();
    context.globalAlpha = alpha;
  }
  if (stroke === undefined || strokeWidth === 0) return;
  context.strokeStyle = stroke;
  context.lineWidth = strokeWidth ?? 1;
  context.setLineDash((dash ?? '').split(/[ ,]+/).filter(Boolean).map(Number));
  context.stroke();
  context.setLineDash([]);
}
