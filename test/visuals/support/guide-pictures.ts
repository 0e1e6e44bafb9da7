import type { VisualName } from '../../../tools/src/package/packaged-visual.js';

/** Titles of the states whose pictures stand in the guide of a visual, in their order there. */
export const GUIDE_PICTURES: Readonly<Record<VisualName, readonly string[]>> = {
  'platform-comparison': ['Dumbbell', 'Ranks over six years', 'Four measures as columns', 'Two side by side'],
  'content-quadrant': [
    'Groups and sizes',
    'Play control and moves',
    'Small multiples',
    'Thousands on a canvas',
  ],
  'growth-funnel': ['Comparison and targets', 'Segments in panels', 'Columns, targets and win-backs'],
};
