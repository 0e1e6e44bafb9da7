import type { RoleMemberType } from './enumerations.js';
import type { SourcePosition } from './source-position.js';

/**
 * TOM `ExternalModelRoleMember` and `WindowsModelRoleMember`. The kind is TMDL's default property: `user` when
 * absent, `activeDirectory` for a Windows account.
 */
export interface RoleMember {
  readonly name: string;
  readonly memberType?: RoleMemberType;
  /** Absent means AzureAD. */
  readonly identityProvider?: string;
  readonly at?: SourcePosition;
}
