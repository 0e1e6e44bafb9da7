import type { Annotation } from './annotation.js';
import type { ColumnPermission } from './column-permission.js';
import type { MetadataPermission } from './enumerations.js';
import type { ExtendedProperty } from './extended-property.js';
import type { SourcePosition } from './source-position.js';

/** TOM `TablePermission`: row-level security of a table in a role; `name` is the table's. */
export interface TablePermission {
  readonly name: string;
  /** DAX that is true for the rows the role sees; absent means all rows. */
  readonly filterExpression?: string;
  readonly metadataPermission?: MetadataPermission;
  readonly columnPermissions: readonly ColumnPermission[];
  readonly extendedProperties: readonly ExtendedProperty[];
  readonly annotations: readonly Annotation[];
  readonly at?: SourcePosition;
}
