import type { Mark } from './scene';
import type { Shape } from './shape';
import { renderShape, renderShapes } from './render-shape';

/** The part of a scrolled drawing that should be drawn, in its own pixels. */
export interface VisibleBand {
  readonly top: number;
  readonly bottom: number;
}

/** What an element stands for; while `isDeferred`, its shapes are yet to be drawn. */
interface Drawn {
  readonly mark: Mark;
  readonly isDeferred: boolean;
}

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';
/** Keeps the focus ring inside a mark that touches the edge of the drawing. */
const RING_INSET_PX = 1;

const drawnBy = new WeakMap<Element, Drawn>();

/**
 * Makes the children of `list` show the marks, joined by key: a mark that stays keeps its element
 * and with it the focus, and only what changed is written. Marks far outside the visible band get
 * their place and their sentence, but no shapes until drawDeferred. Returns the element of each key.
 */
export function renderMarks(
  list: SVGGElement,
  marks: readonly Mark[],
  from: { readonly present: ReadonlyMap<string, SVGGElement>; readonly band: VisibleBand },
): ReadonlyMap<string, SVGGElement> {
  const focused = list.contains(document.activeElement) ? document.activeElement : null;
  const elements = new Map<string, SVGGElement>();
  for (const mark of marks) {
    const element = from.present.get(mark.key) ?? createElement(mark);
    drawMark(element, mark, isWithin(mark, from.band));
    elements.set(mark.key, element);
  }
  for (const [key, element] of from.present) if (!elements.has(key)) element.remove();
  putInOrder(list, elements);
  // An element that moves within the page loses the focus on its way.
  if (focused instanceof SVGElement && focused.isConnected) focused.focus({ preventScroll: true });
  return elements;
}

/** Draws the shapes of the marks that have come into the visible band. */
export function drawDeferred(elements: Iterable<SVGGElement>, band: VisibleBand): void {
  for (const element of elements) {
    const drawn = drawnBy.get(element);
    if (drawn?.isDeferred === true && isWithin(drawn.mark, band)) drawMark(element, drawn.mark, true);
  }
}

/** Draws the shapes of a mark, wherever it is, and its focus ring: most marks never need one. */
export function ensureRing(element: SVGGElement): void {
  const drawn = drawnBy.get(element);
  if (drawn === undefined) return;
  if (drawn.isDeferred) drawMark(element, drawn.mark, true);
  if (ringOf(element) === undefined) element.append(focusRing(drawn.mark));
}

function isWithin({ box }: Mark, { top, bottom }: VisibleBand): boolean {
  return box.y + box.height >= top && box.y <= bottom;
}

/** Only elements out of place are moved; a new list is added in one go. */
function putInOrder(list: SVGGElement, elements: ReadonlyMap<string, SVGGElement>): void {
  let place: ChildNode | null = list.firstChild;
  if (place === null) {
    list.append(...elements.values());
    return;
  }
  for (const element of elements.values()) {
    if (element === place) place = place.nextSibling;
    else list.insertBefore(element, place);
  }
}

function drawMark(element: SVGGElement, mark: Mark, isNear: boolean): void {
  const before = drawnBy.get(element);
  if (before?.mark === mark && (!before.isDeferred || !isNear)) return;
  const { box } = mark;
  if (before?.mark.box.x !== box.x || before.mark.box.y !== box.y) {
    element.setAttribute('transform', `translate(${box.x},${box.y})`);
  }
  if (before?.mark.sentence !== mark.sentence) element.setAttribute('aria-label', mark.sentence);
  if ((before?.mark.isDimmed ?? false) !== mark.isDimmed) element.classList.toggle('is-faded', mark.isDimmed);
  drawnBy.set(element, { mark, isDeferred: !isNear });
  if (!isNear) return;
  const ring = ringOf(element);
  ring?.remove();
  renderShapes(element, mark.shapes, box);
  if (ring !== undefined) element.append(focusRing(mark));
}

function createElement(mark: Mark): SVGGElement {
  const element = document.createElementNS(SVG_NAMESPACE, 'g');
  element.setAttribute('class', 'ott-mark');
  element.setAttribute('role', 'option');
  element.setAttribute('aria-selected', 'false');
  element.setAttribute('tabindex', '-1');
  element.setAttribute('data-key', mark.key);
  return element;
}

function ringOf(element: SVGGElement): Element | undefined {
  const last = element.lastElementChild;
  return last?.classList.contains('ott-ring') === true ? last : undefined;
}

function focusRing({ box }: Mark): SVGElement {
  const shape: Shape = {
    kind: 'rect',
    x: RING_INSET_PX,
    y: RING_INSET_PX,
    width: box.width - 2 * RING_INSET_PX,
    height: box.height - 2 * RING_INSET_PX,
    cornerPx: 4,
  };
  const ring = renderShape(shape);
  ring.setAttribute('class', 'ott-ring');
  return ring;
}
