import { select, type Selection } from 'd3-selection';
import type { Mark, Scene } from './scene';
import type { Shape } from './shape';
import { renderShape } from './render-shape';

/** Keeps the focus ring inside a mark that touches the edge of the drawing. */
const RING_INSET_PX = 1;

/** The elements that a scene is drawn into; created once, kept across updates. */
export interface SceneElements {
  readonly container: HTMLElement;
  readonly listName: string;
}

/**
 * Draws a scene. Marks are joined by key, so the element with the focus survives an update; the
 * list of marks is a listbox, each mark an option with a sentence of its own.
 */
export function renderScene(
  { container, listName }: SceneElements,
  scene: Scene,
  viewportHeightPx: number,
): void {
  const header = svgIn(container, 'ott-header', scene.header === undefined ? [] : [scene.header]);
  header
    .attr('width', scene.widthPx)
    .attr('height', (strip) => strip.heightPx)
    .attr('aria-hidden', 'true')
    .each(function (strip) {
      this.replaceChildren(...strip.shapes.map(renderShape));
    });

  const headerHeightPx = scene.header?.heightPx ?? 0;
  const roomPx = Math.max(0, viewportHeightPx - headerHeightPx);
  const scroller = select(container)
    .selectAll<HTMLDivElement, Scene>('div.ott-scroller')
    .data([scene])
    .join('div')
    .attr('class', 'ott-scroller')
    .style('height', `${roomPx}px`)
    .classed('is-scrolling', scene.heightPx > roomPx);
  const body = svgIn(scroller, 'ott-body', [scene])
    .attr('width', scene.widthPx)
    .attr('height', scene.heightPx);
  drawLayer(body, 'ott-backdrop', scene.backdrop);
  drawMarks(body, scene, listName);
  drawLayer(body, 'ott-overlay', scene.overlay);
}

function svgIn<Datum>(
  parent: HTMLElement | Selection<HTMLDivElement, Scene, HTMLElement | null, unknown>,
  className: string,
  data: readonly Datum[],
): Selection<SVGSVGElement, Datum, HTMLElement | null, unknown> {
  const node = parent instanceof HTMLElement ? parent : parent.node();
  return select<HTMLElement | null, unknown>(node)
    .selectAll<SVGSVGElement, Datum>(`svg.${className}`)
    .data(data)
    .join((enter) => enter.insert('svg', ':first-child'))
    .attr('class', className)
    .attr('focusable', 'false');
}

function drawLayer(
  body: Selection<SVGSVGElement, Scene, HTMLElement | null, unknown>,
  className: string,
  shapes: readonly Shape[],
): void {
  body
    .selectAll<SVGGElement, readonly Shape[]>(`g.${className}`)
    .data([shapes])
    .join('g')
    .attr('class', className)
    .attr('aria-hidden', 'true')
    .each(function (layer) {
      this.replaceChildren(...layer.map(renderShape));
    });
}

function drawMarks(
  body: Selection<SVGSVGElement, Scene, HTMLElement | null, unknown>,
  scene: Scene,
  listName: string,
): void {
  body
    .selectAll<SVGGElement, Scene>('g.ott-marks')
    .data([scene])
    .join('g')
    .attr('class', 'ott-marks')
    .attr('role', 'listbox')
    .attr('aria-multiselectable', 'true')
    .attr('aria-label', `${listName}. ${scene.summary}`)
    .selectAll<SVGGElement, Mark>('g.ott-mark')
    .data(scene.marks, (mark) => mark.key)
    .join('g')
    .order()
    .classed('ott-mark', true)
    .classed('is-faded', (mark) => mark.isDimmed)
    .attr('role', 'option')
    .attr('data-key', (mark) => mark.key)
    .attr('aria-label', (mark) => mark.sentence)
    .each(function (mark) {
      this.replaceChildren(...mark.shapes.map(renderShape), focusRing(mark));
    });
}

function focusRing(mark: Mark): SVGElement {
  const ring = renderShape({
    kind: 'rect',
    x: mark.box.x + RING_INSET_PX,
    y: mark.box.y + RING_INSET_PX,
    width: mark.box.width - 2 * RING_INSET_PX,
    height: mark.box.height - 2 * RING_INSET_PX,
    cornerPx: 4,
  });
  ring.setAttribute('class', 'ott-ring');
  return ring;
}
