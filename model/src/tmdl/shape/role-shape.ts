import type { ColumnPermission } from '../objects/column-permission.js';
import { metadataPermissions, modelPermissions, roleMemberTypes } from '../objects/enumerations.js';
import type { Role } from '../objects/role.js';
import type { RoleMember } from '../objects/role-member.js';
import type { TablePermission } from '../objects/table-permission.js';
import type { ObjectShape } from './object-shape.js';
import { annotations, extendedProperties } from './property-shapes.js';
import { expression, many, text, word } from './rows.js';

export const columnPermissionShape: ObjectShape<keyof ColumnPermission> = {
  keyword: 'columnPermission',
  naming: 'named',
  hasDescription: false,
  defaultProperty: word('metadataPermission', metadataPermissions, 'default'),
  members: [extendedProperties, annotations],
};

export const tablePermissionShape: ObjectShape<keyof TablePermission> = {
  keyword: 'tablePermission',
  naming: 'named',
  hasDescription: false,
  defaultProperty: expression('filterExpression'),
  members: [
    word('metadataPermission', metadataPermissions, 'default'),
    extendedProperties,
    many('columnPermissions', () => columnPermissionShape),
    annotations,
  ],
};

export const roleMemberShape: ObjectShape<keyof RoleMember> = {
  keyword: 'member',
  naming: 'named',
  hasDescription: false,
  defaultProperty: word('memberType', roleMemberTypes, 'user'),
  members: [text('identityProvider')],
};

export const roleShape: ObjectShape<keyof Role> = {
  keyword: 'role',
  naming: 'named',
  hasDescription: true,
  members: [
    word('modelPermission', modelPermissions, 'none'),
    many('tablePermissions', () => tablePermissionShape),
    many('members', () => roleMemberShape, 'grouped'),
    extendedProperties,
    annotations,
  ],
};
