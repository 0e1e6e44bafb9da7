import { installPackages } from '../debian/install-packages.js';
import { sayToTerminal, type Say } from '../machine/say.js';
import { unavailable, type Unavailable } from '../machine/unavailable.js';
import { findChromium } from './find-chromium.js';

/** A browser for tests: where it is. */
export interface Chromium {
  readonly kind: 'chromium';
  readonly path: string;
}

/** The Chromium of this machine; where there is none, Debian's package is installed if that is possible. */
export async function ensureChromium(say: Say = sayToTerminal): Promise<Chromium | Unavailable> {
  const present = findChromium();
  if (present !== undefined) return { kind: 'chromium', path: present };
  const installed = await installPackages(['chromium', 'fonts-liberation'], say);
  if (installed.kind === 'unavailable') return unavailable(`no Chromium: ${installed.reason}`, howToUnskip());
  const path = findChromium();
  return path === undefined
    ? unavailable('no Chromium is found although its package was installed', howToUnskip())
    : { kind: 'chromium', path };
}

function howToUnskip(): string {
  return 'install Chromium or Chrome, or set CHROME_BIN to its program file';
}
