import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS } from '../chromium/chromium-flags.js';
import { findChromium } from '../chromium/find-chromium.js';

/** Choices of the page, and what they add to the name of a picture. */
const VARIANTS = [
  { choices: '', suffix: '' },
  { choices: 'locale=ar-SA', suffix: '-right-to-left' },
  { choices: 'theme=dark', suffix: '-dark' },
  { choices: 'theme=contrast', suffix: '-high-contrast' },
  { choices: 'size=120x80', suffix: '-120' },
  { choices: 'size=320x240', suffix: '-320' },
  { choices: 'size=828x204', suffix: '-828' },
] as const;

/**
 * Writes a picture of every cell of a gallery page into `folder`, named after visual and title: as it is,
 * from right to left, in a dark theme, in high contrast and at other sizes. Returns how many. Throws when
 * this machine has no Chromium.
 */
export async function galleryPictures(page: string, folder: string): Promise<number> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium found: install one or set CHROME_BIN.');
  await mkdir(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
  let count = 0;
  try {
    for (const { choices, suffix } of VARIANTS) {
      const opened = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
      await opened.goto(`${pathToFileURL(page).href}#${choices}`);
      await opened.waitForSelector('html[data-drawn]:not([data-drawn=""])');
      // A header that stays in sight would stand in the way.
      await opened.evaluate(`document.querySelector('header').style.position = 'static'`);
      for (const frame of await opened.locator('.frame').all()) {
        const name = (await frame.getAttribute('data-name')) ?? 'unnamed';
        await frame.screenshot({ path: path.join(folder, `${name}${suffix}.png`) });
        count += 1;
      }
      await opened.close();
    }
    return count;
  } finally {
    await browser.close();
  }
}
