import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { findChromium } from '../chromium/find-chromium.js';
import { repositoryRoot } from '../machine/repository-root.js';
import { runStep } from '../test/run-step.js';
import {
  branchTotals,
  mergeBranches,
  type BranchTotals,
  type FileBranches,
  type MergedBranch,
  type MergedBranches,
} from './merge-branches.js';

/** As much of istanbul's libraries as is used; they bring no types. */
interface CoverageMap {
  toJSON(): Readonly<Record<string, { toJSON(): FileBranches } | FileBranches>>;
}
interface IstanbulCoverage {
  readonly createCoverageMap: (data: unknown) => CoverageMap;
}
interface IstanbulSourceMaps {
  readonly createSourceMapStore: () => { transformCoverage(map: CoverageMap): Promise<CoverageMap> };
}

const LEAST_PERCENT = 85;
const FOLDERS = ['platform-comparison', 'content-quadrant', 'growth-funnel', 'shared'] as const;
const PURE_TESTS = FOLDERS.map((folder) => `test/visuals/${folder}/`);
const SHOWN_FILES = 15;

const root = repositoryRoot();
const out = path.join(root, 'test', '.out', 'coverage-visuals');
const require = createRequire(import.meta.url);

/**
 * `npm run coverage:visuals`: runs the tests of the pure parts (vitest) and of the visuals in Chromium
 * (karma) with counters and prints the branch coverage of `visuals/<folder>/src` over both together.
 * Exit code 1 when a test fails or when less than 85 % of all branches ran.
 */
async function coverVisuals(): Promise<number> {
  await mkdir(out, { recursive: true });
  const vitest = path.join(out, 'vitest');
  const karma = path.join(out, 'karma.json');
  const runs = [
    [path.join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...PURE_TESTS, ...vitestFlags(vitest)],
    [path.join(root, 'tools/dist/test/run-karma.js'), 'karma.conf.cjs', karma],
  ];
  const env = { OTT_COVERAGE: '1', CHROME_BIN: findChromium() };
  const { signal } = new AbortController();
  for (const words of runs) {
    const exitCode = await runStep({ words: [process.execPath, ...words], env }, signal);
    if (exitCode !== 0) return 1;
  }
  const merged = mergeBranches([
    Object.values(await readJson<Record<string, FileBranches>>(path.join(vitest, 'coverage-final.json'))),
    await sourcePositions(await readJson(`${karma}.coverage`)),
  ]);
  const percent = report(merged);
  if (percent >= LEAST_PERCENT) return 0;
  console.error(`Branch coverage is below ${LEAST_PERCENT} %.`);
  return 1;
}

function vitestFlags(folder: string): readonly string[] {
  return [
    '--coverage.enabled',
    '--coverage.provider=v8',
    '--coverage.include=visuals/*/src/**/*.ts',
    '--coverage.reporter=json',
    `--coverage.reportsDirectory=${folder}`,
  ];
}

/** Karma counts in what the compiler wrote; its source maps lead back to the sources. */
async function sourcePositions(coverage: unknown): Promise<readonly FileBranches[]> {
  const { createCoverageMap } = require('istanbul-lib-coverage') as IstanbulCoverage;
  const { createSourceMapStore } = require('istanbul-lib-source-maps') as IstanbulSourceMaps;
  const map = await createSourceMapStore().transformCoverage(createCoverageMap(coverage));
  return Object.values(map.toJSON()).map((file) => ('toJSON' in file ? file.toJSON() : file));
}

/** Prints a line for each folder and the files with the most branches that never ran; the percentage of all. */
function report(merged: MergedBranches): number {
  const filesIn = (folder: string): readonly (readonly MergedBranch[])[] =>
    [...merged]
      .filter(([file]) => path.relative(root, file).split(path.sep)[1] === folder)
      .map(([, branches]) => branches);
  console.log('\nbranches of the visuals that ran, vitest and karma together');
  for (const folder of FOLDERS) printLine(folder, branchTotals(filesIn(folder)));
  const all = branchTotals(merged.values());
  printLine('all', all);
  const missing = [...merged]
    .map(([file, branches]) => ({
      file,
      lines: branches.filter(({ hits }) => hits.includes(0)).map(({ line }) => line),
    }))
    .sort((a, b) => b.lines.length - a.lines.length);
  console.log('\nmost arms that never ran:');
  for (const { file, lines } of missing.slice(0, SHOWN_FILES)) {
    console.log(`  ${path.relative(root, file)}: lines ${[...new Set(lines)].join(', ')}`);
  }
  return percentOf(all);
}

function printLine(name: string, totals: BranchTotals): void {
  const percent = `${percentOf(totals).toFixed(1)} %`;
  console.log(`${name.padEnd(20)} ${percent.padStart(8)}  ${totals.covered} of ${totals.arms}`);
}

function percentOf({ arms, covered }: BranchTotals): number {
  return arms === 0 ? 100 : (100 * covered) / arms;
}

async function readJson<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(file, 'utf8')) as T;
}

process.exitCode = await coverVisuals();
