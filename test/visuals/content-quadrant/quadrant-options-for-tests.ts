import type { QuadrantOptions } from '../../../visuals/content-quadrant/src/quadrant-options.js';

const FREE = { low: undefined, high: undefined } as const;

/** What the visual draws with when an author has changed nothing; text of 12 pixels. */
export const OPTIONS: QuadrantOptions = {
  names: { topRight: '', topLeft: '', bottomRight: '', bottomLeft: ' ' },
  quadrantFills: { topRight: '', topLeft: '', bottomRight: '', bottomLeft: '' },
  tintOpacity: 0.07,
  showNames: true,
  showIcons: false,
  showTint: true,
  showMoves: false,
  thresholds: { x: { kind: 'median' }, y: { kind: 'median' } },
  thresholdBasis: 'shown',
  scales: { x: 'linear', y: 'linear' },
  limits: { x: FREE, y: FREE },
  clipOutliers: false,
  equalAxes: false,
  showZeroLines: true,
  showTitles: true,
  fill: '',
  colourByQuadrant: false,
  largestRadiusPx: 28,
  showSizeLegend: true,
  showLabels: true,
  labelsPerQuadrant: 0,
  showTrails: true,
  topTrails: 0,
  play: { show: false, secondsPerPeriod: 1.5 },
  statistics: { correlation: false, outline: 'none' },
  textSizePx: 12,
};
