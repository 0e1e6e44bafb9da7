import type { Annotation } from './annotation.js';
import type { ModelPermission } from './enumerations.js';
import type { ExtendedProperty } from './extended-property.js';
import type { RoleMember } from './role-member.js';
import type { SourcePosition } from './source-position.js';
import type { TablePermission } from './table-permission.js';

/** TOM `ModelRole`. */
export interface Role {
  readonly name: string;
  readonly description?: string;
  readonly modelPermission?: ModelPermission;
  readonly tablePermissions: readonly TablePermission[];
  readonly members: readonly RoleMember[];
  readonly extendedProperties: readonly ExtendedProperty[];
  readonly annotations: readonly Annotation[];
  readonly at?: SourcePosition;
}
