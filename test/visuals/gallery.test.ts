import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { galleryPage } from '../../tools/src/gallery/gallery-page.js';
import { GALLERY_STATES } from '../../tools/src/gallery/gallery-states.js';
import { repositoryRoot } from '../../tools/src/machine/repository-root.js';
import { VISUAL_NAMES } from '../../tools/src/package/packaged-visual.js';
import { describeWith, requireChromium } from '../support/requirements.js';
import { usePackagedVisuals } from './support/packaged-visuals.js';
import { troublesOf } from './support/troubles-of.js';

const FILE = path.join(repositoryRoot(), 'test/.out/gallery/index.html');
const CELLS = VISUAL_NAMES.flatMap((visual) =>
  GALLERY_STATES[visual].map(({ title, marks }) => ({ visual, title, marks })),
);

/** Marks and texts of every cell, by visual and title. */
async function drawnCells(
  page: Page,
): Promise<readonly (readonly [name: string, marks: number, text: string])[]> {
  await page.waitForSelector(`html[data-drawn="${CELLS.length}"]`);
  return page.evaluate(`[...document.querySelectorAll('figure')].map((figure) => [
    figure.closest('section').id + ': ' + figure.querySelector('figcaption').textContent,
    figure.querySelectorAll('.ott-mark').length,
    figure.querySelector('.frame').innerText,
  ])`);
}

describeWith(requireChromium(), 'the gallery', (chromiumPath) => {
  const packaged = usePackagedVisuals(chromiumPath);

  it('draws every mode and state in every language, theme and size, without a request or an error', async () => {
    const visuals = new Map(VISUAL_NAMES.map((name) => [name, packaged.resources(name)]));
    await mkdir(path.dirname(FILE), { recursive: true });
    await writeFile(FILE, await galleryPage(visuals));
    const page = await packaged.browser().newPage({ viewport: { width: 1400, height: 1000 } });
    const troubles = troublesOf(page);
    await page.goto(pathToFileURL(FILE).href);
    const cells = await drawnCells(page);
    expect(cells.map(([name, marks]) => ({ name, marks }))).toEqual(
      CELLS.map(({ visual, title, marks }) => ({ name: `${visual}: ${title}`, marks })),
    );
    for (const [control, values] of [
      ['locale', ['ar-SA', 'ja-JP', 'en-US']],
      ['theme', ['dark', 'contrast', 'light']],
      ['size', ['120x80', '1280x720']],
    ] as const) {
      for (const value of values) {
        await page.selectOption(`#choose-${control}`, value);
        const silent = (await drawnCells(page)).filter(([, , text]) => text.trim() === '');
        expect(
          silent.map(([name]) => name),
          value,
        ).toEqual([]);
      }
    }
    expect(new URL(page.url()).hash).toBe('#locale=en-US&theme=light&size=1280x720');
    expect(troubles.filter((trouble) => !trouble.includes('/gallery/index.html'))).toEqual([]);
    await page.fill('#search', 'landing');
    expect(await page.locator('figure:visible').count()).toBe(
      CELLS.filter(({ title }) => title.toLowerCase().includes('landing')).length,
    );
    await page.close();
  }, 60_000);
});
