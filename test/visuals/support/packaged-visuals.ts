import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { CHROMIUM_FLAGS } from '../../../tools/src/chromium/chromium-flags.js';
import { readPbiviz, type PbivizResources } from '../../../tools/src/package/read-pbiviz.js';
import { repositoryRoot } from '../../../tools/src/machine/repository-root.js';
import { packageVisuals } from '../../../tools/src/package/package-visuals.js';
import type { VisualName } from '../../../tools/src/package/packaged-visual.js';
import { openVisualPage, type VisualPage } from './visual-page.js';

/** Letters without hints and without colour fringes: as alike as they get on different machines. */
const SAME_LETTERS = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--disable-font-subpixel-positioning',
];

/** The packaged visuals and a browser, for the tests of one block. */
export interface PackagedVisuals {
  readonly browser: () => Browser;
  readonly resources: (visual: VisualName) => PbivizResources;
  /** The page of a visual, opened once for all tests of the block. */
  readonly page: (visual: VisualName) => Promise<VisualPage>;
}

/** Packages what changed and starts a browser before the tests of a block; ends it after them. */
export function usePackagedVisuals(chromiumPath: () => string): PackagedVisuals {
  let started: Browser | undefined;
  const packaged = new Map<VisualName, PbivizResources>();
  const pages = new Map<VisualName, Promise<VisualPage>>();

  beforeAll(async () => {
    for (const { name, path } of await packageVisuals(repositoryRoot())) {
      packaged.set(name, await readPbiviz(path));
    }
    started = await chromium.launch({
      executablePath: chromiumPath(),
      args: [...CHROMIUM_FLAGS, ...SAME_LETTERS],
    });
  }, 300_000);

  afterAll(async () => {
    await started?.close();
  });

  const browser = (): Browser => {
    if (started === undefined) throw new Error('The browser starts before the tests.');
    return started;
  };
  const resources = (visual: VisualName): PbivizResources => {
    const found = packaged.get(visual);
    if (found === undefined) throw new Error(`${visual} was not packaged.`);
    return found;
  };
  return {
    browser,
    resources,
    page: (visual) => {
      const page = pages.get(visual) ?? openVisualPage(browser(), resources(visual));
      pages.set(visual, page);
      return page;
    },
  };
}
