/** One value of a data view. BLANK is `null`, never 0 and never an empty text. */
export type Cell = string | number | boolean | Date | null;

/** A column of the grouping wells: one label per row. */
export interface GroupingColumn {
  readonly name: string;
  readonly roles: readonly string[];
  readonly format: string | undefined;
  readonly values: readonly Cell[];
  /** The columns of an expanded hierarchy, the widest first; absent when the well has one column. */
  readonly levels?: readonly GroupingColumn[];
  /** Colours that a conditional-formatting rule gave to a row, by `object.property`. */
  readonly rowColours: (row: number, object: string, property: string) => string | undefined;
}

/** A column of the measure wells: one figure per row. */
export interface MeasureColumn {
  readonly name: string;
  readonly queryName: string;
  readonly roles: readonly string[];
  readonly values: readonly Cell[];
  /** Present when another visual highlights: the part of each value that is highlighted. */
  readonly highlights: readonly Cell[] | undefined;
  /** The model's format string for a row; a dynamic format string differs from row to row. */
  readonly formatAt: (row: number) => string | undefined;
  /** A switch that the formatting pane saved for this measure alone; undefined when it was not touched. */
  readonly switchOf: (object: string, property: string) => boolean | undefined;
}

/** A bound field, with or without rows. */
export interface BoundField {
  readonly name: string;
  readonly roles: readonly string[];
  readonly isMeasure: boolean;
}

/** A categorical data view as plain columns; the same measure may serve several roles. */
export interface CategoricalTable {
  readonly rowCount: number;
  readonly fields: readonly BoundField[];
  readonly groupings: readonly GroupingColumn[];
  readonly measures: readonly MeasureColumn[];
  readonly hasHighlights: boolean;
  /** True when the host holds back rows because the visual's row limit was reached. */
  readonly isTruncated: boolean;
}

/** The grouping column in a role, or undefined when the well is empty. */
export function groupingIn(table: CategoricalTable, role: string): GroupingColumn | undefined {
  return table.groupings.find((column) => column.roles.includes(role));
}

/**
 * The measures in a role in the order of the well; empty when the well is empty. The host repeats a
 * measure that serves several roles: it counts once.
 */
export function measuresIn(table: CategoricalTable, role: string): readonly MeasureColumn[] {
  const named = new Set<string>();
  return table.measures.filter(({ roles, queryName }) => {
    if (!roles.includes(role) || named.has(queryName)) return false;
    named.add(queryName);
    return true;
  });
}

/** Figures beyond this have no meaning, and their products would leave the range of numbers. */
export const LARGEST_FIGURE = 1e150;

/** The figure of a row: null for BLANK, for text, for NaN and for a number beyond LARGEST_FIGURE. */
export function numberAt(values: readonly Cell[] | undefined, row: number): number | null {
  const cell = values?.[row];
  return typeof cell === 'number' && Math.abs(cell) <= LARGEST_FIGURE ? cell : null;
}
