import type { VisualDefinition } from '../../shared/src/shell/visual-definition';
import { computeLayout } from './compute-layout';
import type { QuadrantModel } from './quadrant-model';
import type { QuadrantOptions } from './quadrant-options';
import { QuadrantSettings, readOptions } from './quadrant-settings';
import { quadrantSketch } from './quadrant-sketch';
import { toViewModel } from './to-view-model';

/** The content strategy quadrant: data to view model to scene. */
export const quadrantDefinition: VisualDefinition<QuadrantSettings, QuadrantOptions, QuadrantModel> = {
  nameKey: 'Visual_Name',
  purposeKey: 'Landing_Purpose',
  roles: [
    { role: 'details', nameKey: 'Role_Details', hintKey: 'Hint_Details', isRequired: true },
    { role: 'x', nameKey: 'Role_X', hintKey: 'Hint_X', isRequired: true },
    { role: 'y', nameKey: 'Role_Y', hintKey: 'Hint_Y', isRequired: true },
    { role: 'size', nameKey: 'Role_Size', hintKey: 'Hint_Size', isRequired: false },
    { role: 'group', nameKey: 'Role_Group', hintKey: 'Hint_Group', isRequired: false },
  ],
  sketch: quadrantSketch,
  createSettings: (palette) => new QuadrantSettings(palette),
  readOptions,
  toViewModel,
  computeLayout,
};
