import type powerbi from 'powerbi-visuals-api';
import type { Localise } from '../localise/localise';
import type { Mark } from '../scene/scene';
import type { SceneMarks } from './scene-marks';

type SelectionId = powerbi.visuals.ISelectionId;

type SelectionState = 'plain' | 'selected' | 'unselected';

/** What the selection talks to. */
export interface SelectionSurroundings {
  readonly host: powerbi.extensibility.visual.IVisualHost;
  readonly marks: SceneMarks;
  readonly announce: (text: string) => void;
  readonly localise: Localise;
  /** Called after the selection changed and is shown. */
  readonly onChange: () => void;
}

/**
 * Wires marks to the host's selection manager. Identities are built on first use and kept for the
 * life of a data view, since building thousands up front would cost the update its time.
 */
export class MarkSelection {
  private readonly manager: powerbi.extensibility.ISelectionManager;
  private category: powerbi.DataViewCategoryColumn | undefined;
  private identities = new Map<number, SelectionId>();
  private selected: readonly SelectionId[] = [];
  /** What each element shows, for most marks of most updates keep it. */
  private readonly shown = new WeakMap<Element, SelectionState>();

  constructor(private readonly surroundings: SelectionSurroundings) {
    this.manager = surroundings.host.createSelectionManager();
    this.manager.registerOnSelectCallback((ids) => this.accept(ids as SelectionId[]));
  }

  /** Takes over the grouping column whose rows identify the marks; undefined without a grouping. */
  replaceCategory(category: powerbi.DataViewCategoryColumn | undefined): void {
    this.category = category;
    this.identities = new Map();
    this.selected = this.manager.getSelectionIds() as SelectionId[];
  }

  /** The identity of the row that a mark shows, or undefined when it has none. */
  identityOf(mark: Mark | undefined): SelectionId | undefined {
    return this.identityAt(mark?.rows[0]);
  }

  /** Selects a mark; with `isMulti` it joins or leaves the present selection. */
  select(mark: Mark, isMulti: boolean): void {
    const identities = mark.rows.flatMap((row) => this.identityAt(row) ?? []);
    const [first] = identities;
    if (first === undefined || !this.allowsInteraction()) return;
    this.manager.select(identities.length === 1 ? first : identities, isMulti).then(
      (ids) => {
        this.accept(ids as SelectionId[]);
        this.announce(mark);
      },
      () => this.show(),
    );
  }

  /** Clears the selection. Returns whether there was one. */
  clear(): boolean {
    if (!this.manager.hasSelection() || !this.allowsInteraction()) return false;
    this.manager.clear().then(
      () => {
        this.accept([]);
        this.surroundings.announce(this.surroundings.localise('Selection_Cleared'));
      },
      () => this.show(),
    );
    return true;
  }

  /** Opens the host's context menu for a mark, or for the visual as a whole on empty space. */
  openContextMenu(mark: Mark | undefined, position: { readonly x: number; readonly y: number }): void {
    const identity = this.identityOf(mark) ?? ({} as SelectionId);
    void this.manager.showContextMenu(identity, position);
  }

  /** Shows the present selection on the marks: the selected stand out, the others fade. */
  show(): void {
    const { marks } = this.surroundings;
    const hasSelection = this.selected.length > 0;
    for (const [key, element] of marks.elements()) {
      const state = !hasSelection ? 'plain' : this.isSelected(marks.get(key)) ? 'selected' : 'unselected';
      if ((this.shown.get(element) ?? 'plain') === state) continue;
      this.shown.set(element, state);
      element.setAttribute('aria-selected', String(state === 'selected'));
      element.classList.toggle('is-selected', state === 'selected');
      element.classList.toggle('is-unselected', state === 'unselected');
      if (state === 'selected') marks.showRing(key);
    }
  }

  private identityAt(row: number | undefined): SelectionId | undefined {
    const { category } = this;
    if (row === undefined || category === undefined) return undefined;
    let identity = this.identities.get(row);
    if (identity === undefined) {
      const builder = this.surroundings.host.createSelectionIdBuilder();
      identity = builder.withCategory(category, row).createSelectionId();
      this.identities.set(row, identity);
    }
    return identity;
  }

  private accept(ids: readonly SelectionId[]): void {
    this.selected = ids;
    this.show();
    this.surroundings.onChange();
  }

  /** Rows of the marks that are selected, each once; a mark of several rows gives all of them. */
  selectedRows(marks: readonly Mark[]): readonly number[] {
    if (this.selected.length === 0) return [];
    return [...new Set(marks.filter((mark) => this.isSelected(mark)).flatMap(({ rows }) => rows))];
  }

  /** A bookmark may hold some rows of a mark only: it is selected then, too. */
  private isSelected(mark: Mark | undefined): boolean {
    if (this.selected.length === 0 || mark === undefined) return false;
    return mark.rows.some((row) => {
      const identity = this.identityAt(row);
      return identity !== undefined && this.selected.some((id) => id.equals(identity));
    });
  }

  private announce(mark: Mark): void {
    const { localise, announce, marks } = this.surroundings;
    const key = this.isSelected(mark) ? 'Selection_Selected' : 'Selection_Deselected';
    const items = (all: readonly Mark[]): string =>
      String(new Set(all.flatMap(({ rows }) => rows[0] ?? [])).size);
    announce(
      localise(key, {
        mark: mark.sentence,
        count: items(marks.all().filter((one) => this.isSelected(one))),
        total: items(marks.all()),
      }),
    );
  }

  private allowsInteraction(): boolean {
    return this.surroundings.host.hostCapabilities.allowInteractions ?? true;
  }
}
