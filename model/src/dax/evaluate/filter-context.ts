import { NO_SWITCHES, type RelationshipSwitches } from '../storage/expansion.js';
import type { StoredColumn } from '../storage/stored-column.js';
import type { StoredTable } from '../storage/stored-table.js';
import type { Scalar } from '../value/scalar.js';
import { cellsOf, type Cells } from './cells.js';
import { detouredRows, hasDetours, isFiltered } from './detours.js';
import { valueFilter, type Filter } from './filter.js';
import { touches } from './filter-mask.js';
import { matchingRows } from './matching-rows.js';
import { removeColumns } from './remove-columns.js';
import type { Selection } from './selection.js';

/** What belongs to a filter context beside its filters. */
export interface ContextState {
  readonly switches: RelationshipSwitches;
  /** Columns that the query groups by at this level: what ISINSCOPE asks. */
  readonly groups: ReadonlySet<StoredColumn>;
  /** What ALLSELECTED restores. */
  readonly selection: Selection;
  /** Filters of a role, which nothing removes. */
  readonly security: readonly Filter[];
  /** Calculation groups whose choice is used up: what they say for no selection holds no more. */
  readonly unselected: ReadonlySet<StoredTable>;
}

const EMPTY_STATE: ContextState = {
  switches: NO_SWITCHES,
  groups: new Set(),
  selection: { kind: 'none' },
  security: [],
  unselected: new Set(),
};

/** The context that another one was made from, and the filters that were added, removed or cut. */
interface Origin {
  readonly parent: FilterContext;
  readonly changed: readonly Filter[];
}

/** Filters that hold together, immutable, with the rows that each table shows under them. */
export class FilterContext {
  private readonly rowsByTable = new Map<StoredTable, Int32Array>();
  private readonly cellsByTable = new Map<StoredTable, { readonly found: Cells | undefined }>();

  constructor(
    readonly filters: readonly Filter[] = [],
    readonly state: ContextState = EMPTY_STATE,
    private readonly origin?: Origin,
  ) {}

  /** This context with further filters. */
  adding(filters: readonly Filter[]): FilterContext {
    if (filters.length === 0) return this;
    return new FilterContext([...this.filters, ...filters], this.state, { parent: this, changed: filters });
  }

  /** This context without its filters on some columns; filters on further columns, too, stay as projections. */
  removing(columns: Iterable<StoredColumn>): FilterContext {
    const removed = new Set(columns);
    if (removed.size === 0 || this.filters.length === 0) return this;
    const changed = this.filters.filter(({ columns: own }) => own.some((column) => removed.has(column)));
    if (changed.length === 0) return this;
    const filters = this.filters.flatMap((filter) => removeColumns(filter, removed) ?? []);
    return new FilterContext(filters, this.state, { parent: this, changed });
  }

  /** This context where each of some columns has one value. */
  narrowedTo(columns: readonly StoredColumn[], values: readonly Scalar[]): FilterContext {
    return this.adding(columns.map((column, index) => valueFilter(column, values[index] ?? null)));
  }

  /** This context with another state. */
  withState(state: Partial<ContextState>): FilterContext {
    const next = { ...this.state, ...state };
    const showsTheSame = next.switches === this.state.switches && next.security === this.state.security;
    const origin = showsTheSame ? { parent: this, changed: [] } : undefined;
    return new FilterContext(this.filters, next, origin);
  }

  /** Rows that a table shows, in order; the blank row, where it exists and is visible, comes last. */
  visibleRows(table: StoredTable): Int32Array {
    let rows = this.rowsByTable.get(table);
    if (rows === undefined)
      this.rowsByTable.set(table, (rows = this.inheritRows(table) ?? this.computeRows(table)));
    return rows;
  }

  /** The cells of a cube that hold the visible rows of a table, its blank row left out; undefined to read the rows. */
  cells(table: StoredTable): Cells | undefined {
    let cells = this.cellsByTable.get(table);
    if (cells === undefined) this.cellsByTable.set(table, (cells = { found: this.findCells(table) }));
    return cells.found;
  }

  /** Is any column of these filtered directly? */
  isFiltered(columns: readonly StoredColumn[]): boolean {
    return this.filters.some((filter) => columns.some((column) => filter.columns.includes(column)));
  }

  /** Does any filter reach the table, directly or over relationships? */
  isCrossFiltered(table: StoredTable): boolean {
    return isFiltered(table, { filters: this.filters, security: [], switches: this.state.switches });
  }

  /** Rows of the context that this one was made from, when what changed does not reach the table. */
  private inheritRows(table: StoredTable): Int32Array | undefined {
    if (this.origin === undefined) return undefined;
    const { parent, changed } = this.origin;
    const { switches } = this.state;
    if (changed.length > 0 && hasDetours(table, switches)) return undefined;
    return changed.some((filter) => touches(filter, table, switches)) ? undefined : parent.visibleRows(table);
  }

  private findCells(table: StoredTable): Cells | undefined {
    const { security, switches } = this.state;
    if (this.rowsByTable.has(table) || hasDetours(table, switches)) return undefined;
    return cellsOf(table, [...this.filters, ...security], switches);
  }

  private computeRows(table: StoredTable): Int32Array {
    const { security, switches } = this.state;
    if (hasDetours(table, switches))
      return detouredRows(table, { filters: this.filters, security, switches });
    return matchingRows(
      table,
      security.length === 0 ? this.filters : [...this.filters, ...security],
      switches,
    );
  }
}
