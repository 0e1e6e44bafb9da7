import { expect, it } from 'vitest';
import { LIBRARIES, STAGES, SUBSCRIBERS } from '../../tools/src/gallery/cells/sample-views.js';
import type { DataViewSpec } from '../../tools/src/gallery/page/data-view.js';
import { VISUAL_NAMES, type VisualName } from '../../tools/src/package/packaged-visual.js';
import { describeWith, requireChromium } from '../support/requirements.js';
import { readPicture, type Picture } from './support/compare-pictures.js';
import { contrastFaults } from './support/contrast.js';
import type { DrawingColours } from './support/drawing-colours.js';
import { usePackagedVisuals } from './support/packaged-visuals.js';
import type { VisualPage } from './support/visual-page.js';

const SIZE = { width: 560, height: 340 } as const;
const VIEWS: Readonly<Record<VisualName, DataViewSpec>> = {
  'platform-comparison': SUBSCRIBERS,
  'content-quadrant': LIBRARIES,
  'growth-funnel': STAGES,
};
const spread = (step: number): readonly number[] =>
  Array.from({ length: 1600 }, (_, index) => (index * step) % 1);
/** Enough bubbles for a canvas. */
const CROWD: DataViewSpec = {
  groupings: [{ role: 'details', name: 'Title', values: spread(1).map((_, index) => `Title ${index}`) }],
  measures: [
    { roles: ['x'], name: 'Cost', values: spread(0.618034) },
    { roles: ['y'], name: 'Hours', values: spread(0.414214) },
  ],
};

const markup = ({ page }: VisualPage): Promise<string> => page.evaluate<string>('opened.element.innerHTML');

async function contrastFaultsOf({ page }: VisualPage): Promise<readonly string[]> {
  const colours = await page.evaluate<DrawingColours>('ottPage.readColours(opened.element)');
  const behind = async (isBare: boolean): Promise<Picture> => {
    await page.evaluate(`ottPage.showBackground(opened.element, ${isBare})`);
    return readPicture(await page.screenshot());
  };
  const behindTexts = await behind(false);
  return contrastFaults(colours, behindTexts, await behind(true));
}

/** Changes what the system asks for; pages hear of it with the next frame. */
async function emulate({ page }: VisualPage, media: Parameters<typeof page.emulateMedia>[0]): Promise<void> {
  await page.emulateMedia(media);
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
}

/** Different colours of a canvas that are not transparent. */
const canvasColours = ({ page }: VisualPage): Promise<readonly string[]> =>
  page.evaluate<readonly string[]>(`(() => {
    const canvas = document.querySelector('canvas.ott-crowd');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    const seen = new Set();
    for (let at = 0; at < data.length; at += 4) {
      if (data[at + 3] === 255) seen.add(data.slice(at, at + 3).join());
    }
    return [...seen];
  })()`);

describeWith(requireChromium(), 'the packaged visuals and the settings of the system', (chromiumPath) => {
  const packaged = usePackagedVisuals(chromiumPath);
  /** A page of its own for each test, since what is emulated would stay. */
  const show = async (visual: VisualName, view: DataViewSpec | undefined): Promise<VisualPage> => {
    const page = await packaged.page(visual);
    await emulate(page, { forcedColors: 'none', colorScheme: 'light', media: 'screen' });
    await page.open();
    await page.update(view, SIZE);
    return page;
  };

  it.each(VISUAL_NAMES)(
    '%s stands out in the colours that the system forces, light and dark',
    async (visual) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const view of [VIEWS[visual], undefined]) {
          const page = await show(visual, view);
          await emulate(page, { forcedColors: 'active', colorScheme });
          await page.page.evaluate(`document.body.style.background = 'Canvas'`);
          expect(
            await contrastFaultsOf(page),
            `${colorScheme} ${view === undefined ? 'landing' : ''}`,
          ).toEqual([]);
        }
      }
      expect((await packaged.page(visual)).troubles).toEqual([]);
    },
  );

  it('draws a crowd on its canvas in the colours that the system forces', async () => {
    const page = await show('content-quadrant', CROWD);
    await emulate(page, { forcedColors: 'active', colorScheme: 'dark' });
    // Chromium's dark theme of forced colours: white on black.
    expect(await canvasColours(page)).toContain('255,255,255');
    await emulate(page, { forcedColors: 'none', colorScheme: 'light' });
    expect(await canvasColours(page)).not.toContain('255,255,255');
  });

  it.each(VISUAL_NAMES)('%s prints what the screen shows', async (visual) => {
    const page = await show(visual, VIEWS[visual]);
    const onScreen = await page.page.screenshot();
    await emulate(page, { media: 'print' });
    expect(Buffer.compare(await page.page.screenshot(), onScreen)).toBe(0);
    const adjust = await page.page.evaluate<string>(
      `getComputedStyle(document.querySelector('.ott-visual')).printColorAdjust`,
    );
    expect(adjust).toBe('exact');
  });

  it.each(VISUAL_NAMES)('%s depends on its frame alone, not on the window or its pixels', async (visual) => {
    for (const view of [VIEWS[visual], undefined]) {
      const page = await show(visual, view);
      const before = await markup(page);
      const sketch = `getComputedStyle(document.querySelector('.ott-sketch') ?? document.body).display`;
      const sketchBefore = await page.page.evaluate<string>(sketch);
      const devTools = await page.page.context().newCDPSession(page.page);
      await devTools.send('Emulation.setDeviceMetricsOverride', {
        width: 150,
        height: 120,
        deviceScaleFactor: 3,
        mobile: true,
      });
      const dataView = view === undefined ? 'undefined' : `ottPage.createDataView(${JSON.stringify(view)})`;
      await page.page.evaluate(`opened.update(${dataView}, ${SIZE.width}, ${SIZE.height})`);
      expect(await markup(page)).toBe(before);
      expect(await page.page.evaluate<string>(sketch)).toBe(sketchBefore);
      await devTools.send('Emulation.clearDeviceMetricsOverride');
      await devTools.detach();
    }
  });

  it('draws a crowd with every pixel that the screen has', async () => {
    const page = await show('content-quadrant', CROWD);
    const width = (): Promise<number> =>
      page.page.evaluate<number>(`document.querySelector('canvas.ott-crowd').width`);
    expect(await width()).toBe(SIZE.width);
    const devTools = await page.page.context().newCDPSession(page.page);
    await devTools.send('Emulation.setDeviceMetricsOverride', {
      ...SIZE,
      deviceScaleFactor: 2,
      mobile: false,
    });
    await page.page.evaluate(
      `opened.update(ottPage.createDataView(${JSON.stringify(CROWD)}), ${SIZE.width}, ${SIZE.height})`,
    );
    expect(await width()).toBe(2 * SIZE.width);
    await devTools.send('Emulation.clearDeviceMetricsOverride');
    await devTools.detach();
  });

  it.each(VISUAL_NAMES)('%s moves nothing for readers who want no motion', async (visual) => {
    const page = await show(visual, VIEWS[visual]);
    await emulate(page, { reducedMotion: 'reduce' });
    const moving = await page.page.evaluate<readonly string[]>(`[...document.querySelectorAll('#visual *')]
      .map((node) => getComputedStyle(node))
      .filter(({ animationName, transitionDuration }) => animationName !== 'none' || transitionDuration !== '0s')
      .map(({ animationName }) => animationName)`);
    expect(moving).toEqual([]);
    expect(await page.page.evaluate<number>('document.getAnimations().length')).toBe(0);
  });
});
