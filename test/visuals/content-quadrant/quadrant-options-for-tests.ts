import type { QuadrantOptions } from '../../../visuals/content-quadrant/src/quadrant-options.js';

/** What the visual draws with when an author has changed nothing; text of 12 pixels. */
export const OPTIONS: QuadrantOptions = {
  names: { topRight: '', topLeft: '', bottomRight: '', bottomLeft: ' ' },
  showNames: true,
  showTint: true,
  thresholds: { x: { kind: 'median' }, y: { kind: 'median' } },
  scales: { x: 'linear', y: 'linear' },
  clipOutliers: false,
  showTitles: true,
  fill: '',
  largestRadiusPx: 28,
  showLabels: true,
  showTrails: true,
  textSizePx: 12,
};
