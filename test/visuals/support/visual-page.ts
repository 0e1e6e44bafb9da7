import type { Browser, Page } from 'playwright-core';
import { GALLERY_STATES } from '../../../tools/src/gallery/gallery-states.js';
import { PAGE_SCRIPTS, pageScript } from '../../../tools/src/gallery/page-script.js';
import type { DataViewSpec } from '../../../tools/src/gallery/page/data-view.js';
import type { FakeHostOptions, HostCall } from '../../../tools/src/gallery/page/fake-host.js';
import type { PbivizResources } from '../../../tools/src/package/read-pbiviz.js';
import { embeddable, scriptValue } from '../../../tools/src/gallery/script-text.js';
import type { DrawingFacts } from './drawing-facts.js';
import { embeddedFonts } from './embedded-fonts.js';
import { troublesOf } from './troubles-of.js';

const SCRIPTS = [
  ...PAGE_SCRIPTS,
  'test/karma/visuals/host/open-visual.ts',
  'test/karma/visuals/host/measure-drawing.ts',
  'test/karma/visuals/host/read-colours.ts',
];
const NONCE = 'ott';
const POLICY =
  `default-src 'none'; script-src 'nonce-${NONCE}'; style-src 'nonce-${NONCE}'; ` +
  'img-src data:; font-src data:';
/** Latin letters, and signs that stand in code, not among the texts. */
const ALWAYS = `${String.fromCodePoint(...Array.from({ length: 0xff - 0x20 }, (_, i) => i + 0x20))}▲▼●√…–−→←’`;

/** How a host is, except for its texts: they are in the package. */
export type PageHost = Omit<FakeHostOptions, 'strings'>;

/** A packaged visual in a page of its own. */
export interface VisualPage {
  readonly page: Page;
  /** Console errors and warnings, exceptions and requests since the page opened; must stay empty. */
  readonly troubles: readonly string[];
  /** Puts a new instance of the visual before a host in place of the one before. */
  open(host?: PageHost): Promise<void>;
  update(
    spec: DataViewSpec | undefined,
    size: { readonly width: number; readonly height: number },
  ): Promise<void>;
  facts(): Promise<DrawingFacts>;
  /** Calls to the present host. */
  calls(): Promise<readonly HostCall[]>;
}

/**
 * Loads a packaged visual under a policy that allows no request at all. The page brings its fonts
 * along and asks for no motion, so that the same drawing looks the same on every machine.
 */
export async function openVisualPage(browser: Browser, resources: PbivizResources): Promise<VisualPage> {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  const troubles = troublesOf(page);
  await page.setContent(await pageOf(resources));
  await page.evaluate('Promise.all([...document.fonts].map((font) => font.load()))');
  return {
    page,
    troubles,
    open: async (host = {}) => {
      const { stringResources } = resources;
      const strings = stringResources[host.locale ?? 'en-US'] ?? stringResources['en-US'] ?? {};
      await page.evaluate(`openWith(${scriptValue({ ...host, strings })})`);
    },
    update: async (spec, size) => {
      await page.setViewportSize(size);
      const dataView = spec === undefined ? 'undefined' : `ottPage.createDataView(${scriptValue(spec)})`;
      await page.evaluate(`opened.update(${dataView}, ${size.width}, ${size.height})`);
    },
    facts: () => page.evaluate<DrawingFacts>('ottPage.measureDrawing(opened.element)'),
    calls: () => page.evaluate<readonly HostCall[]>('fake.calls'),
  };
}

async function pageOf({ visual, content, stringResources }: PbivizResources): Promise<string> {
  const fonts = await embeddedFonts(ALWAYS + JSON.stringify([stringResources, GALLERY_STATES]));
  const start = `let fake;
let opened;
const openWith = (options) => {
  fake = ottPage.createFakeHost(options);
  document.body.style.background = fake.host.colorPalette.background.value;
  opened = ottPage.openVisual((o) => powerbi.visuals.plugins[${JSON.stringify(visual.guid)}].create(o), fake);
};`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${visual.guid}</title>
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<style nonce="${NONCE}">${fonts}
body { margin: 0; }
${content.css}</style></head><body>
<script nonce="${NONCE}">window.powerbi = { visuals: { plugins: {} } };</script>
<script nonce="${NONCE}">${embeddable(content.js)}</script>
<script nonce="${NONCE}">${await pageScript(SCRIPTS)}</script>
<script nonce="${NONCE}">${embeddable(start)}</script></body></html>`;
}
