/** Physical type of a column. Money and shares are fixed decimals, counts are `bigint`; facts hold no floats. */
export type ColumnType =
  | { readonly kind: 'integer' }
  | { readonly kind: 'bigint' }
  | { readonly kind: 'decimal'; readonly precision: number; readonly scale: number }
  | { readonly kind: 'date' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'text'; readonly length: number };

/**
 * How a measure may be summed (Kimball, The Data Warehouse Toolkit, 3rd ed., ch. 1): `additive` over every
 * dimension; `semi-additive` over every dimension but time; `non-additive` never.
 */
export type Additivity = 'additive' | 'semi-additive' | 'non-additive';

/** What a column is for. A `degenerate` dimension has no table of its own; `lineage` says where a row comes from. */
export type ColumnRole =
  | { readonly kind: 'surrogate-key' }
  | { readonly kind: 'natural-key' }
  | { readonly kind: 'foreign-key'; readonly references: string }
  | { readonly kind: 'degenerate' }
  | { readonly kind: 'attribute' }
  | { readonly kind: 'measure'; readonly additivity: Additivity; readonly unit: string }
  | { readonly kind: 'lineage' };

/** One column: the physical name (snake_case), the name people see in Power BI, and what it means. */
export interface Column {
  readonly name: string;
  readonly modelName: string;
  readonly type: ColumnType;
  readonly role: ColumnRole;
  readonly nullable: boolean;
  readonly description: string;
}

/** What a table is: a dimension, a fact, or the loader's own audit trail. */
export type TableKind = 'dimension' | 'fact' | 'audit';

/** One table of the star schema. `grain` is a sentence; `primaryKey` are the columns that make a row unique. */
export interface Table {
  readonly kind: TableKind;
  readonly name: string;
  readonly modelName: string;
  readonly grain: string;
  readonly description: string;
  readonly primaryKey: readonly string[];
  readonly columns: readonly Column[];
}
