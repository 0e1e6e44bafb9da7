import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CHROMIUM_FLAGS } from '../../tools/src/chromium/chromium-flags.js';
import { readPbiviz, type PbivizResources } from '../../tools/src/gallery/read-pbiviz.js';
import { repositoryRoot } from '../../tools/src/machine/repository-root.js';
import { packageVisuals } from '../../tools/src/package/package-visuals.js';
import { describeWith, requireChromium } from '../support/requirements.js';
import { PAGES, SIZES } from './support/visual-scenarios.js';
import { openVisualPage } from './support/visual-page.js';

const SCREENSHOTS = path.join(repositoryRoot(), 'test/.out/screenshots/visuals');

describeWith(requireChromium(), 'the packaged visuals in Chromium', (chromiumPath) => {
  let browser: Browser;
  const packaged = new Map<string, PbivizResources>();

  beforeAll(async () => {
    for (const { name, path: file } of await packageVisuals(repositoryRoot())) {
      packaged.set(name, await readPbiviz(file));
    }
    await mkdir(SCREENSHOTS, { recursive: true });
    browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_FLAGS] });
  }, 300_000);

  afterAll(async () => {
    await browser.close();
  });

  it.each(PAGES)(
    '$visual draws $title at every size, with no request and nothing broken',
    async (scenario) => {
      const resources = packaged.get(scenario.visual);
      if (resources === undefined) throw new Error(`${scenario.visual} was not packaged.`);
      const visualPage = await openVisualPage(browser, resources, scenario.host);
      for (const size of SIZES) {
        await visualPage.update(scenario.view, size);
        const file = `${scenario.visual}-${scenario.title.replaceAll(/\W+/g, '-')}-${size.width}.png`;
        await visualPage.page.screenshot({ path: path.join(SCREENSHOTS, file) });
        const facts = await visualPage.facts();
        expect(facts.brokenValues, file).toEqual([]);
        expect(facts.marksOutside, file).toEqual([]);
        expect(facts.overlappingTexts, file).toEqual([]);
        expect(facts.markCount, file).toBe(scenario.marks);
      }
      const calls = await visualPage.calls();
      expect(calls.map(([member]) => member).filter((member) => member !== 'displayWarningIcon')).toEqual(
        SIZES.flatMap(() => ['renderingStarted', 'renderingFinished']),
      );
      expect(visualPage.troubles).toEqual([]);
      await visualPage.page.close();
    },
  );
});
