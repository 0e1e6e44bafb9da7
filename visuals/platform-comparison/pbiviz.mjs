import { defineVisual } from '../shared/pbiviz/define-visual.mjs';

export default defineVisual({
  name: 'platformComparison',
  displayName: 'Platform Comparison',
  guid: 'ottPlatformComparison7C1E5A90B3D24F68',
  description:
    'Compares platforms by one measure: a dumbbell from the comparison value to the current one, with rank, rank change, difference and an index against the median.',
});
