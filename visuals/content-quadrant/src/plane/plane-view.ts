import type { Point } from '../../../shared/src/geometry/box';
import { placeIn } from '../../../shared/src/interaction/place-in';
import type { Palette } from '../../../shared/src/palette/palette';
import { ensureRing } from '../../../shared/src/scene/render-marks';
import { renderScene } from '../../../shared/src/scene/render-scene';
import { renderShape } from '../../../shared/src/scene/render-shape';
import type { Shape } from '../../../shared/src/scene/shape';
import { HitGrid } from '../hit-grid';
import type { QuadrantLayout } from '../quadrant-layout';
import { drawCrowd } from './draw-crowd';
import { glide } from './glide';

/** A layout on the page. */
export interface Drawn {
  readonly layout: QuadrantLayout;
  readonly palette: Palette;
  readonly heightPx: number;
}

/** Slack for fingers and for discs of three pixels. */
const SLACK_PX = 4;
/** More trails at once are a tangle. */
const MOST_TRAILS = 20;

/**
 * Shows a layout in the stage and finds items in it. Up to 1,500 bubbles are elements; a larger
 * crowd is on a canvas, and the list of the scene holds the one bubble that has the focus.
 */
export class PlaneView {
  private drawn: Drawn | undefined;
  private grid: HitGrid | undefined;
  private canvas: HTMLCanvasElement | undefined;
  private selectedRows: ReadonlySet<number> = new Set();
  private elements: ReadonlyMap<string, SVGGElement> = new Map();
  private indexByRow: ReadonlyMap<number, number> | undefined;
  private currentKey: string | undefined;
  private hovered: number | undefined;

  constructor(
    private readonly stage: HTMLElement,
    private readonly listName: string,
  ) {}

  /** Draws a layout; the item with the focus keeps it, and bubbles glide to it from where they were. */
  show(drawn: Drawn, selectedRows: ReadonlySet<number>, motion: 'still' | 'moving' = 'still'): void {
    const before = motion === 'moving' ? this.places() : undefined;
    this.drawn = drawn;
    this.selectedRows = selectedRows;
    this.grid = undefined;
    this.indexByRow = undefined;
    this.hovered = undefined;
    const { stage } = this;
    const hadFocus = this.elements.size > 0 && stage.contains(stage.ownerDocument.activeElement);
    this.renderList();
    this.renderCanvas();
    this.renderStates();
    // The bubble that had the focus may be gone; a reader at the keyboard stays in the plane.
    const index = hadFocus && !stage.contains(stage.ownerDocument.activeElement) ? this.current() : undefined;
    if (index !== undefined) this.focus(index);
    if (before !== undefined) glide(this.elements, before, this.places());
  }

  /** Where the marks are, by key. */
  private places(): ReadonlyMap<string, Point> {
    const marks = this.drawn?.layout.scene.marks ?? [];
    return new Map(marks.map(({ key, box: { x, y } }) => [key, { x, y }]));
  }

  /** Forgets the layout, when a message takes its place. */
  forget(): void {
    this.drawn = undefined;
    this.grid = undefined;
    this.canvas = undefined;
    this.elements = new Map();
    this.hovered = undefined;
  }

  /** The layout on the page. */
  layout(): QuadrantLayout | undefined {
    return this.drawn?.layout;
  }

  /** Shows another selection. */
  showSelection(selectedRows: ReadonlySet<number>): void {
    this.selectedRows = selectedRows;
    if (this.drawn === undefined) return;
    this.renderCanvas();
    this.renderStates();
  }

  /** Number of the item under an event, or undefined for empty space. */
  itemAt(event: MouseEvent): number | undefined {
    const { target } = event;
    const element = target instanceof Element ? target.closest('.ott-mark') : null;
    if (element !== null) return this.indexOfKey(element.getAttribute('data-key') ?? '');
    const bubbles = this.drawn?.layout.bubbles ?? [];
    if (bubbles.length === 0) return undefined;
    this.grid ??= new HitGrid(bubbles);
    return this.grid.at(this.pointOf(event), SLACK_PX);
  }

  /** The place of an event in the drawing, whatever zoom the host shows it at. */
  pointOf(event: MouseEvent): Point {
    const { x, y } = placeIn(this.stage, event);
    return { x, y: y + (this.scroller()?.scrollTop ?? 0) };
  }

  /** Number of the item that has, or would get, the focus. */
  current(): number | undefined {
    return this.currentKey === undefined ? undefined : this.indexOfKey(this.currentKey);
  }

  /** Moves the tab stop to an item and, unless it is there already, the focus. */
  focus(index: number): void {
    const layout = this.layout();
    const item = layout?.items[index];
    if (layout === undefined || item === undefined) return;
    this.currentKey = layout.keyOf(item);
    if (layout.crowd !== undefined) this.renderList();
    this.renderStates();
    const element = this.elements.get(this.currentKey);
    if (element !== undefined && element !== this.stage.ownerDocument.activeElement) element.focus();
    element?.scrollIntoView({ block: 'nearest' });
  }

  /** Where an item is on the screen, for a menu that a key opens. */
  screenPlaceOf(index: number): Point | undefined {
    const item = this.layout()?.items[index];
    const element = item === undefined ? undefined : this.elements.get(this.layout()?.keyOf(item) ?? '');
    const bounds = element?.getBoundingClientRect();
    return bounds === undefined
      ? undefined
      : { x: bounds.left + bounds.width / 2, y: bounds.top + bounds.height / 2 };
  }

