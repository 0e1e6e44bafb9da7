import type { Annotation } from './annotation.js';
import type { MetadataPermission } from './enumerations.js';
import type { ExtendedProperty } from './extended-property.js';
import type { SourcePosition } from './source-position.js';

/** TOM `ColumnPermission`: object-level security of a column; `name` is the column's. */
export interface ColumnPermission {
  readonly name: string;
  readonly metadataPermission?: MetadataPermission;
  readonly extendedProperties: readonly ExtendedProperty[];
  readonly annotations: readonly Annotation[];
  readonly at?: SourcePosition;
}
