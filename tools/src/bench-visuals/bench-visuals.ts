import { readFile, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { format, resolveConfig } from 'prettier';
import { CHROMIUM_FLAGS } from '../chromium/chromium-flags.js';
import { findChromium } from '../chromium/find-chromium.js';
import { repositoryRoot } from '../machine/repository-root.js';
import { packageVisuals } from '../package/package-visuals.js';
import { VISUAL_NAMES, type VisualName } from '../package/packaged-visual.js';
import { readPbiviz, type PbivizResources } from '../package/read-pbiviz.js';
import { BENCH_CASES, type BenchCase } from './bench-views.js';
import { measureContender } from './measure-contender.js';
import { printVisualBenchmarks, type BenchResult } from './print-visual-benchmarks.js';

/**
 * `npm run bench:visuals`: first draw and updates of the packaged visuals beside a plain d3 chart and
 * ECharts of the same data, and the sizes of the packages. Writes docs/benchmarks-visuals.md, or the file
 * after `--out`; asserts nothing, since times belong to a machine. `--visuals <folder>` measures the
 * .pbiviz files of a folder instead of packaging, to compare before and after.
 */
const { values } = parseArgs({ options: { out: { type: 'string' }, visuals: { type: 'string' } } });

const root = repositoryRoot();
const out = values.out ?? path.join(root, 'docs', 'benchmarks-visuals.md');
const files = await visualFiles(values.visuals);
const executablePath = findChromium();
if (executablePath === undefined) throw new Error('No Chromium found: install one or set CHROME_BIN.');
const load = (os.loadavg()[0] ?? 0).toFixed(1);
const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
const version = browser.version();
const results: BenchResult[] = [];
try {
  for (const bench of BENCH_CASES) results.push(await measure(browser, bench));
} finally {
  await browser.close();
}
const sizes = await Promise.all(
  [...files].map(async ([visual, file]) => ({ visual, bytes: (await stat(file)).size })),
);
const text = printVisualBenchmarks({
  day: new Date().toISOString().slice(0, 10),
  machine: `${os.cpus().length} cores, ${os.platform()} ${os.arch()}, load average ${load} at the start`,
  software: `Chromium ${version}, ECharts ${await versionOf('echarts')}, d3-selection ${await versionOf('d3-selection')}`,
  results,
  sizes,
});
await writeFile(out, await format(text, { ...(await resolveConfig(out)), parser: 'markdown' }));
console.log(text);

async function visualFiles(folder: string | undefined): Promise<ReadonlyMap<VisualName, string>> {
  const found =
    folder === undefined
      ? await packageVisuals(root)
      : VISUAL_NAMES.map((name) => ({ name, path: path.join(folder, `${name}.pbiviz`) }));
  return new Map(found.map(({ name, path: file }) => [name, file]));
}

async function measure(opened: Browser, bench: BenchCase): Promise<BenchResult> {
  const { visual, rows } = bench;
  const file = files.get(visual);
  if (file === undefined) throw new Error(`${visual} was not packaged.`);
  const resources: PbivizResources = await readPbiviz(file);
  const own = await measureContender(opened, 'visual', { resources, bench });
  const d3 = await measureContender(opened, 'd3', { resources, bench });
  const echarts = await measureContender(opened, 'echarts', { resources, bench });
  console.log(
    `${visual}, ${rows} rows: ${[own, d3, echarts].map(({ update }) => update.toFixed(1)).join(', ')} ms`,
  );
  return { visual, rows, times: { visual: own, d3, echarts } };
}

async function versionOf(name: string): Promise<string> {
  const text = await readFile(path.join(root, 'node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}
