/** Where the project's warehouse is going to be. */
export type WarehouseAnswer =
  | { readonly kind: 'files' }
  | {
      readonly kind: 'mysql';
      readonly host: string;
      readonly port: number;
      readonly database: string;
      readonly user: string;
      /** The model refreshes incrementally in the Power BI service. */
      readonly incrementalRefresh?: true;
    };

/** Where the CSV files come from. `path` is what ott.config.json says: relative inside the project, else absolute. */
export type SourceAnswer = { readonly kind: 'sample' } | { readonly kind: 'folder'; readonly path: string };

/** Everything that was answered, valid and complete: the only thing that decides what is written. */
export interface Answers {
  readonly name: string;
  readonly warehouse: WarehouseAnswer;
  readonly source: SourceAnswer;
  /** ISO 4217 code, and units of it for one USD as a decimal in text. */
  readonly currency: { readonly code: string; readonly unitsPerUsd: string };
}
