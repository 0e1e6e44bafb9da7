import type { RoleDescription } from '../../shared/src/shell/visual-definition';

/** The field wells as the landing page names them. */
export const QUADRANT_ROLES: readonly RoleDescription[] = [
  { role: 'details', nameKey: 'Role_Details', hintKey: 'Hint_Details', isRequired: true },
  { role: 'x', nameKey: 'Role_X', hintKey: 'Hint_X', isRequired: true },
  { role: 'y', nameKey: 'Role_Y', hintKey: 'Hint_Y', isRequired: true },
  { role: 'size', nameKey: 'Role_Size', hintKey: 'Hint_Size', isRequired: false },
  { role: 'group', nameKey: 'Role_Group', hintKey: 'Hint_Group', isRequired: false },
  { role: 'period', nameKey: 'Role_Period', hintKey: 'Hint_Period', isRequired: false },
  { role: 'panel', nameKey: 'Role_Panel', hintKey: 'Hint_Panel', isRequired: false },
  { role: 'xThreshold', nameKey: 'Role_XThreshold', hintKey: 'Hint_Threshold', isRequired: false },
  { role: 'yThreshold', nameKey: 'Role_YThreshold', hintKey: 'Hint_Threshold', isRequired: false },
];
