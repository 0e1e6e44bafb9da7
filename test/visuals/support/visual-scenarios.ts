import { GALLERY_STATES } from '../../../tools/src/gallery/gallery-states.js';
import type { GalleryState } from '../../../tools/src/gallery/gallery-state.js';
import { VISUAL_NAMES, type VisualName } from '../../../tools/src/package/packaged-visual.js';

/** One state of one visual, to be drawn and looked at. */
export interface VisualScenario extends GalleryState {
  readonly visual: VisualName;
}

/** A phone, a flat tile, a tile of the dashboards, a half page, a full page. */
export const SIZES = [
  { width: 320, height: 240 },
  { width: 828, height: 204 },
  { width: 513, height: 414 },
  { width: 640, height: 360 },
  { width: 960, height: 540 },
  { width: 1280, height: 720 },
] as const;

/** A state takes the language that its place in the gallery gives it, so that each language occurs. */
const LOCALES = ['en-US', 'de-DE', 'ja-JP', 'fr-FR', 'pt-BR', 'es-ES'] as const;

/** Every state of the gallery, drawn at every size; its first one in high contrast, too. */
export const PAGES: readonly VisualScenario[] = VISUAL_NAMES.flatMap((visual) => {
  const states = GALLERY_STATES[visual];
  return [
    ...states.map((state, index) => {
      const locale = LOCALES[index % LOCALES.length] ?? 'en-US';
      return { visual, ...state, host: { locale, ...state.host } };
    }),
    ...states.slice(0, 1).map((state) => ({
      visual,
      ...state,
      title: `${state.title}, high contrast`,
      host: { ...state.host, isHighContrast: true },
    })),
  ];
});
