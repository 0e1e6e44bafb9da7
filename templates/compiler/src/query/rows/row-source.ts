import type { Cell } from '@ott-analytics/model/dax';

/** A column that is read: its physical name, and whether it is handed over as text, so that no digit is lost. */
export interface ReadColumn {
  readonly name: string;
  readonly asText: boolean;
}

/** Rows of a warehouse, table by table. */
export interface RowSource {
  /**
   * The cells of some columns of a table, by column, in the order of the rows. Rejects with a ProjectError, naming what
   * is missing.
   */
  readonly read: (
    table: string,
    columns: readonly ReadColumn[],
  ) => Promise<ReadonlyMap<string, readonly Cell[]>>;
  readonly close: () => Promise<void>;
}
