import powerbi from 'powerbi-visuals-api';
import type { Localise } from '../localise/localise';
import { cardOf, type FormatRegion } from './format-region';
import { outlineOf } from './region-outline';
import { shortcutsOf, stylesOf } from './region-styles';

type SubSelection = powerbi.visuals.CustomVisualSubSelection;

/** What formatting on the object works with. */
export interface OnObjectParts {
  readonly host: powerbi.extensibility.visual.IVisualHost;
  /** Holds the whole drawing. */
  readonly root: HTMLElement;
  /** The first region that an element belongs to counts. */
  readonly regions: readonly FormatRegion[];
  readonly localise: Localise;
}

/** Events of the pointer that mean nothing but formatting while an author formats. */
const SILENT = ['pointerdown', 'pointermove', 'pointerup', 'pointerout', 'dblclick'] as const;

/**
 * Formatting by a click on the drawing: in format mode a click, Enter or the menu key on a part of it
 * tells the host which part, the part pointed at is outlined, and data are neither selected nor
 * explained. Hosts that do not know it never switch it on.
 */
export class OnObjectFormatting implements powerbi.extensibility.visual.VisualOnObjectFormatting {
  private isOn = false;
  private active: readonly SubSelection[] = [];
  private hovered: FormatRegion | undefined;

  constructor(private readonly parts: OnObjectParts) {
    const { root } = parts;
    const listen = <Type extends keyof HTMLElementEventMap>(
      type: Type,
      act: (event: HTMLElementEventMap[Type]) => void,
    ): void => {
      // Before the drawing's own listeners, which are not to hear of it.
      root.addEventListener(type, (event) => this.isOn && act(event), true);
    };
    listen('click', (event) => this.subSelect(event, { showUI: false, place: placeOf(event) }));
    listen('contextmenu', (event) => this.subSelect(event, { showUI: true, place: placeOf(event) }));
    listen('keydown', (event) => this.onKey(event));
    listen('pointerover', (event) => this.hover(event));
    listen('pointerleave', () => this.showHovered(undefined));
    listen('scroll', () => this.showOutlines());
    for (const type of SILENT) listen(type, (event) => event.stopPropagation());
  }

  /** Follows the host into format mode and out of it; called after every drawing. */
  update({ formatMode = false, subSelections = [] }: powerbi.extensibility.visual.VisualUpdateOptions): void {
    const wasOn = this.isOn;
    this.isOn = formatMode;
    this.active = subSelections;
    this.parts.root.classList.toggle('is-formatting', formatMode);
    if (formatMode || wasOn) this.showOutlines();
  }

  /** What the small toolbar offers for what is sub-selected. */
  getSubSelectionStyles(subSelections: SubSelection[]): powerbi.visuals.SubSelectionStyles | undefined {
    const region = this.regionOf(subSelections[0]);
    return region === undefined ? undefined : stylesOf(region, this.parts.localise);
  }

  /** What the menu offers for what is sub-selected. */
  getSubSelectionShortcuts(
    subSelections: SubSelection[],
  ): powerbi.visuals.VisualSubSelectionShortcuts | undefined {
    const region = this.regionOf(subSelections[0]);
    return region === undefined ? undefined : shortcutsOf(region, this.parts.localise);
  }

  /** Every region that is drawn, for the host's menu of what may have been meant. */
  getSubSelectables(filter?: powerbi.visuals.SubSelectionStylesType): SubSelection[] {
    return this.parts.regions.flatMap((region) => {
      const [first] = this.elementsOf(region);
      if (first === undefined) return [];
      const subSelection = this.subSelectionOf(region, { showUI: false, place: middleOf(first) });
      return filter === undefined || filter === subSelection.subSelectionType ? [subSelection] : [];
    });
  }

  private subSelect(event: Event, how: Asking): void {
    event.preventDefault();
    event.stopPropagation();
    const region = this.regionAt(event.target);
    this.parts.host.subSelectionService.subSelect(this.subSelectionOf(region, how));
  }

  private onKey(event: KeyboardEvent): void {
    const wantsMenu = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    if (!wantsMenu && event.key !== 'Enter' && event.key !== ' ') return;
    if (!(event.target instanceof Element)) return;
    this.subSelect(event, { showUI: wantsMenu, place: middleOf(event.target) });
  }

  private hover(event: PointerEvent): void {
    event.stopPropagation();
    this.showHovered(this.regionAt(event.target));
  }

  private showHovered(region: FormatRegion | undefined): void {
    if (region === this.hovered) return;
    this.hovered = region;
    this.showOutlines();
  }

  private showOutlines(): void {
    const { host, root } = this.parts;
    const frame = root.getBoundingClientRect();
    const active = this.isOn ? this.active.flatMap((one) => this.regionOf(one) ?? []) : [];
    const hovered =
      this.isOn && this.hovered !== undefined && !active.includes(this.hovered) ? [this.hovered] : [];
    host.subSelectionService.updateRegionOutlines(
      [...active, ...hovered].map((region) =>
        outlineOf(region.name, this.elementsOf(region), { frame, isActive: active.includes(region) }),
      ),
    );
  }

  private subSelectionOf(region: FormatRegion | undefined, { showUI, place }: Asking): SubSelection {
    return {
      // The API's types want an identity; its documentation has none where no data point is meant.
      customVisualObjects:
        region === undefined ? [] : [{ objectName: cardOf(region) } as powerbi.visuals.CustomVisualObject],
      displayName: region === undefined ? '' : this.parts.localise(region.displayNameKey),
      subSelectionType:
        region?.format.kind === 'text'
          ? powerbi.visuals.SubSelectionStylesType.Text
          : powerbi.visuals.SubSelectionStylesType.Shape,
      selectionOrigin: place,
      showUI,
      metadata: region?.name,
    };
  }

  /** By the name that we gave; a host that has lost it still knows card and kind. */
  private regionOf(subSelection: SubSelection | undefined): FormatRegion | undefined {
    if (subSelection === undefined) return undefined;
    const { regions } = this.parts;
    const card = subSelection.customVisualObjects[0]?.objectName;
    return (
      regions.find(({ name }) => name === subSelection.metadata) ??
      regions.find((region) => cardOf(region) === card)
    );
  }

  private regionAt(target: EventTarget | null): FormatRegion | undefined {
    if (!(target instanceof Element)) return undefined;
    return this.parts.regions.find(({ selector }) => target.closest(selector) !== null);
  }

  private elementsOf({ selector }: FormatRegion): readonly Element[] {
    return [...this.parts.root.querySelectorAll(selector)];
  }
}

/** Where the host opens what it offers, and whether it opens the menu at once. */
interface Asking {
  readonly place: powerbi.extensibility.IPoint;
  readonly showUI: boolean;
}

function placeOf({ clientX, clientY }: MouseEvent): powerbi.extensibility.IPoint {
  return { x: clientX, y: clientY };
}

function middleOf(element: Element): powerbi.extensibility.IPoint {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
