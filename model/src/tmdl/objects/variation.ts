import type { Annotation } from './annotation.js';
import type { ExtendedProperty } from './extended-property.js';
import type { ObjectPath } from './object-path.js';
import type { SourcePosition } from './source-position.js';

/** TOM `Variation`: another way to show a column (the date hierarchy of an automatic date table). */
export interface Variation {
  readonly name: string;
  readonly description?: string;
  readonly isDefault?: boolean;
  /** Name of a relationship. */
  readonly relationship?: string;
  readonly defaultHierarchy?: ObjectPath;
  readonly defaultColumn?: ObjectPath;
  readonly extendedProperties: readonly ExtendedProperty[];
  readonly annotations: readonly Annotation[];
  readonly at?: SourcePosition;
}