  /** Marks the item under the pointer, whose trail is shown. */
  hover(index: number | undefined): void {
    if (index === this.hovered) return;
    this.hovered = index;
    this.refreshTrails();
  }

  /** Draws shapes above everything, as the loop of a lasso; none removes them. */
  showLoop(shapes: readonly Shape[]): void {
    this.layer('ott-loop')?.replaceChildren(...shapes.map(renderShape));
  }

  private renderList(): void {
    if (this.drawn === undefined) return;
    const { layout, heightPx } = this.drawn;
    const current = this.currentIndex(layout);
    const marks =
      layout.crowd === undefined || current === undefined ? layout.scene.marks : [layout.markAt(current)];
    const surface = { container: this.stage, listName: this.listName };
    this.elements = renderScene(surface, { ...layout.scene, marks }, heightPx);
    if (layout.crowd === undefined) return;
    for (const element of this.elements.values()) {
      element.setAttribute('aria-setsize', String(layout.items.length));
      element.setAttribute('aria-posinset', String((current ?? 0) + 1));
    }
  }

  private renderCanvas(): void {
    if (this.drawn === undefined) return;
    const { layout, palette } = this.drawn;
    if (layout.crowd === undefined) {
      this.canvas?.remove();
      this.canvas = undefined;
      return;
    }
    this.canvas ??= this.createCanvas();
    drawCrowd(this.canvas, {
      widthPx: layout.scene.widthPx,
      heightPx: layout.scene.heightPx,
      ratio: this.stage.ownerDocument.defaultView?.devicePixelRatio ?? 1,
      backdrop: layout.crowd.backdrop,
      bubbles: layout.bubbles,
      palette,
      selectedRows: this.selectedRows,
    });
  }

  private createCanvas(): HTMLCanvasElement {
    const canvas = this.stage.ownerDocument.createElement('canvas');
    canvas.className = 'ott-crowd';
    canvas.setAttribute('aria-hidden', 'true');
    canvas.style.position = 'absolute';
    this.scroller()?.prepend(canvas);
    return canvas;
  }

  private scroller(): Element | null {
    return this.stage.querySelector('.ott-scroller');
  }

  private renderStates(): void {
    const layout = this.layout();
    if (layout === undefined) return;
    const current = this.currentIndex(layout);
    for (const [key, element] of this.elements) {
      const index = this.indexOfKey(key);
      const row = index === undefined ? undefined : layout.items[index]?.row;
      const isSelected = row !== undefined && this.selectedRows.has(row);
      element.setAttribute('aria-selected', String(isSelected));
      element.setAttribute('tabindex', index === current ? '0' : '-1');
      element.classList.toggle('is-selected', isSelected);
      element.classList.toggle('is-unselected', this.selectedRows.size > 0 && !isSelected);
      if (isSelected || index === current) ensureRing(element);
    }
    this.refreshTrails();
  }

  /** Shows the trails of the bubbles pointed at, focused or selected. */
  refreshTrails(): void {
    const layout = this.layout();
    const layer = this.layer('ott-trails');
    if (layout === undefined || layer === undefined) return;
    const hasFocus = this.stage.contains(this.stage.ownerDocument.activeElement);
    const wanted = new Set<number>(layout.lastingTrails);
    if (this.hovered !== undefined) wanted.add(this.hovered);
    const current = hasFocus ? this.current() : undefined;
    if (current !== undefined) wanted.add(current);
    if (this.selectedRows.size > 0) {
      layout.items.forEach((item, index) => {
        if (wanted.size < MOST_TRAILS + layout.lastingTrails.length && this.selectedRows.has(item.row))
          wanted.add(index);
      });
    }
    layer.replaceChildren(...[...wanted].flatMap((index) => layout.trailOf(index).map(renderShape)));
  }

  /** A layer of the drawing beside those of the scene: trails below the marks, the loop on top. */
  private layer(name: 'ott-trails' | 'ott-loop'): SVGGElement | undefined {
    const body = this.stage.querySelector('svg.ott-body');
    if (body === null) return undefined;
    const present = body.querySelector<SVGGElement>(`g.${name}`);
    if (present !== null) return present;
    const layer = this.stage.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'g');
    layer.setAttribute('class', `ott-plane-layer ${name}`);
    layer.setAttribute('aria-hidden', 'true');
    body.insertBefore(layer, name === 'ott-trails' ? body.querySelector('g.ott-marks') : null);
    return layer;
  }

  private currentIndex(layout: QuadrantLayout): number | undefined {
    const known = this.current();
    if (known !== undefined) return known;
    const [first] = layout.items;
    this.currentKey = first === undefined ? undefined : layout.keyOf(first);
    return first === undefined ? undefined : 0;
  }

  /** Number of the item with this key, or undefined. */
  indexOfKey(key: string): number | undefined {
    const layout = this.layout();
    if (layout === undefined) return undefined;
    const row = Number.parseInt(key, 10);
    const index = this.indexOfRow(row, layout);
    const item = index === undefined ? undefined : layout.items[index];
    return item !== undefined && layout.keyOf(item) === key ? index : undefined;
  }

  /** A crowd has one element, for which a search is quicker than an index of all. */
  private indexOfRow(row: number, { items, crowd }: QuadrantLayout): number | undefined {
    if (crowd === undefined) {
      this.indexByRow ??= new Map(items.map(({ rows }, index) => [rows[0], index]));
      return this.indexByRow.get(row);
    }
    const index = items.findIndex(({ rows }) => rows[0] === row);
    return index < 0 ? undefined : index;
  }
}
