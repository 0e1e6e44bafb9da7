import type { VisualName } from '../package/packaged-visual.js';
import type { GalleryCell } from './gallery-cells.js';
import { PAGE_SCRIPTS, pageScript } from './page-script.js';
import type { PbivizResources } from '../package/read-pbiviz.js';
import { embeddable, scriptValue } from './script-text.js';

const NONCE = 'gallery';
const POLICY = `default-src 'none'; script-src 'nonce-${NONCE}'; style-src 'nonce-${NONCE}'; img-src data:`;
const PAGE_STYLE = `body { margin: 24px; background: #f3f2f1; color: #252423; font: 14px 'Segoe UI', sans-serif; }
h2 { margin: 32px 0 12px; } .cells { display: flex; flex-wrap: wrap; gap: 20px; align-items: flex-start; }
figure { margin: 0; } figcaption { margin-bottom: 4px; color: #605e5c; }
.frame { background: #fff; box-shadow: 0 1px 3px #0003; } .frame.contrast { background: #000; }`;
const START = `for (const { id, guid, host, view, width, height } of cells) {
  const element = document.getElementById(id);
  element.style.width = width + 'px';
  element.style.height = height + 'px';
  const visual = powerbi.visuals.plugins[guid].create({ element, host: ottPage.createFakeHost(host).host });
  const dataViews = view === undefined ? [] : [ottPage.createDataView(view)];
  visual.update({ dataViews, viewport: { width, height }, type: 2 });
}
document.documentElement.dataset.drawn = String(cells.length);`;

/**
 * One page that needs nothing else: the packaged visuals and a cell for every picture, under a
 * policy that allows no request. `data-drawn` on the root says how many cells have been drawn.
 */
export async function galleryPage(
  visuals: ReadonlyMap<VisualName, PbivizResources>,
  cells: readonly GalleryCell[],
): Promise<string> {
  const packages = [...visuals.values()];
  const started = cells.map(({ visual: name, host, view, width, height }, index) => {
    const packaged = visuals.get(name);
    if (packaged === undefined) throw new Error(`${name} was not packaged, yet the gallery shows it.`);
    const { visual, stringResources } = packaged;
    const strings = stringResources[host?.locale ?? 'en-US'] ?? stringResources['en-US'] ?? {};
    return { id: `cell-${index}`, guid: visual.guid, host: { ...host, strings }, view, width, height };
  });
  const code = [
    'window.powerbi = { visuals: { plugins: {} } };',
    ...packages.map(({ content }) => embeddable(content.js)),
    await pageScript(PAGE_SCRIPTS),
    embeddable(`const cells = ${scriptValue(started)};\n${START}`),
  ];
  const styles = [PAGE_STYLE, ...packages.map(({ content }) => content.css)];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Gallery of the custom visuals</title>
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
${styles.map((style) => `<style nonce="${NONCE}">${style}</style>`).join('\n')}</head>
<body><h1>Gallery of the custom visuals</h1>
${[...visuals.keys()].map((name) => section(name, cells)).join('\n')}
${code.map((script) => `<script nonce="${NONCE}">${script}</script>`).join('\n')}
</body></html>
`;
}

function section(name: VisualName, cells: readonly GalleryCell[]): string {
  const figures = cells.flatMap(({ visual, title, host }, index) => {
    if (visual !== name) return [];
    const contrast = host?.isHighContrast === true ? ' contrast' : '';
    const file = `${visual}-${title.replaceAll(/\W+/g, '-')}`;
    return [
      `<figure><figcaption>${title}</figcaption>` +
        `<div id="cell-${index}" class="frame${contrast}" data-name="${file}"></div></figure>`,
    ];
  });
  return `<h2>${name}</h2><div class="cells">${figures.join('\n')}</div>`;
}
