import { embeddable } from './embeddable.js';
import type { GalleryCell } from './gallery-cells.js';
import { pageScript } from './page-script.js';
import type { PbivizContents } from './read-pbiviz.js';

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
  const visual = powerbi.visuals.plugins[guid].create({ element, host: ottPage.createPageHost(host) });
  const dataViews = view === null ? [] : [ottPage.createPageDataView(view)];
  visual.update({ dataViews, viewport: { width, height }, type: 2 });
}
document.documentElement.dataset.drawn = String(cells.length);`;

/**
 * One page that needs nothing else: the packaged visuals and a cell for every picture, under a
 * policy that allows no request. `data-drawn` on the root says how many cells have been drawn.
 */
export async function galleryPage(
  visuals: ReadonlyMap<string, PbivizContents>,
  cells: readonly GalleryCell[],
): Promise<string> {
  const scripts = await Promise.all(['page-host', 'page-data-view'].map(pageScript));
  const packages = [...visuals.values()];
  const started = cells.map((cell, index) => {
    const visual = visuals.get(cell.visual);
    if (visual === undefined) throw new Error(`${cell.visual} was not packaged, yet the gallery shows it.`);
    const locale = cell.locale ?? 'en-US';
    const strings = visual.strings[locale] ?? visual.strings['en-US'] ?? {};
    const host = { strings, locale, isHighContrast: cell.isHighContrast ?? false };
    const { width, height } = cell;
    return { id: `cell-${index}`, guid: visual.guid, host, view: cell.view ?? null, width, height };
  });
  const code = [
    'window.powerbi = { visuals: { plugins: {} } };',
    ...packages.map(({ script }) => script),
    ...scripts,
    `const cells = ${JSON.stringify(started)};\n${START}`,
  ];
  const styles = [PAGE_STYLE, ...packages.map(({ style }) => style)];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Gallery of the custom visuals</title>
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
${styles.map((style) => `<style nonce="${NONCE}">${style}</style>`).join('\n')}</head>
<body><h1>Gallery of the custom visuals</h1>
${[...visuals.keys()].map((name) => section(name, cells)).join('\n')}
${code.map((script) => `<script nonce="${NONCE}">${embeddable(script)}</script>`).join('\n')}
</body></html>
`;
}

function section(name: string, cells: readonly GalleryCell[]): string {
  const figures = cells.flatMap((cell, index) =>
    cell.visual === name
      ? [
          `<figure><figcaption>${cell.title}</figcaption>` +
            `<div id="cell-${index}" class="frame${cell.isHighContrast === true ? ' contrast' : ''}"></div></figure>`,
        ]
      : [],
  );
  return `<h2>${name}</h2><div class="cells">${figures.join('\n')}</div>`;
}
