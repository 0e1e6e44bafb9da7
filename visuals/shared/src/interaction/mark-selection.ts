import type { Localise } from '../localise/localise';
import type { Mark } from '../scene/scene';
import type { RowSelection } from './row-selection';
import type { SceneMarks } from './scene-marks';

type SelectionState = 'plain' | 'selected' | 'unselected';

/** What the selection talks to. */
export interface SelectionSurroundings {
  readonly selection: RowSelection;
  readonly announce: (text: string) => void;
  readonly localise: Localise;
  readonly host: { readonly locale: string };
}

/** The selection of rows as one of marks: a mark stands for some rows, and shows its state. */
export class MarkSelection {
  /** What each element shows, for most marks of most updates keep it. */
  private readonly shown = new WeakMap<Element, SelectionState>();

  constructor(
    private readonly surroundings: SelectionSurroundings,
    private readonly marks: SceneMarks,
  ) {}

  /** Selects a mark; with `isMulti` it joins or leaves the present selection. */
  select(mark: Mark, isMulti: boolean): void {
    this.surroundings.selection.select(mark.rows, isMulti, () => this.announce(mark));
  }

  /** Clears the selection. Returns whether there was one. */
  clear(): boolean {
    const { selection, announce, localise } = this.surroundings;
    return selection.clear(() => announce(localise('Selection_Cleared')));
  }

  /** Opens the host's context menu for a mark, or for the visual as a whole on empty space. */
  openContextMenu(mark: Mark | undefined, position: { readonly x: number; readonly y: number }): void {
    this.surroundings.selection.openContextMenu(mark?.rows[0], position);
  }

  /** Shows the present selection on the marks: the selected stand out, the others fade. */
  show(): void {
    const { marks } = this;
    const hasSelection = this.surroundings.selection.selectedRows().size > 0;
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

  private isSelected(mark: Mark | undefined): boolean {
    const rows = this.surroundings.selection.selectedRows();
    return mark?.rows.some((row) => rows.has(row)) ?? false;
  }

  private announce(mark: Mark): void {
    const { localise, announce, host } = this.surroundings;
    const all = this.marks.all();
    announce(
      localise(this.isSelected(mark) ? 'Selection_Selected' : 'Selection_Deselected', {
        mark: mark.sentence,
        count: itemCount(all.filter((one) => this.isSelected(one))).toLocaleString(host.locale),
        total: itemCount(all).toLocaleString(host.locale),
      }),
    );
  }
}

/** Marks in several panels stand for the same item. */
function itemCount(marks: readonly Mark[]): number {
  return new Set(marks.flatMap(({ rows }) => rows[0] ?? [])).size;
}
