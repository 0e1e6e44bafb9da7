import type { Browser, Page } from 'playwright-core';
import { PAGE_SCRIPTS, pageScript } from '../../../tools/src/gallery/page-script.js';
import type { DataViewSpec } from '../../../tools/src/gallery/page/data-view.js';
import type { FakeHostOptions, HostCall } from '../../../tools/src/gallery/page/fake-host.js';
import type { PbivizResources } from '../../../tools/src/gallery/read-pbiviz.js';
import { embeddable, scriptValue } from '../../../tools/src/gallery/script-text.js';
import type { DrawingFacts } from './drawing-facts.js';

const SCRIPTS = [
  ...PAGE_SCRIPTS,
  'test/karma/visuals/host/open-visual.ts',
  'test/karma/visuals/host/measure-drawing.ts',
];
const NONCE = 'ott';
const POLICY = `default-src 'none'; script-src 'nonce-${NONCE}'; style-src 'nonce-${NONCE}'; img-src data:`;

/** A packaged visual in a page of its own. */
export interface VisualPage {
  readonly page: Page;
  /** Console errors, exceptions and requests since the page opened; must stay empty. */
  readonly troubles: readonly string[];
  update(
    spec: DataViewSpec | undefined,
    size: { readonly width: number; readonly height: number },
  ): Promise<void>;
  facts(): Promise<DrawingFacts>;
  calls(): Promise<readonly HostCall[]>;
}

/** Loads a packaged visual under a policy that allows no request at all, with a fake host. */
export async function openVisualPage(
  browser: Browser,
  resources: PbivizResources,
  options: Omit<FakeHostOptions, 'strings'> = {},
): Promise<VisualPage> {
  const page = await browser.newPage({ deviceScaleFactor: 2 });
  const troubles = troublesOf(page);
  await page.setContent(await pageOf(resources, options));
  return {
    page,
    troubles,
    update: async (spec, size) => {
      await page.setViewportSize(size);
      const dataView = spec === undefined ? 'undefined' : `ottPage.createDataView(${scriptValue(spec)})`;
      await page.evaluate(`visual.update(${dataView}, ${size.width}, ${size.height})`);
    },
    facts: () => page.evaluate<DrawingFacts>('ottPage.measureDrawing(visual.element)'),
    calls: () => page.evaluate<readonly HostCall[]>('fake.calls'),
  };
}

async function pageOf(
  { visual, content, stringResources }: PbivizResources,
  options: Omit<FakeHostOptions, 'strings'>,
): Promise<string> {
  const strings = stringResources[options.locale ?? 'en-US'] ?? stringResources['en-US'] ?? {};
  const background = options.isHighContrast === true ? '#000' : options.isDark === true ? '#1b1a19' : '#fff';
  const start = `const fake = ottPage.createFakeHost(${scriptValue({ ...options, strings })});
const visual = ottPage.openVisual((o) => powerbi.visuals.plugins[${JSON.stringify(visual.guid)}].create(o), fake);`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<style nonce="${NONCE}">body { margin: 0; background: ${background}; }
${content.css}</style></head><body>
<script nonce="${NONCE}">window.powerbi = { visuals: { plugins: {} } };</script>
<script nonce="${NONCE}">${embeddable(content.js)}</script>
<script nonce="${NONCE}">${await pageScript(SCRIPTS)}</script>
<script nonce="${NONCE}">${embeddable(start)}</script></body></html>`;
}

/** Errors, warnings and requests of a page, collected from now on. */
function troublesOf(page: Page): readonly string[] {
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) troubles.push(`request: ${request.url()}`);
  });
  return troubles;
}
