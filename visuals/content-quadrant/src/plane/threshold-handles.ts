import type powerbi from 'powerbi-visuals-api';
import { clamp } from '../../../shared/src/geometry/box';
import type { Localise } from '../../../shared/src/localise/localise';
import type { Palette } from '../../../shared/src/palette/palette';
import type { Shape } from '../../../shared/src/scene/shape';
import type { QuadrantLayout, ThresholdLine } from '../quadrant-layout';
import type { PlaneView } from './plane-view';
import { sliderOf } from './slider-of';

/** What the handles talk to. */
export interface HandleParts {
  readonly stage: HTMLElement;
  readonly view: PlaneView;
  readonly host: Pick<powerbi.extensibility.visual.IVisualHost, 'persistProperties' | 'hostCapabilities'>;
  readonly localise: Localise;
  readonly announce: (text: string) => void;
}

const PAGE_PX = 20;
/** The object as a whole; the type of the API forgets that there is no selector then. */
const WHOLE = null as unknown as powerbi.data.Selector;

/**
 * Handles on the lines between the quadrants in a report that is being edited: drag, or arrow keys
 * with the focus on the line, sets a constant in the formatting pane; a double click or Delete gives
 * the line back to the default rule. Escape gives up.
 */
export class ThresholdHandles {
  private moving: { readonly line: ThresholdLine; readonly value: number } | undefined;
  private focusedAxis: 'x' | 'y' | undefined;
  private palette: Palette | undefined;

  constructor(private readonly parts: HandleParts) {
    const { stage } = parts;
    stage.ownerDocument.addEventListener('keydown', (event) => this.onEscape(event), true);
  }

