import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS } from '../chromium/chromium-flags.js';
import { findChromium } from '../chromium/find-chromium.js';

/**
 * Writes a picture of every cell of a gallery page into `folder`, named after visual and title.
 * Returns how many. Throws when this machine has no Chromium.
 */
export async function galleryPictures(page: string, folder: string): Promise<number> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium found: install one or set CHROME_BIN.');
  await mkdir(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
  try {
    const opened = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await opened.goto(pathToFileURL(page).href);
    await opened.waitForSelector('html[data-drawn]');
    const frames = await opened.locator('.frame').all();
    for (const frame of frames) {
      const name = (await frame.getAttribute('data-name')) ?? 'unnamed';
      await frame.screenshot({ path: path.join(folder, `${name}.png`) });
    }
    return frames.length;
  } finally {
    await browser.close();
  }
}
