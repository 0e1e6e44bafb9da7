/** A choice of one value of a column, as a slicer makes it. */
export interface GoldenFilter {
  readonly table: string;
  readonly column: string;
  readonly value: string | number;
}

/** What a measure must be where columns are filtered; `null` is BLANK, a date is `{ date: yyyy-mm-dd }`. */
export interface GoldenValue {
  readonly measure: string;
  readonly filters: readonly GoldenFilter[];
  readonly expected: number | string | null | { readonly date: string };
}
