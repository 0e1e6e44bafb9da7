import { HEADINGS, LABELS, marksRegion, SURROUNDINGS } from '../../shared/src/on-object/text-regions';
import { mirrorScene } from '../../shared/src/scene/mirror-scene';
import type { VisualDefinition } from '../../shared/src/shell/visual-definition';
import type { ComparisonModel } from './comparison-model';
import type { ComparisonOptions } from './comparison-options';
import { ComparisonSettings } from './settings/comparison-settings';
import { comparisonSketch } from './comparison-sketch';
import { computeLayout } from './compute-layout';
import { fitSettings } from './settings/fit-settings';
import { headToHeadLayout } from './head-to-head-layout';
import { readOptions } from './settings/read-options';
import { toViewModel } from './to-view-model';

/** The platform comparison: data to view model to scene. */
export const comparisonDefinition: VisualDefinition<ComparisonSettings, ComparisonOptions, ComparisonModel> =
  {
    nameKey: 'Visual_Name',
    purposeKey: 'Landing_Purpose',
    roles: [
      { role: 'category', nameKey: 'Role_Category', hintKey: 'Hint_Category', isRequired: true },
      { role: 'value', nameKey: 'Role_Value', hintKey: 'Hint_Value', isRequired: true },
      { role: 'comparison', nameKey: 'Role_Comparison', hintKey: 'Hint_Comparison', isRequired: false },
      { role: 'target', nameKey: 'Role_Target', hintKey: 'Hint_Target', isRequired: false },
      { role: 'period', nameKey: 'Role_Period', hintKey: 'Hint_Period', isRequired: false },
      {
        role: 'smallMultiple',
        nameKey: 'Role_SmallMultiple',
        hintKey: 'Hint_SmallMultiple',
        isRequired: false,
      },
      { role: 'basis', nameKey: 'Role_Basis', hintKey: 'Hint_Basis', isRequired: false },
      { role: 'weight', nameKey: 'Role_Weight', hintKey: 'Hint_Weight', isRequired: false },
    ],
    sketch: comparisonSketch,
    createSettings: (palette) => new ComparisonSettings(palette),
    fitSettings,
    readOptions,
    toViewModel,
    computeLayout,
    layoutOfSelection: headToHeadLayout,
    mirror: mirrorScene,
    itemColour: { role: 'category', card: 'dots', property: 'fill' },
    formatRegions: [LABELS, HEADINGS, SURROUNDINGS, marksRegion('dots', 'Card_Dots')],
  };
