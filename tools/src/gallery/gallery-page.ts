import type { VisualName } from '../package/packaged-visual.js';
import type { PbivizResources } from '../package/read-pbiviz.js';
import { GALLERY_STATES } from './gallery-states.js';
import { GALLERY_STYLE } from './gallery-style.js';
import { PAGE_SCRIPTS, pageScript } from './page-script.js';
import { pictureName } from './picture-name.js';
import { embeddable, scriptValue } from './script-text.js';

const NONCE = 'gallery';
const POLICY = `default-src 'none'; script-src 'nonce-${NONCE}'; style-src 'nonce-${NONCE}'; img-src data:`;

const LOCALES = {
  'en-US': 'English',
  'de-DE': 'Deutsch',
  'es-ES': 'Español',
  'fr-FR': 'Français',
  'pt-BR': 'Português',
  'ja-JP': '日本語',
  'ar-SA': 'العربية',
};
const THEMES = { light: 'Default theme', dark: 'Dark theme', contrast: 'High contrast' };
const SIZES = {
  '560x340': '560 × 340',
  '120x80': '120 × 80',
  '320x240': '320 × 240',
  '513x414': '513 × 414',
  '828x204': '828 × 204',
  '1280x720': '1280 × 720',
};

/**
 * One page that needs nothing else: the packaged visuals in every mode and state, in the language, theme
 * and size that the reader chooses, under a policy that allows no request. `data-drawn` on the root says
 * how many cells have been drawn.
 */
export async function galleryPage(visuals: ReadonlyMap<VisualName, PbivizResources>): Promise<string> {
  const packages = [...visuals.values()];
  const cells = [...visuals].flatMap(([visual, resources]) =>
    GALLERY_STATES[visual].map(({ view, host }, index) => {
      const id = `${visual}-${index}`;
      return { id, visual, guid: resources.visual.guid, view, host: host ?? {} };
    }),
  );
  const strings = Object.fromEntries([...visuals].map(([visual, one]) => [visual, one.stringResources]));
  const code = [
    'window.powerbi = { visuals: { plugins: {} } };',
    ...packages.map(({ content }) => embeddable(content.js)),
    await pageScript([...PAGE_SCRIPTS, 'tools/src/gallery/app/gallery-app.ts']),
    embeddable(`ottPage.startGallery(${scriptValue({ cells, strings })});`),
  ];
  const styles = [GALLERY_STYLE, ...packages.map(({ content }) => content.css)];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Gallery of the custom visuals</title>
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
${styles.map((style) => `<style nonce="${NONCE}">${style}</style>`).join('\n')}</head>
<body>${header([...visuals.keys()])}<main><p>${MADE_UP}</p>${[...visuals].map(([name]) => section(name)).join('\n')}</main>
${code.map((script) => `<script nonce="${NONCE}">${script}</script>`).join('\n')}
</body></html>
`;
}

/** Pictures travel without the page's source, and names of real services stand in them. */
const MADE_UP =
  'The figures show what the visuals do. Most of them are made up, also beside the names of real services.';

function header(names: readonly VisualName[]): string {
  const links = names.map((name) => `<a href="#${name}">${titleOf(name)}</a>`).join('');
  return `<header><h1>Custom visuals</h1><nav aria-label="Visuals">${links}</nav>
<input id="search" type="search" placeholder="Find a mode or state" aria-label="Find a mode or state">
${select('locale', 'Language', LOCALES)}${select('theme', 'Theme', THEMES)}${select('size', 'Size', SIZES)}</header>`;
}

function select(name: string, label: string, choices: Readonly<Record<string, string>>): string {
  const options = Object.entries(choices).map(([value, text]) => `<option value="${value}">${text}</option>`);
  return `<label>${label} <select id="choose-${name}">${options.join('')}</select></label>`;
}

function section(name: VisualName): string {
  const figures = GALLERY_STATES[name].map(
    ({ title }, index) =>
      `<figure><figcaption>${title}</figcaption>` +
      `<div id="${name}-${index}" class="frame" data-name="${pictureName(name, title)}"></div></figure>`,
  );
  return `<section id="${name}"><h2>${titleOf(name)} <small>${figures.length}</small></h2>
<div class="cells">${figures.join('\n')}</div></section>`;
}

function titleOf(name: VisualName): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
