import type { Localise } from '../../../shared/src/localise/localise';
import type { RowSelection } from '../../../shared/src/interaction/row-selection';
import type { QuadrantItem } from '../quadrant-model';
import type { PlaneView } from './plane-view';

/** What actions work on. */
export interface PlaneParts {
  readonly view: PlaneView;
  readonly selection: RowSelection;
  readonly announce: (text: string) => void;
  readonly localise: Localise;
  readonly locale: string;
}

/** What a reader can do with the bubbles, by pointer or by key alike; every change is announced. */
export class PlaneActions {
  constructor(private readonly parts: PlaneParts) {}

  /** Selects one item by its number, or takes it into or out of the selection. */
  select(index: number, isMulti: boolean): void {
    const item = this.items()[index];
    if (item === undefined) return;
    const { view, selection, localise, announce } = this.parts;
    selection.select(item.rows, isMulti, () => {
      const isSelected = selection.selectedRows().has(item.row);
      announce(
        localise(isSelected ? 'Selection_Selected' : 'Selection_Deselected', {
          mark: view.layout()?.texts.sentenceOf(item) ?? '',
          ...this.counts(),
        }),
      );
    });
  }

  /** Selects many items by their numbers; none clears the selection unless it is to grow. */
  selectMany(indices: readonly number[], isMulti: boolean): void {
    const rows = indices.flatMap((index) => this.items()[index]?.rows ?? []);
    if (rows.length === 0) {
      if (!isMulti) this.clear();
      return;
    }
    const { selection, localise, announce } = this.parts;
    selection.select(rows, isMulti, () => announce(localise('Selection_Many', this.counts())));
  }

  /** Selects every bubble for which `holds` is true. */
  selectAll(holds: (item: QuadrantItem) => boolean, isMulti: boolean): void {
    const members = this.items().flatMap((item, index) => (holds(item) ? [index] : []));
    this.selectMany(members, isMulti);
  }

  /** Selects the bubbles in the quadrant of an item, in its panel. */
  selectQuadrantOf({ quadrant, panel }: QuadrantItem): void {
    this.selectAll((item) => item.quadrant === quadrant && item.panel === panel, false);
  }

  /** Selects the bubbles that went the same way as an item since the period before. */
  selectMoveOf(item: QuadrantItem): void {
    const move = this.parts.view.layout()?.moves.find(({ items }) => items.includes(item));
    if (move !== undefined) this.selectAll((each) => move.items.includes(each), false);
  }

  /** Clears the selection; returns whether there was one. */
  clear(): boolean {
    const { selection, localise, announce } = this.parts;
    return selection.clear(() => announce(localise('Selection_Cleared')));
  }

  private items(): readonly QuadrantItem[] {
    return this.parts.view.layout()?.items ?? [];
  }

  private counts(): { readonly count: string; readonly total: string } {
    const rows = this.parts.selection.selectedRows();
    const items = this.items();
    const count = items.filter(({ row }) => rows.has(row)).length;
    const { locale } = this.parts;
    return { count: count.toLocaleString(locale), total: items.length.toLocaleString(locale) };
  }
}
