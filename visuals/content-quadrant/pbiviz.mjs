import { defineVisual } from '../shared/pbiviz/define-visual.mjs';

export default defineVisual({
  name: 'contentQuadrant',
  displayName: 'Content Strategy Quadrant',
  guid: 'ottContentQuadrant2F8B6D14A9C34E57',
  description:
    'Places titles, genres or platforms by two measures and splits them at the medians into four named quadrants.',
});
