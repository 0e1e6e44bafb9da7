import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { buildGenerator } from '../distribution/build-generator.js';
import { npmCommand } from '../machine/npm-command.js';
import { repositoryRoot } from '../machine/repository-root.js';
import { packageVisuals } from '../package/package-visuals.js';
import { runForLines } from './command-step.js';
import { runSteps, type DemoStep } from './demo-step.js';

const root = repositoryRoot();
const demo = path.join(root, 'demo');
const npm = npmCommand();
const INSTALL = ['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];

const inDemo = (...words: string[]): Promise<readonly string[]> =>
  runForLines({ words: [...npm, ...words], cwd: demo });

/** `npm run demo`: the whole chain on the sample data, with nothing but Node and npm. */
const STEPS: readonly DemoStep[] = [
  {
    title: 'Package the three custom visuals (the first time takes a minute or two)',
    run: async () => (await packageVisuals(root)).map(({ name, version }) => `${name} ${version}`),
  },
  {
    title: 'Build the generator: templates, .pbit files and our packages',
    run: async () => {
      const lines: string[] = [];
      await buildGenerator(root, (line) => lines.push(line));
      return lines;
    },
  },
  {
    title: 'Scaffold demo/ anew with the sample data, as npm create ott-analytics demo would',
    run: async () => {
      await rm(demo, { recursive: true, force: true });
      const create = path.join(root, 'generator', 'create', 'cli.js');
      const flags = ['--defaults', '--skip-install', '--no-git'];
      await runForLines({ words: [process.execPath, create, 'demo', ...flags], cwd: root });
      return [demo];
    },
  },
  { title: 'npm install in demo/', run: () => inDemo(...INSTALL) },
  { title: 'npm run etl: load the CSV files', run: () => inDemo('run', '--silent', 'etl') },
  {
    title: 'npm run template: pack the Power BI templates',
    run: () => inDemo('run', '--silent', 'template'),
  },
  {
    title: 'npm run insights: what the loaded figures say',
    run: () => inDemo('run', '--silent', 'insights'),
  },
];

/** Results worth opening, relative to demo/. */
const RESULTS: readonly (readonly [string, string])[] = [
  ['warehouse/manifest.json', 'names the current generation of the warehouse (Parquet and DuckDB)'],
  ['powerbi/OTT Analytics.pbit', 'report template for Power BI Desktop'],
  ['powerbi/OTT Analytics (native).pbit', 'the same without custom visuals'],
  ['powerbi/OTT Analytics.pbip', 'the report and model as a project'],
  ['powerbi/visuals', 'the packaged custom visuals (.pbiviz)'],
  ['rejects/rejects.csv', 'records that were not taken, with the reason'],
  ['guides/getting-started.md', 'what to do next'],
];

async function printResults(): Promise<void> {
  console.log(`\nEverything is in ${demo}:`);
  for (const [file, meaning] of RESULTS) {
    await stat(path.join(demo, file));
    console.log(`  ${file.padEnd(37)} ${meaning}`);
  }
  console.log(`
Next:
  1. On Windows, open ${path.join('demo', 'powerbi', 'OTT Analytics.pbit')} in Power BI Desktop.
     WarehouseFolder is filled in with ${path.join(demo, 'warehouse')};
     when Desktop runs on another machine, copy demo/ there and give the folder as that machine sees it.
  2. Load your own files: demo/guides/your-own-data.md.
  3. Make a project of your own: see README.md.`);
}

const start = performance.now();
if (await runSteps(STEPS, (line) => console.log(line))) {
  await printResults();
  console.log(`\nThe demo took ${((performance.now() - start) / 1000).toFixed(0)} s.`);
} else {
  process.exitCode = 1;
}
