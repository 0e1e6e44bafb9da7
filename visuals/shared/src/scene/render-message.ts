import type { Shape } from './shape';
import { renderShape } from './render-shape';

/** A page of text in place of a drawing: landing page, missing fields, no data, failure. */
export interface Message {
  readonly kind: 'landing' | 'incomplete' | 'empty' | 'failed';
  readonly title: string;
  readonly lines: readonly string[];
  /** Field wells, one line each. */
  readonly fields: readonly string[];
  /** A small drawing of what the visual will show, 120 by 72 pixels. */
  readonly sketch: readonly Shape[];
}

/** Size of the room for a sketch, in pixels. */
export const SKETCH_SIZE_PX = { width: 120, height: 72 } as const;

/**
 * Replaces the drawing by a message; text goes in as text content, never as markup. A failure is an
 * alert, the others are groups named by their heading; one that scrolls can be reached by keyboard.
 */
export function renderMessage(container: HTMLElement, message: Message): void {
  const page = document.createElement('div');
  page.className = `ott-message ott-message-${message.kind}`;
  page.setAttribute('role', message.kind === 'failed' ? 'alert' : 'group');
  page.setAttribute('aria-label', message.title);
  if (message.sketch.length > 0) page.append(sketchOf(message.sketch));
  page.append(textElement('h1', 'ott-message-title', message.title));
  for (const line of message.lines) page.append(textElement('p', 'ott-message-line', line));
  if (message.fields.length > 0) page.append(listOf(message.fields));
  container.replaceChildren(page);
  if (page.scrollHeight > page.clientHeight) page.tabIndex = 0;
}

function listOf(fields: readonly string[]): HTMLElement {
  const list = document.createElement('ul');
  list.className = 'ott-message-fields';
  // Without its bullets a list is none to some screen readers, unless it says so.
  list.setAttribute('role', 'list');
  list.append(...fields.map((field) => textElement('li', 'ott-message-line', field)));
  return list;
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

function textElement(name: 'h1' | 'p' | 'li', className: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}
