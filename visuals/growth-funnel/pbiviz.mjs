import { defineVisual } from '../shared/pbiviz/define-visual.mjs';

export default defineVisual({
  name: 'growthFunnel',
  displayName: 'Growth Funnel',
  guid: 'ottGrowthFunnel91D3E7B25F0A4C86',
  description:
    'Shows the stages of growth as diminishing bars with step and total conversion; steps that grow are marked as gains.',
});