  /** Puts handles on the lines of a layout, or takes them away where nobody may move them. */
  show(layout: QuadrantLayout, palette: Palette, isEditing: boolean): void {
    this.palette = palette;
    this.moving = undefined;
    // Taking a handle away takes the focus from it, and with it what is known of it.
    const axis = this.focusedAxis;
    const body = this.parts.stage.querySelector('svg.ott-body');
    body?.querySelector('g.ott-handles')?.remove();
    const isAllowed = isEditing && (this.parts.host.hostCapabilities.allowInteractions ?? true);
    if (body === null || !isAllowed || layout.lines.length === 0) return;
    const group = this.parts.stage.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'g');
    group.setAttribute('class', 'ott-handles');
    const named = new Set<string>();
    const handles = layout.lines.map((line) => {
      const handle = sliderOf(line, { isNamed: !named.has(line.axis), localise: this.parts.localise });
      named.add(line.axis);
      this.wire(handle, line);
      group.append(handle);
      return { handle, line };
    });
    // Bubbles stay in reach above the handles.
    body.insertBefore(group, body.querySelector('g.ott-marks'));
    if (axis !== undefined) handles.find(({ line }) => line.axis === axis)?.handle.focus();
  }

  private wire(handle: SVGElement, line: ThresholdLine): void {
    handle.addEventListener('pointerdown', (event) => {
      if (event.button !== 0 || event.altKey || event.shiftKey) return;
      event.preventDefault();
      event.stopPropagation();
      handle.setPointerCapture(event.pointerId);
      this.moving = { line, value: line.value };
    });
    handle.addEventListener('pointermove', (event) => {
      if (this.moving?.line !== line) return;
      const { x, y } = this.parts.view.pointOf(event);
      this.preview(line, line.axis === 'x' ? x : y);
    });
    handle.addEventListener('pointerup', () => this.keep());
    handle.addEventListener('pointercancel', () => this.giveUp());
    // The end of a drag is no click on empty space, which would clear the selection.
    handle.addEventListener('click', (event) => event.stopPropagation());
    handle.addEventListener('dblclick', (event) => {
      event.stopPropagation();
      this.reset(line);
    });
    handle.addEventListener('keydown', (event) => {
      if (!this.onKey(event, line)) return;
      event.preventDefault();
      event.stopPropagation();
    });
    handle.addEventListener('keyup', () => this.keep());
    handle.addEventListener('focus', () => (this.focusedAxis = line.axis));
    handle.addEventListener('blur', () => {
      if (!handle.isConnected) return;
      this.focusedAxis = undefined;
      this.giveUp();
    });
  }

  private onKey({ key }: KeyboardEvent, line: ThresholdLine): boolean {
    const present = this.moving?.line === line ? this.moving.value : line.value;
    const pixel = line.pixelOf(present);
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: -1,
      ArrowRight: 1,
      ArrowUp: line.axis === 'x' ? 1 : -1,
      ArrowDown: line.axis === 'x' ? -1 : 1,
      PageUp: line.axis === 'x' ? PAGE_PX : -PAGE_PX,
      PageDown: line.axis === 'x' ? -PAGE_PX : PAGE_PX,
    };
    const step = steps[key];
    if (step !== undefined) this.preview(line, pixel + step);
    else if (key === 'Delete' || key === 'Backspace') this.reset(line);
    else return false;
    return true;
  }

  private onEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || this.moving === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.giveUp();
  }

  /** Shows where the line would be, with its value; nothing is kept yet. */
  private preview(line: ThresholdLine, wanted: number): void {
    const { plot, axis } = line;
    const pixel =
      axis === 'x' ? clamp(wanted, plot.x, plot.x + plot.width) : clamp(wanted, plot.y, plot.y + plot.height);
    const value = line.valueAt(pixel);
    this.moving = { line, value };
    const colour = this.palette?.focus ?? '';
    const text = line.textOf(value);
    const stroke = { stroke: colour, strokeWidth: 2 } as const;
    const words = { kind: 'text', text, sizePx: 12, weight: 600, fill: colour } as const;
    const halo = this.palette?.background ?? '';
    const shapes: readonly Shape[] =
      axis === 'x'
        ? [
            { kind: 'line', x1: pixel, x2: pixel, y1: plot.y, y2: plot.y + plot.height, ...stroke },
            { ...words, halo, ...this.besideLine(line, pixel) },
          ]
        : [
            { kind: 'line', x1: plot.x, x2: plot.x + plot.width, y1: pixel, y2: pixel, ...stroke },
            { ...words, halo, ...this.besideLine(line, pixel) },
          ];
    this.parts.view.showLoop(shapes);
    this.handleOf(line)?.setAttribute('aria-valuenow', String(value));
    this.handleOf(line)?.setAttribute('aria-valuetext', text);
  }

  /** Where the value is written: on the side of the line that has more room. */
  private besideLine(
    { axis, plot }: ThresholdLine,
    pixel: number,
  ): Pick<Extract<Shape, { kind: 'text' }>, 'x' | 'y' | 'anchor'> {
    if (axis === 'y') {
      const y = pixel - plot.y > plot.height / 2 ? pixel - 12 : pixel + 12;
      return { x: plot.x + plot.width / 2, y, anchor: 'middle' };
    }
    const isRight = pixel - plot.x > plot.width / 2;
    return { x: pixel + (isRight ? -6 : 6), y: plot.y + plot.height / 2, anchor: isRight ? 'end' : 'start' };
  }

  private handleOf(line: ThresholdLine): Element | null {
    return this.parts.stage.querySelector(`.ott-handle-${line.axis}[role="slider"]`);
  }

  private giveUp(): void {
    if (this.moving === undefined) return;
    this.moving = undefined;
    this.parts.view.showLoop([]);
  }

  private keep(): void {
    const { moving } = this;
    if (moving === undefined) return;
    this.giveUp();
    const { line, value } = moving;
    if (value === line.value) return;
    const { localise, announce, host } = this.parts;
    const properties = { [`${line.axis}Rule`]: 'constant', [`${line.axis}Value`]: value };
    host.persistProperties({ merge: [{ objectName: 'thresholds', selector: WHOLE, properties }] });
    announce(localise('Line_Moved', { axis: line.name, value: line.textOf(value) }));
  }

  private reset(line: ThresholdLine): void {
    this.giveUp();
    const { localise, announce, host } = this.parts;
    const properties = { [`${line.axis}Rule`]: '', [`${line.axis}Value`]: '' };
    host.persistProperties({ remove: [{ objectName: 'thresholds', selector: WHOLE, properties }] });
    announce(localise('Line_Reset', { axis: line.name }));
  }
}
