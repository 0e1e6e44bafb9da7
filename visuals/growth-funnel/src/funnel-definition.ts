import { HEADINGS, LABELS, marksRegion, SURROUNDINGS } from '../../shared/src/on-object/text-regions';
import { mirrorScene } from '../../shared/src/scene/mirror-scene';
import type { VisualDefinition } from '../../shared/src/shell/visual-definition';
import { computeLayout } from './compute-layout';
import type { FunnelModel } from './funnel-model';
import type { FunnelOptions } from './funnel-options';
import { fitSettings, FunnelSettings, readOptions } from './settings/funnel-settings';
import { funnelSketch } from './funnel-sketch';
import { toViewModel } from './to-view-model';

/** The growth funnel: data to view model to scene. */
export const funnelDefinition: VisualDefinition<FunnelSettings, FunnelOptions, FunnelModel> = {
  nameKey: 'Visual_Name',
  purposeKey: 'Landing_Purpose',
  roles: [
    { role: 'value', nameKey: 'Role_Value', hintKey: 'Hint_Value', isRequired: true },
    { role: 'stage', nameKey: 'Role_Stage', hintKey: 'Hint_Stage', isRequired: false },
    { role: 'segment', nameKey: 'Role_Segment', hintKey: 'Hint_Segment', isRequired: false },
    { role: 'order', nameKey: 'Role_Order', hintKey: 'Hint_Order', isRequired: false },
    { role: 'comparison', nameKey: 'Role_Comparison', hintKey: 'Hint_Comparison', isRequired: false },
    { role: 'targetRate', nameKey: 'Role_TargetRate', hintKey: 'Hint_TargetRate', isRequired: false },
    { role: 'loop', nameKey: 'Role_Loop', hintKey: 'Hint_Loop', isRequired: false },
    { role: 'time', nameKey: 'Role_Time', hintKey: 'Hint_Time', isRequired: false },
  ],
  sketch: funnelSketch,
  createSettings: (palette) => new FunnelSettings(palette),
  readOptions,
  fitSettings,
  toViewModel,
  computeLayout,
  mirror: mirrorScene,
  itemColour: { role: 'stage', card: 'bars', property: 'fill' },
  formatRegions: [LABELS, HEADINGS, SURROUNDINGS, marksRegion('bars', 'Card_Bars')],
};
