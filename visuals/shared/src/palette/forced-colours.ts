import type { HostColours } from './palette';

/** The query that holds while the browser allows the colours of the system alone. */
const FORCED = '(forced-colors: active)';

/**
 * The system's colours (CSS Color 4, system colours) in the places of the host's. A canvas knows the
 * names as well.
 */
export const FORCED_COLOURS: HostColours = {
  isHighContrast: true,
  foreground: { value: 'CanvasText' },
  foregroundSelected: { value: 'Highlight' },
  background: { value: 'Canvas' },
  getColor: () => ({ value: 'CanvasText' }),
};

/** Tells whether the browser forces colours, and calls `onChange` when that changes. */
export interface ForcedColours {
  readonly areForced: () => boolean;
  readonly stop: () => void;
}

/** Watches the page's window; where that cannot be asked, colours are never forced. */
export function watchForcedColours(page: Window | null, onChange: () => void): ForcedColours {
  const query = page?.matchMedia(FORCED);
  query?.addEventListener('change', onChange);
  return {
    areForced: () => query?.matches ?? false,
    stop: () => query?.removeEventListener('change', onChange),
  };
}
