import type powerbi from 'powerbi-visuals-api';
import type { TooltipItem } from '../data/tooltip-items';
import { placeIn } from './place-in';
import type { RowSelection } from './row-selection';

/** What the tooltip talks to. */
export interface TooltipSurroundings {
  readonly service: powerbi.extensibility.ITooltipService;
  readonly selection: RowSelection;
  /** The host wants places relative to this element. */
  readonly stage: HTMLElement;
}

/** Something under the pointer. */
export interface PointedAt {
  /** Tells one thing from another. */
  readonly key: string | number;
  readonly items: readonly TooltipItem[];
  /** Rows of the data view, which a report page as a tooltip is filtered by. */
  readonly rows: readonly number[];
}

/**
 * The host's tooltip for what is under the pointer, a finger included; also where the host allows no
 * interaction. It follows the pointer and goes when the pointer leaves or the drawing changes.
 */
export class HostTooltip {
  private shown: string | number | undefined;

  constructor(private readonly surroundings: TooltipSurroundings) {}

  /** Shows the tooltip of a thing, or moves it when it is shown; nothing, or no items, hides it. */
  follow(event: PointerEvent, thing: PointedAt | undefined): void {
    const { service, selection, stage } = this.surroundings;
    if (thing === undefined || thing.items.length === 0) {
      this.leave(event);
      return;
    }
    if (!service.enabled()) return;
    const { x, y } = placeIn(stage, event);
    const options = {
      coordinates: [x, y],
      isTouchEvent: event.pointerType === 'touch',
      dataItems: [...thing.items],
      identities: [...selection.identitiesOf(thing.rows)],
    };
    if (this.shown === thing.key) service.move(options);
    else service.show(options);
    this.shown = thing.key;
  }

  /** Hides the tooltip after the pointer has left; a finger's stays for as long as the host likes. */
  leave({ pointerType }: PointerEvent): void {
    if (this.shown !== undefined) this.hide(pointerType === 'touch', false);
  }

  /** Hides the tooltip at once: what it tells of may be gone. */
  drop(): void {
    if (this.shown !== undefined) this.hide(false, true);
  }

  private hide(isTouchEvent: boolean, immediately: boolean): void {
    this.shown = undefined;
    this.surroundings.service.hide({ isTouchEvent, immediately });
  }
}
