import type { Browser } from 'playwright-core';
import { PAGE_SCRIPTS, pageScript } from '../gallery/page-script.js';
import type { BenchTimes } from './page/page-bench.js';
import type { PbivizResources } from '../package/read-pbiviz.js';
import { embeddable, scriptValue } from '../gallery/script-text.js';
import type { BenchCase } from './bench-views.js';

const SEEDS = [0, 1, 2, 3, 4, 5, 6, 7];

/** Measures one packaged visual with one table in a page of its own; milliseconds. */
export async function measureVisual(
  browser: Browser,
  visual: PbivizResources,
  { view }: BenchCase,
): Promise<BenchTimes> {
  const page = await browser.newPage();
  try {
    const script = await pageScript([...PAGE_SCRIPTS, 'tools/src/bench-visuals/page/page-bench.ts']);
    const host = { strings: visual.stringResources['en-US'] ?? {} };
    await page.setContent(`<!doctype html><meta charset="utf-8"><style>${visual.content.css}</style>
<body><div id="visual"></div><script>window.powerbi = { visuals: { plugins: {} } };</script>
<script>${embeddable(visual.content.js)}</script><script>${script}</script></body>`);
    return await page.evaluate<BenchTimes>(`(() => {
      const host = ottPage.createFakeHost(${scriptValue(host)}).host;
      const visual = powerbi.visuals.plugins[${JSON.stringify(visual.visual.guid)}].create({
        element: document.getElementById('visual'), host });
      const views = ${scriptValue(SEEDS.map(view))}.map(ottPage.createDataView);
      return ottPage.benchVisual((options) => visual.update(options), views);
    })()`);
  } finally {
    await page.close();
  }
}
