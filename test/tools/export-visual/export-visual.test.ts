import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stageOnCertificationBranch } from '../../../tools/src/export-visual/certification-branch.js';
import { exportVisual } from '../../../tools/src/export-visual/export-visual.js';
import { lockSubset } from '../../../tools/src/export-visual/lock-subset.js';
import { pbivizFiles, readPbiviz, type PbivizResources } from '../../../tools/src/package/read-pbiviz.js';
import { npmCommand } from '../../../tools/src/machine/npm-command.js';
import { repositoryRoot } from '../../../tools/src/machine/repository-root.js';
import { runCommand } from '../../../tools/src/machine/run-command.js';
import { packageVisuals } from '../../../tools/src/package/package-visuals.js';
import { VISUAL_NAMES } from '../../../tools/src/package/packaged-visual.js';
import { runPbiviz } from '../../../tools/src/package/run-pbiviz.js';

const ROOT = repositoryRoot();
/** What certification asks for (Microsoft Learn, "Certified Power BI visuals", code repository requirements). */
const DEMANDED = [
  '.gitignore',
  'capabilities.json',
  'package.json',
  'package-lock.json',
  'pbiviz.json',
  'src/visual.ts',
  'tsconfig.json',
];
/** What people look for beside it. */
const EXPECTED = ['CHANGELOG.md', 'LICENSE', 'README.md', 'assets/icon.png', 'eslint.config.mjs'];

let folder: string;
const inFolder = (...parts: readonly string[]): string => path.join(folder, ...parts);
const filesOf = async (name: string): Promise<readonly string[]> => {
  const entries = await readdir(inFolder(name), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name: file }) => path.relative(inFolder(name), path.join(parentPath, file)))
    .map((file) => file.split(path.sep).join('/'));
};

const withoutCode = ({ content, ...rest }: PbivizResources): object => ({
  ...rest,
  content: { ...content, js: '' },
});

/** Every longer word in a script with how often it occurs; the shortened names of variables are no words. */
function wordsOf(script: string): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const [word] of script.matchAll(/[A-Za-z]{5,}/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([one], [other]) => one.localeCompare(other)));
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'export-visual-'));
  for (const name of VISUAL_NAMES) await exportVisual(ROOT, name, inFolder(name));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe.each(VISUAL_NAMES)('the repository of %s alone', (name) => {
  it('holds what certification demands, and every module that it imports', async () => {
    const files = await filesOf(name);
    expect(files).toEqual(expect.arrayContaining([...DEMANDED, ...EXPECTED]));
    const sources = files.filter((file) => file.endsWith('.ts'));
    expect(sources.length).toBeGreaterThan(30);
    for (const source of sources) {
      const text = await readFile(inFolder(name, source), 'utf8');
      for (const [, target = ''] of text.matchAll(/^(?:import|export)[^;]*? from '(\.[^']+)'/gm)) {
        const place = path.posix.join(path.posix.dirname(source), target);
        expect(files, `${source} imports ${target}`).toContain(place.endsWith('.ts') ? place : `${place}.ts`);
      }
    }
  });

  it('names no other visual and no path outside itself', async () => {
    const others = VISUAL_NAMES.filter((other) => other !== name);
    for (const file of await filesOf(name)) {
      if (/\.(png|md|resjson)$/.test(file)) continue;
      const text = await readFile(inFolder(name, file), 'utf8');
      expect(text, file).not.toMatch(new RegExp(`@ott-analytics/|${others.join('|')}`));
      expect(text, file).not.toContain(ROOT);
    }
  });

  it('has a lock file from which npm installs', async () => {
    const args = [...npmCommand().slice(1), 'ci', '--dry-run', '--offline', '--no-audit', '--no-fund'];
    const { exitCode, stderr } = await runCommand(npmCommand()[0], args, { cwd: inFolder(name) });
    expect(stderr).not.toContain('npm error');
    expect(exitCode).toBe(0);
  }, 60_000);
});

it('builds the package that this repository builds, clean in lint and audit, from its own packages alone', async () => {
  const name = 'growth-funnel';
  const lock = JSON.parse(await readFile(inFolder(name, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, unknown>>;
  };
  // The packages of the lock file and no others, linked instead of fetched.
  for (const place of Object.keys(lock.packages).filter((key) =>
    /^node_modules\/(@[^/]+\/)?[^/]+$/.test(key),
  )) {
    await mkdir(path.dirname(inFolder(name, place)), { recursive: true });
    await symlink(path.join(ROOT, place), inFolder(name, place), 'junction');
  }
  const eslint = path.join(ROOT, 'node_modules/eslint/bin/eslint.js');
  await promisify(execFile)(process.execPath, [eslint, '.'], { cwd: inFolder(name) });
  await runPbiviz(ROOT, inFolder(name));
  const [ours] = await packageVisuals(ROOT, [name]);
  if (ours === undefined) throw new Error('The growth funnel was not packaged.');
  const theirs = inFolder(name, 'dist', `${ours.guid}.${ours.version}.pbiviz`);
  const [own, exported] = [await readPbiviz(ours.path), await readPbiviz(theirs)];
  expect([...(await pbivizFiles(theirs)).keys()]).toEqual([...(await pbivizFiles(ours.path)).keys()]);
  expect(withoutCode(exported)).toEqual(withoutCode(own));
  // The bundler numbers modules by their paths and sorts them by number; what they hold is the same.
  expect(wordsOf(exported.content.js)).toEqual(wordsOf(own.content.js));
  expect(Math.abs(exported.content.js.length / own.content.js.length - 1)).toBeLessThan(0.005);
}, 300_000);

it('stages everything on the branch that Microsoft reads', async () => {
  if (!(await stageOnCertificationBranch(inFolder('content-quadrant')))) return;
  const git = async (...args: readonly string[]): Promise<string> =>
    (await runCommand('git', ['-C', inFolder('content-quadrant'), ...args])).stdout.trim();
  expect(await git('symbolic-ref', '--short', 'HEAD')).toBe('certification');
  expect(await git('ls-files')).toContain('src/visual.ts');
  expect(await git('status', '--porcelain', '--untracked-files')).not.toContain('??');
});

describe('the part of a lock file', () => {
  const locked = {
    'node_modules/a': { version: '1.0.0', dependencies: { b: '^1.0.0' } },
    'node_modules/a/node_modules/b': { version: '1.5.0' },
    'node_modules/b': { version: '2.0.0', dev: true, optionalDependencies: { missing: '*' } },
    'node_modules/c': { version: '3.0.0', dev: true, dependencies: { b: '^2.0.0' } },
    'node_modules/d': { version: '4.0.0' },
  };

  it('holds what the wanted packages reach, nested where it was, development marked', () => {
    expect(lockSubset(locked, { dependencies: ['a'], devDependencies: ['c'] })).toEqual({
      'node_modules/a': { version: '1.0.0', dependencies: { b: '^1.0.0' } },
      'node_modules/a/node_modules/b': { version: '1.5.0' },
      'node_modules/b': { version: '2.0.0', optionalDependencies: { missing: '*' }, dev: true },
      'node_modules/c': { version: '3.0.0', dependencies: { b: '^2.0.0' }, dev: true },
    });
  });

  it('is refused when a wanted package is not locked', () => {
    expect(() => lockSubset(locked, { dependencies: ['e'], devDependencies: [] })).toThrow('no e');
  });
});
