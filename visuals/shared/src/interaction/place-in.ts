import type { Point } from '../geometry/box';

/** The place of an event in an element, in the element's own pixels, whatever zoom the host shows it at. */
export function placeIn(element: HTMLElement, { clientX, clientY }: MouseEvent): Point {
  const bounds = element.getBoundingClientRect();
  const zoom = element.offsetWidth > 0 ? bounds.width / element.offsetWidth : 1;
  return { x: (clientX - bounds.left) / zoom, y: (clientY - bounds.top) / zoom };
}
