import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS } from '../chromium/chromium-flags.js';
import { findChromium } from '../chromium/find-chromium.js';
import { readPbiviz, type PbivizResources } from '../package/read-pbiviz.js';
import { repositoryRoot } from '../machine/repository-root.js';
import { packageVisuals } from '../package/package-visuals.js';
import { VISUAL_NAMES } from '../package/packaged-visual.js';
import { BENCH_CASES } from './bench-views.js';
import { measureVisual } from './measure-visual.js';

/**
 * Prints what first draw and updates of the packaged visuals cost, in milliseconds; asserts
 * nothing, since times belong to a machine. Given a folder of .pbiviz files, measures those
 * instead: run it twice to see before and after.
 */
export async function benchVisuals(folder: string | undefined): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium found: install one or set CHROME_BIN.');
  const visuals = await visualsIn(folder);
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
  try {
    console.log('visual                marks    first   update     same   resize');
    for (const bench of BENCH_CASES) {
      const visual = visuals.get(bench.visual);
      if (visual === undefined) throw new Error(`${bench.visual} was not packaged.`);
      const { first, update, same, resize } = await measureVisual(browser, visual, bench);
      const times = [first, update, same, resize].map((time) => time.toFixed(1).padStart(9)).join('');
      console.log(`${bench.visual.padEnd(20)} ${String(bench.marks).padStart(6)}${times}`);
    }
  } finally {
    await browser.close();
  }
}

async function visualsIn(folder: string | undefined): Promise<ReadonlyMap<string, PbivizResources>> {
  const files =
    folder === undefined
      ? await packageVisuals(repositoryRoot())
      : VISUAL_NAMES.map((name) => ({ name, path: path.join(folder, `${name}.pbiviz`) }));
  return new Map(
    await Promise.all(
      files.map(async ({ name, path: file }): Promise<[string, PbivizResources]> => [
        name,
        await readPbiviz(file),
      ]),
    ),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await benchVisuals(process.argv[2]);
