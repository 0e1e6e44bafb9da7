import type powerbi from 'powerbi-visuals-api';

type SelectionId = powerbi.visuals.ISelectionId;

/**
 * Rows and the host's selection. Identities are built when they are asked for and kept for the life
 * of a data view: building 30,000 up front would take longer than drawing them.
 */
export class PlaneSelection {
  private readonly manager: powerbi.extensibility.ISelectionManager;
  private category: powerbi.DataViewCategoryColumn | undefined;
  private identities = new Map<number, SelectionId>();
  private candidates: readonly number[] = [];
  private rows: ReadonlySet<number> = new Set();

  /** `onChange` is told of every change of the selection, also from a bookmark. */
  constructor(
    private readonly host: powerbi.extensibility.visual.IVisualHost,
    private readonly onChange: () => void,
  ) {
    this.manager = host.createSelectionManager();
    this.manager.registerOnSelectCallback((ids) => this.accept(ids as SelectionId[]));
  }

  /** Takes over a data view: the grouping that identifies rows, and the rows that can be selected. */
  replace(category: powerbi.DataViewCategoryColumn | undefined, candidates: readonly number[]): void {
    this.category = category;
    this.candidates = candidates;
    this.identities = new Map();
    this.rows = this.rowsOf(this.manager.getSelectionIds() as SelectionId[]);
  }

  /** Rows of the selected items. */
  selectedRows(): ReadonlySet<number> {
    return this.rows;
  }

  /** The identity of a row, or undefined without a grouping. */
  identityOf(row: number | undefined): SelectionId | undefined {
    if (row === undefined || this.category === undefined) return undefined;
    let identity = this.identities.get(row);
    if (identity === undefined) {
      identity = this.host.createSelectionIdBuilder().withCategory(this.category, row).createSelectionId();
      this.identities.set(row, identity);
    }
    return identity;
  }

  /**
   * Selects rows; with `isMulti` they join or leave the present selection. `whenDone` runs after
   * the host has accepted; nothing happens where the host allows no interaction.
   */
  select(rows: readonly number[], isMulti: boolean, whenDone: () => void): void {
    if (!this.allowsInteraction()) return;
    const ids = rows.flatMap((row) => this.identityOf(row) ?? []);
    const [only] = ids;
    if (only === undefined) return;
    this.manager.select(ids.length === 1 ? only : ids, isMulti).then(
      (selected) => {
        this.accept(selected as SelectionId[], rows);
        whenDone();
      },
      () => this.onChange(),
    );
  }

  /** Clears the selection; returns whether there was one. */
  clear(whenDone: () => void): boolean {
    if (!this.manager.hasSelection() || !this.allowsInteraction()) return false;
    this.manager.clear().then(
      () => {
        this.accept([]);
        whenDone();
      },
      () => this.onChange(),
    );
    return true;
  }

  /** Opens the host's context menu for a row, or for the visual as a whole. */
  openContextMenu(row: number | undefined, position: { readonly x: number; readonly y: number }): void {
    void this.manager.showContextMenu(this.identityOf(row) ?? {}, position);
  }

  /** Whether the host lets readers select; tooltips and menus do not depend on it. */
  allowsInteraction(): boolean {
    return this.host.hostCapabilities.allowInteractions ?? true;
  }

  private accept(ids: readonly SelectionId[], likely: readonly number[] = []): void {
    this.rows = this.rowsOf(ids, likely);
    this.onChange();
  }

  /** The likely rows are tried first: usually they are all, and no other identity is built. */
  private rowsOf(ids: readonly SelectionId[], likely: readonly number[] = []): ReadonlySet<number> {
    const rows = new Set<number>();
    const open = [...ids];
    const isDone = (): boolean => open.length === 0;
    const tryRow = (row: number): void => {
      const identity = this.identityOf(row);
      const at = identity === undefined ? -1 : open.findIndex((id) => id.equals(identity));
      if (at < 0) return;
      rows.add(row);
      open.splice(at, 1);
    };
    for (const row of [...likely, ...this.rows]) {
      if (isDone()) break;
      tryRow(row);
    }
    for (const row of isDone() ? [] : this.candidates) {
      if (isDone()) break;
      if (!rows.has(row)) tryRow(row);
    }
    return rows;
  }
}
