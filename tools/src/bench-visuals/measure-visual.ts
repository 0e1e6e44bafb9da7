import type { Browser } from 'playwright-core';
import { pageScript } from '../gallery/page-script.js';
import type { BenchTimes } from '../gallery/page/page-bench.js';
import { embeddable } from '../gallery/embeddable.js';
import type { PbivizContents } from '../gallery/read-pbiviz.js';
import type { BenchCase } from './bench-views.js';

const SEEDS = [0, 1, 2, 3, 4, 5, 6, 7];

/** Measures one packaged visual with one table in a page of its own; milliseconds. */
export async function measureVisual(
  browser: Browser,
  visual: PbivizContents,
  { view }: BenchCase,
): Promise<BenchTimes> {
  const page = await browser.newPage();
  try {
    const scripts = await Promise.all(['page-host', 'page-data-view', 'page-bench'].map(pageScript));
    const host = { strings: visual.strings['en-US'] ?? {}, locale: 'en-US', isHighContrast: false };
    await page.setContent(`<!doctype html><meta charset="utf-8"><style>${visual.style}</style>
<body><div id="visual"></div><script>window.powerbi = { visuals: { plugins: {} } };</script>
<script>${embeddable(visual.script)}</script><script>${embeddable(scripts.join('\n'))}</script></body>`);
    return await page.evaluate<BenchTimes>(`(() => {
      const host = ottPage.createPageHost(${JSON.stringify(host)});
      const visual = powerbi.visuals.plugins[${JSON.stringify(visual.guid)}].create({
        element: document.getElementById('visual'), host });
      const views = ${JSON.stringify(SEEDS.map(view))}.map(ottPage.createPageDataView);
      return ottPage.benchVisual((options) => visual.update(options), views);
    })()`);
  } finally {
    await page.close();
  }
}
