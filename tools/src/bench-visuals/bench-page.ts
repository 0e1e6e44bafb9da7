import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PAGE_SCRIPTS, pageScript } from '../gallery/page-script.js';
import { repositoryRoot } from '../machine/repository-root.js';
import { embeddable, scriptValue } from '../gallery/script-text.js';
import type { PbivizResources } from '../package/read-pbiviz.js';
import type { ChartKind } from './bench-views.js';

/** Who draws: the packaged visual, a plain chart with d3, ECharts. */
export type ContenderName = 'visual' | 'd3' | 'echarts';

const LIBRARIES = {
  visual: [],
  d3: ['array', 'color', 'interpolate', 'format', 'time', 'time-format', 'scale', 'selection'].map(
    (name) => `d3-${name}/dist/d3-${name}.min.js`,
  ),
  echarts: ['echarts/dist/echarts.min.js'],
} as const;

/** A page that draws in one way: `start()` prepares the element, then `draw(view)` draws. */
export async function benchPage(
  name: ContenderName,
  { resources, chart }: { readonly resources: PbivizResources; readonly chart: ChartKind },
): Promise<string> {
  const { content, stringResources, visual } = resources;
  const libraries = LIBRARIES[name].map(async (file) => {
    return embeddable(await readFile(path.join(repositoryRoot(), 'node_modules', file), 'utf8'));
  });
  const host = { strings: stringResources['en-US'] ?? {} };
  const creation = {
    visual: `const visual = powerbi.visuals.plugins[${JSON.stringify(visual.guid)}].create({
        element, host: ottPage.createFakeHost(${scriptValue(host)}).host });
      draw = (dataView) => visual.update({ dataViews: [dataView], viewport: { width: 960, height: 540 }, type: 2 });`,
    d3: `const chart = ottPage.createPlainD3(element, '${chart}'); draw = (view) => chart.draw(view);`,
    echarts: `const chart = ottPage.createECharts(element, '${chart}'); draw = (view) => chart.draw(view);`,
  }[name];
  const scripts = [
    'window.powerbi = { visuals: { plugins: {} } };',
    ...(name === 'visual' ? [embeddable(content.js)] : await Promise.all(libraries)),
    await pageScript([...PAGE_SCRIPTS, 'tools/src/bench-visuals/page/contenders.ts']),
    `let draw; const start = () => { const element = document.getElementById('chart'); ${embeddable(creation)} };`,
  ];
  return `<!doctype html><meta charset="utf-8"><style>body { margin: 0; } #chart { width: 960px; height: 540px; }
${content.css}</style><body><div id="chart"></div>${scripts.map((code) => `<script>${code}</script>`).join('\n')}</body>`;
}
