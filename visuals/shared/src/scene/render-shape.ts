import type { Point } from '../geometry/box';
import type { Shape } from './shape';
import { shapeAttributes, type ShapeAttributes } from './shape-attributes';

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

/** What an element shows, so that an update writes the differences alone. */
interface Drawn {
  readonly shape: Shape;
  readonly origin: Point;
  readonly attributes: ShapeAttributes;
}

const ORIGIN: Point = { x: 0, y: 0 };

const drawnBy = new WeakMap<Element, Drawn>();

/** Creates the SVG element of a shape. Text goes in as text content, never as markup. */
export function renderShape(shape: Shape): SVGElement {
  return created(shape, ORIGIN);
}

function created(shape: Shape, origin: Point): SVGElement {
  const element: SVGElement = document.createElementNS(SVG_NAMESPACE, shape.kind);
  const attributes = shapeAttributes(shape, origin);
  for (const name in attributes) write(element, name, attributes[name]);
  if (shape.kind === 'text') element.textContent = shape.text;
  drawnBy.set(element, { shape, origin, attributes });
  return element;
}

/**
 * Makes the children of `parent` show the shapes, in their order. An element that already shows a
 * shape of the same kind stays and gets the attributes that differ; the others are replaced.
 * Coordinates are written relative to `origin`, so that shapes that move together do not change.
 */
export function renderShapes(parent: Element, shapes: readonly Shape[], origin: Point = ORIGIN): void {
  let child = parent.firstElementChild;
  for (const shape of shapes) {
    const next = child?.nextElementSibling ?? null;
    if (child === null) parent.append(created(shape, origin));
    else if (!redraw(child, shape, origin)) child.replaceWith(created(shape, origin));
    child = next;
  }
  while (child !== null) {
    const next = child.nextElementSibling;
    child.remove();
    child = next;
  }
}

/** Returns false when the element shows something of another kind. */
function redraw(element: Element, shape: Shape, origin: Point): boolean {
  const drawn = drawnBy.get(element);
  if (drawn === undefined || drawn.shape.kind !== shape.kind) return false;
  if (drawn.shape === shape && drawn.origin === origin) return true;
  const attributes = shapeAttributes(shape, origin);
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== drawn.attributes[name]) write(element, name, value);
  }
  if (shape.kind === 'text' && drawn.shape.kind === 'text' && shape.text !== drawn.shape.text) {
    element.textContent = shape.text;
  }
  drawnBy.set(element, { shape, origin, attributes });
  return true;
}

function write(element: Element, name: string, value: string | number | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, String(value));
}
