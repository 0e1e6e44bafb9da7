import type powerbi from 'powerbi-visuals-api';

type SelectionId = powerbi.visuals.ISelectionId;

/** A place on the screen, in pixels of the page. */
interface ScreenPlace {
  readonly x: number;
  readonly y: number;
}

/**
 * Rows of the data view and the host's selection. Identities are built when they are asked for and
 * kept for the life of a data view: building 30,000 up front would take longer than drawing them.
 */
export class RowSelection {
  private readonly manager: powerbi.extensibility.ISelectionManager;
  private category: powerbi.DataViewCategoryColumn | undefined;
  private identities = new Map<number, SelectionId>();
  private rowsOfMarks: () => readonly (readonly number[])[] = () => [];
  private rows: ReadonlySet<number> = new Set();
  private onChange: () => void = () => undefined;

  constructor(private readonly host: powerbi.extensibility.visual.IVisualHost) {
    this.manager = host.createSelectionManager();
    this.manager.registerOnSelectCallback((ids) => this.accept(ids as SelectionId[]));
  }

  /** Sets who is told of every change of the selection, also of one that a bookmark makes. */
  whenChanged(onChange: () => void): void {
    this.onChange = onChange;
  }

  /**
   * Takes over a data view's groupings. One of them identifies a row over all of them: the host gives
   * the columns of a composite grouping the same identity (PowerBI-visuals issue 87).
   */
  replaceCategories(categories: readonly powerbi.DataViewCategoryColumn[] | undefined): void {
    this.category = categories?.[0];
    this.identities = new Map();
  }

  /**
   * Sets the rows that can be selected, mark by mark, and finds those that are: most likely the same
   * as before.
   */
  offer(rowsOfMarks: () => readonly (readonly number[])[]): void {
    this.rowsOfMarks = rowsOfMarks;
    this.rows = this.rowsOf(this.manager.getSelectionIds() as SelectionId[], this.rows);
  }

  /** The rows of the selected marks in their order; a mark of which some rows are selected gives all. */
  selectedRows(): ReadonlySet<number> {
    return this.rows;
  }

  /** The identities of rows; none without a grouping. */
  identitiesOf(rows: readonly number[]): readonly SelectionId[] {
    return rows.flatMap((row) => this.identityOf(row) ?? []);
  }

  /**
   * Selects rows; with `isMulti` they join or leave the present selection. `whenDone` runs after
   * the host has accepted; nothing happens where the host allows no interaction.
   */
  select(rows: readonly number[], isMulti: boolean, whenDone: () => void): void {
    if (!this.allowsInteraction()) return;
    const ids = [...this.identitiesOf(rows)];
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
  openContextMenu(row: number | undefined, position: ScreenPlace): void {
    const identity = row === undefined ? undefined : this.identityOf(row);
    // A host that opens no menu has its reasons; a promise nobody looks at would end on the console.
    this.manager.showContextMenu(identity ?? {}, position).then(nothing, nothing);
  }

  /** Whether the host lets readers select; tooltips and menus do not depend on it. */
  allowsInteraction(): boolean {
    return this.host.hostCapabilities.allowInteractions ?? true;
  }

  private identityOf(row: number): SelectionId | undefined {
    if (this.category === undefined) return undefined;
    let identity = this.identities.get(row);
    if (identity === undefined) {
      identity = this.host.createSelectionIdBuilder().withCategory(this.category, row).createSelectionId();
      this.identities.set(row, identity);
    }
    return identity;
  }

  private accept(ids: readonly SelectionId[], likely: readonly number[] = []): void {
    this.rows = this.rowsOf(ids, [...likely, ...this.rows]);
    this.onChange();
  }

  /**
   * The rows of the marks with these identities. The likely rows are tried first: usually they are
   * all, and no other identity is built.
   */
  private rowsOf(ids: readonly SelectionId[], likely: Iterable<number>): ReadonlySet<number> {
    if (ids.length === 0) return new Set();
    const marks = this.rowsOfMarks();
    const found = this.rowsWith(new Set(ids.map((id) => id.getKey())), [likely, marks.flat()]);
    return new Set(marks.filter((rows) => rows.some((row) => found.has(row))).flat());
  }

  private rowsWith(wanted: Set<string>, candidates: readonly Iterable<number>[]): ReadonlySet<number> {
    const rows = new Set<number>();
    for (const among of candidates) {
      for (const row of among) {
        if (wanted.size === 0) return rows;
        if (wanted.delete(this.identityOf(row)?.getKey() ?? '')) rows.add(row);
      }
    }
    return rows;
  }
}

function nothing(): void {
  // The menu is the host's alone.
}
