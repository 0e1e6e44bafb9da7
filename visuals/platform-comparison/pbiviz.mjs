import { defineVisual } from '../shared/pbiviz/define-visual.mjs';

export default defineVisual({
  name: 'platformComparison',
  displayName: 'Platform Comparison',
  guid: 'ottPlatformComparison7C1E5A90B3D24F68',
  description:
    'Compares platforms by up to four measures, now and before: dumbbells, bullets, slopes, ranks over time and index bars, with rank, change, target and index; two platforms side by side.',
});
