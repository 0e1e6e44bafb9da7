import { LABELS, marksRegion, SURROUNDINGS } from '../../shared/src/on-object/text-regions';
import type { VisualDefinition } from '../../shared/src/shell/visual-definition';
import { computeLayout } from './compute-layout';
import type { QuadrantLayout } from './quadrant-layout';
import { QUADRANT_MIGRATIONS } from './quadrant-migrations';
import type { QuadrantModel } from './quadrant-model';
import type { QuadrantOptions } from './quadrant-options';
import { QUADRANT_ROLES } from './quadrant-roles';
import { QuadrantSettings, readOptions } from './quadrant-settings';
import { quadrantSketch } from './quadrant-sketch';
import { toViewModel } from './to-view-model';

/** More rows than this are neither drawn in time nor told apart on a screen. */
const MOST_ROWS = 30_000;

/** The content quadrant: data to view model to layout. */
export const quadrantDefinition: VisualDefinition<
  QuadrantSettings,
  QuadrantOptions,
  QuadrantModel,
  QuadrantLayout
> = {
  nameKey: 'Visual_Name',
  purposeKey: 'Landing_Purpose',
  roles: QUADRANT_ROLES,
  sketch: quadrantSketch,
  createSettings: (palette, localise) => new QuadrantSettings(palette, localise),
  migrations: QUADRANT_MIGRATIONS,
  readOptions,
  toViewModel,
  computeLayout,
  mostRows: MOST_ROWS,
  formatRegions: [
    {
      ...LABELS,
      selector: '.ott-mark text, .ott-overlay text',
      toggle: { card: 'points', property: 'showLabels' },
    },
    {
      ...SURROUNDINGS,
      selector: '.ott-backdrop text',
      toggle: { card: 'axes', property: 'showTitles' },
    },
    marksRegion('points', 'Card_Points'),
  ],
};
