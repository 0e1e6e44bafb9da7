import type { VisualName } from '../package/packaged-visual.js';
import { CONTENT_QUADRANT } from './cells/content-quadrant.js';
import { GROWTH_FUNNEL } from './cells/growth-funnel.js';
import { PLATFORM_COMPARISON } from './cells/platform-comparison.js';
import type { GalleryState } from './gallery-state.js';

/** Modes and states by visual: what the gallery, the page tests and the pictures of the guides show. */
export const GALLERY_STATES: Readonly<Record<VisualName, readonly GalleryState[]>> = {
  'platform-comparison': PLATFORM_COMPARISON,
  'content-quadrant': CONTENT_QUADRANT,
  'growth-funnel': GROWTH_FUNNEL,
};
