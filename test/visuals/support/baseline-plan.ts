import { GALLERY_STATES } from '../../../tools/src/gallery/gallery-states.js';
import type { GalleryState } from '../../../tools/src/gallery/gallery-state.js';
import { pictureName } from '../../../tools/src/gallery/picture-name.js';
import type { VisualName } from '../../../tools/src/package/packaged-visual.js';
import type { PageHost } from './visual-page.js';

/** A drawing whose picture is kept. */
export interface BaselinePicture {
  readonly visual: VisualName;
  readonly state: GalleryState;
  readonly host: PageHost;
  readonly width: number;
  readonly height: number;
  /** Path of the picture within the folder of baselines. */
  readonly file: string;
}

const LOCALES = ['en-US', 'de-DE', 'fr-FR', 'pt-BR', 'ja-JP', 'ar-SA'] as const;
const SIZES = [
  { width: 120, height: 80 },
  { width: 320, height: 240 },
  { width: 513, height: 414 },
  { width: 828, height: 204 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
] as const;
const USUAL_SIZE = { width: 560, height: 340 } as const;

/** Path of a state's own picture within the folder of baselines. */
export function stateFile(visual: VisualName, title: string): string {
  return `${visual}/${pictureName(visual, title)}.png`;
}

/**
 * The pictures of a visual: all locales in standard and high contrast at all sizes, each size with a
 * state of its own, and every state once in English at one size. Ordered by host, so that a visual is
 * created once for each. A new state adds one picture and changes none.
 */
export function baselinePictures(visual: VisualName): readonly BaselinePicture[] {
  const states = GALLERY_STATES[visual];
  const matrix = LOCALES.flatMap((locale) =>
    [false, true].flatMap((isHighContrast) =>
      SIZES.flatMap((size, index) => {
        const state = states[index];
        const contrast = isHighContrast ? '-high-contrast' : '';
        const file = `${visual}/${locale}${contrast}-${size.width}.png`;
        return state === undefined
          ? []
          : [{ visual, state, host: { ...state.host, locale, isHighContrast }, ...size, file }];
      }),
    ),
  );
  const everyState = states.map((state) => ({
    visual,
    state,
    host: state.host ?? {},
    ...USUAL_SIZE,
    file: stateFile(visual, state.title),
  }));
  return [...matrix, ...everyState];
}
