import type { Annotation } from './annotation.js';
import type { ChangedProperty } from './changed-property.js';
import type { ExtendedProperty } from './extended-property.js';
import type { SourcePosition } from './source-position.js';

/** TOM `Level` of a hierarchy; its ordinal is its place in the list. */
export interface Level {
  readonly name: string;
  readonly description?: string;
  readonly lineageTag?: string;
  readonly sourceLineageTag?: string;
  /** Name of a column of the same table. */
  readonly column?: string;
  readonly extendedProperties: readonly ExtendedProperty[];
  readonly changedProperties: readonly ChangedProperty[];
  readonly annotations: readonly Annotation[];
  readonly at?: SourcePosition;
}
