import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import ts from 'typescript';
import type { DataViewSpec } from './data-view.js';
import type { FakeHostOptions, HostCall } from './fake-host.js';
import type { DrawingFacts } from './drawing-facts.js';
import type { PbivizResources } from './pbiviz-contents.js';

/** Scripts of the page's side; each exports functions and imports types only. */
const PAGE_SCRIPTS = [
  'visuals/support/fake-host',
  'visuals/support/data-view',
  'karma/visuals/host/open-visual',
  'karma/visuals/host/measure-drawing',
];
const TEST_FOLDER = path.resolve(import.meta.dirname, '../..');
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
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) troubles.push(`request: ${request.url()}`);
  });
  const { guid } = resources.visual;
  const strings = resources.stringResources[options.locale ?? 'en-US'] ?? {};
  const scripts = await Promise.all(PAGE_SCRIPTS.map(pageScript));
  await page.setContent(`<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<style nonce="${NONCE}">body { margin: 0; background: ${options.isHighContrast === true ? '#000' : '#fff'}; }
${resources.content.css}</style></head><body>
<script nonce="${NONCE}">window.powerbi = { visuals: { plugins: {} } }; window.ottTest = {};</script>
<script nonce="${NONCE}">${scriptText(resources.content.js)}</script>
<script nonce="${NONCE}">${scripts.map(scriptText).join('\n')}</script>
<script nonce="${NONCE}">
ottTest.fake = ottTest.createFakeHost(${scriptText(JSON.stringify({ ...options, strings }))});
ottTest.visual = ottTest.openVisual((o) => powerbi.visuals.plugins[${JSON.stringify(guid)}].create(o), ottTest.fake);
</script></body></html>`);
  return {
    page,
    troubles,
    update: async (spec, size) => {
      await page.setViewportSize(size);
      const dataView = spec === undefined ? 'undefined' : `ottTest.createDataView(${JSON.stringify(spec)})`;
      await page.evaluate(`ottTest.visual.update(${dataView}, ${size.width}, ${size.height})`);
    },
    facts: () => page.evaluate<DrawingFacts>('ottTest.measureDrawing(ottTest.visual.element)'),
    calls: () => page.evaluate<readonly HostCall[]>('ottTest.fake.calls'),
  };
}

async function pageScript(name: string): Promise<string> {
  const source = await readFile(path.join(TEST_FOLDER, `${name}.ts`), 'utf8');
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  return `((exports) => {${outputText}})(window.ottTest);`;
}

/** A script in a page ends at the first closing tag, even inside a text. */
function scriptText(code: string): string {
  return code.replaceAll('</script', String.raw`<\/script`);
}
