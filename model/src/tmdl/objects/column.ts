import type { AlternateOf } from './alternate-of.js';
import type { Annotation } from './annotation.js';
import type { ChangedProperty } from './changed-property.js';
import type { AggregateFunction, Alignment, DataType, EncodingHint } from './enumerations.js';
import type { ExtendedProperty } from './extended-property.js';
import type { RelatedColumnDetails } from './related-column-details.js';
import type { SourcePosition } from './source-position.js';
import type { Variation } from './variation.js';

/** What the three kinds of column have in common (TOM `Column`). */
export interface ColumnBase {
  readonly name: string;
  readonly description?: string;
  /** Absent when the engine infers it (calculated columns, columns of calculated tables). */
  readonly dataType?: DataType;
  readonly isHidden?: boolean;
  readonly isUnique?: boolean;
  readonly isKey?: boolean;
  /** Absent means true, TOM's default. */
  readonly isNullable?: boolean;
  readonly formatString?: string;
  /** Absent means true, TOM's default. */
  readonly isAvailableInMdx?: boolean;
  readonly keepUniqueRows?: boolean;
  readonly displayOrdinal?: number;
  readonly sourceProviderType?: string;
  readonly displayFolder?: string;
  readonly encodingHint?: EncodingHint;
  readonly lineageTag?: string;
  readonly sourceLineageTag?: string;
  readonly dataCategory?: string;
  readonly alignment?: Alignment;
  readonly tableDetailPosition?: number;
  readonly isDefaultLabel?: boolean;
  readonly isDefaultImage?: boolean;
  readonly summarizeBy?: AggregateFunction;
  /** Name of a column of the same table. */
  readonly sortByColumn?: string;
  readonly relatedColumnDetails?: RelatedColumnDetails;
  readonly alternateOf?: AlternateOf;
  readonly variations: readonly Variation[];
  readonly extendedProperties: readonly ExtendedProperty[];
  readonly changedProperties: readonly ChangedProperty[];
  readonly annotations: readonly Annotation[];
  readonly at?: SourcePosition;
}

/** TOM `DataColumn`: filled from the partition's source. */
export interface DataColumn extends ColumnBase {
  readonly kind: 'data';
  readonly sourceColumn?: string;
}

/** TOM `CalculatedColumn`: a DAX expression per row. */
export interface CalculatedColumn extends ColumnBase {
  readonly kind: 'calculated';
  readonly expression: string;
  readonly isDataTypeInferred?: boolean;
}

/** TOM `CalculatedTableColumn`: a column of a table whose partition is a DAX expression. */
export interface CalculatedTableColumn extends ColumnBase {
  readonly kind: 'calculatedTableColumn';
  readonly isDataTypeInferred?: boolean;
  /** Present and true when the name follows the expression; absent means the name was given. */
  readonly isNameInferred?: boolean;
  readonly sourceColumn?: string;
}

/** TOM `Column`. */
export type Column = DataColumn | CalculatedColumn | CalculatedTableColumn;
