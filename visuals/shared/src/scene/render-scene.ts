import { select, type Selection } from 'd3-selection';
import { drawDeferred, renderMarks, type VisibleBand } from './render-marks';
import { renderShapes } from './render-shape';
import type { Scene } from './scene';
import type { Shape } from './shape';

/** The elements that a scene is drawn into; created once, kept across updates. */
export interface SceneElements {
  readonly container: HTMLElement;
  readonly listName: string;
}

/** Everything is drawn when the drawing does not scroll. */
const EVERYTHING: VisibleBand = { top: -Infinity, bottom: Infinity };
/** So many frames above and below the visible one are drawn as well, so that scrolling stays smooth. */
const FRAMES_AROUND = 1;

/** Where lists are scrolled to; asking the page makes the browser lay it out during an update. */
const scrolledTo = new WeakMap<Element, number>();

/** The elements of the marks of a list, by key. */
const marksOf = new WeakMap<Element, ReadonlyMap<string, SVGGElement>>();

/**
 * Draws a scene and returns the element of each mark by key. Marks are joined by key, so the
 * element with the focus survives an update, and only what changed is written; the list of marks is
 * a listbox, each mark an option with a sentence of its own.
 */
export function renderScene(
  { container, listName }: SceneElements,
  scene: Scene,
  viewportHeightPx: number,
): ReadonlyMap<string, SVGGElement> {
  const header = svgIn(container, 'ott-header', scene.header === undefined ? [] : [scene.header]);
  header
    .attr('width', scene.widthPx)
    .attr('height', (strip) => strip.heightPx)
    .attr('aria-hidden', 'true')
    .each(function (strip) {
      renderShapes(this, strip.shapes);
    });

  const headerHeightPx = scene.header?.heightPx ?? 0;
  const roomPx = Math.max(0, viewportHeightPx - headerHeightPx);
  const scroller = select(container)
    .selectAll<HTMLDivElement, Scene>('div.ott-scroller')
    .data([scene])
    .join('div')
    .attr('class', 'ott-scroller')
    .style('height', `${roomPx}px`)
    .classed('is-scrolling', scene.heightPx > roomPx)
    .on('scroll', function () {
      scrolledTo.set(this, this.scrollTop);
      const list = this.querySelector('g.ott-marks');
      const elements = list === null ? undefined : marksOf.get(list);
      drawDeferred(elements?.values() ?? [], bandAt(this.scrollTop, roomPx));
    });
  const body = svgIn(scroller, 'ott-body', [scene])
    .attr('width', scene.widthPx)
    .attr('height', scene.heightPx);
  drawLayer(body, 'ott-backdrop', scene.backdrop);
  const node = scroller.node();
  const scrollTop = (node === null ? undefined : scrolledTo.get(node)) ?? 0;
  const band = scene.heightPx > roomPx ? bandAt(scrollTop, roomPx) : EVERYTHING;
  const elements = drawMarks(body, { scene, listName, band });
  drawLayer(body, 'ott-overlay', scene.overlay);
  return elements;
}

function bandAt(scrollTop: number, roomPx: number): VisibleBand {
  return { top: scrollTop - FRAMES_AROUND * roomPx, bottom: scrollTop + (1 + FRAMES_AROUND) * roomPx };
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
      renderShapes(this, layer);
    });
}

function drawMarks(
  body: Selection<SVGSVGElement, Scene, HTMLElement | null, unknown>,
  { scene, listName, band }: { readonly scene: Scene; readonly listName: string; readonly band: VisibleBand },
): ReadonlyMap<string, SVGGElement> {
  const list = body
    .selectAll<SVGGElement, Scene>('g.ott-marks')
    .data([scene])
    .join('g')
    .attr('class', 'ott-marks')
    .attr('role', 'listbox')
    .attr('aria-multiselectable', 'true')
    .attr('aria-label', `${listName}. ${scene.summary}`)
    .node();
  if (list === null) return new Map();
  const present = marksOf.get(list) ?? new Map<string, SVGGElement>();
  const elements = renderMarks(list, scene.marks, { present, band });
  marksOf.set(list, elements);
  return elements;
}
