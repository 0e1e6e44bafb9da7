import type { Shape } from './shape';
import { renderShape } from './render-shape';

/** A page of text in place of a drawing: landing page, missing fields, no data, failure. */
export interface Message {
  readonly kind: 'landing' | 'incomplete' | 'empty' | 'failed';
  readonly title: string;
  readonly lines: readonly string[];
  /** A small drawing of what the visual will show, 120 by 72 pixels. */
  readonly sketch: readonly Shape[];
}

/** Size of the room for a sketch, in pixels. */
export const SKETCH_SIZE_PX = { width: 120, height: 72 } as const;

/** Replaces the drawing by a message; text goes in as text content, never as markup. */
export function renderMessage(container: HTMLElement, message: Message): void {
  const page = document.createElement('div');
  page.className = `ott-message ott-message-${message.kind}`;
  page.setAttribute('role', 'note');
  if (message.sketch.length > 0) page.append(sketchOf(message.sketch));
  page.append(textElement('h1', 'ott-message-title', message.title));
  for (const line of message.lines) page.append(textElement('p', 'ott-message-line', line));
  container.replaceChildren(page);
}

function sketchOf(shapes: readonly Shape[]): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'ott-sketch');
  svg.setAttribute('width', String(SKETCH_SIZE_PX.width));
  svg.setAttribute('height', String(SKETCH_SIZE_PX.height));
  svg.setAttribute('aria-hidden', 'true');
  svg.append(...shapes.map(renderShape));
  return svg;
}

function textElement(name: 'h1' | 'p', className: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}
