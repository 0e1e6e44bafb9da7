import type { VisualName } from '../package/packaged-visual.js';
import { CONTENT_QUADRANT } from './cells/content-quadrant.js';
import { GROWTH_FUNNEL } from './cells/growth-funnel.js';
import { PLATFORM_COMPARISON } from './cells/platform-comparison.js';
import type { GalleryState } from './gallery-state.js';

/** A frame in pixels. */
export interface FrameSize {
  readonly width: number;
  readonly height: number;
}

/** One picture of the gallery: a visual in one mode or state, at one size. */
export interface GalleryCell extends GalleryState, FrameSize {
  readonly visual: VisualName;
}

/** Modes and states by visual. */
export const GALLERY_STATES: Readonly<Record<VisualName, readonly GalleryState[]>> = {
  'platform-comparison': PLATFORM_COMPARISON,
  'content-quadrant': CONTENT_QUADRANT,
  'growth-funnel': GROWTH_FUNNEL,
};

const USUAL_SIZE: FrameSize = { width: 560, height: 340 };
const OTHER_SIZES: readonly FrameSize[] = [
  { width: 120, height: 80 },
  { width: 320, height: 240 },
  { width: 828, height: 204 },
];

/** Every mode and state of a visual, mirrored and in high contrast as well, and its first one at other sizes. */
export function galleryCells(visual: VisualName): readonly GalleryCell[] {
  const states = GALLERY_STATES[visual];
  const variant = (name: string, host: GalleryState['host']): readonly GalleryState[] =>
    states.map((state) => ({ ...state, title: `${state.title}, ${name}`, host: { ...state.host, ...host } }));
  const all = [
    ...states,
    ...variant('right to left', { locale: 'ar-SA' }),
    ...variant('high contrast', { isHighContrast: true }),
  ];
  return [
    ...all.map((state) => ({ ...state, visual, ...USUAL_SIZE })),
    ...OTHER_SIZES.flatMap((size) =>
      states.slice(0, 1).map((state) => ({
        ...state,
        title: `${state.title}, ${size.width} × ${size.height}`,
        visual,
        ...size,
      })),
    ),
  ];
}
