import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { repositoryRoot } from '../../tools/src/machine/repository-root.js';
import { CREATE, buildForTests, newFolder, npm, run } from './scaffold.js';

vi.setConfig({ testTimeout: 120_000 });
await buildForTests();
const folder = newFolder('refused');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package generator-ott-analytics', () => {
  it('holds everything that a project is made of, hidden files and embedded visuals included', () => {
    const generator = path.join(repositoryRoot(), 'generator');
    const packed = npm(['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=error'], generator);
    const [contents] = JSON.parse(packed.stdout) as readonly { files: readonly { path: string }[] }[];
    const files = (contents?.files ?? []).map((file) => file.path);
    const count = (pattern: RegExp): number => files.filter((file) => pattern.test(file)).length;
    expect(count(/^dist\/generators\/(app|dataset)\/index\.js$/)).toBe(2);
    expect(count(/^dist\/packages\/ott-analytics-.*\.tgz$/)).toBe(3);
    expect(count(/CustomVisuals\/\w+\/resources\/\w+\.pbiviz\.json$/)).toBe(3);
    expect(count(/\.(Report|SemanticModel)\/\.platform$/)).toBe(2);
    expect(count(/templates\/project\/_gitignore$/)).toBe(1);
    expect(count(/templates\/packed\/.*\.pbit$/)).toBe(2);
    expect(count(/\.tsbuildinfo$|\.env$|node_modules/)).toBe(0);
  });
});

describe('create-ott-analytics with bad answers and no terminal', () => {
  it.each([
    ['--name', 'Two Words', 'use lower-case letters'],
    ['--warehouse', 'oracle', 'give one of files, mysql'],
    ['--currency', 'EUR', '--units-per-usd: it must be given'],
    ['--source', 'nowhere', 'a folder with CSV files that exists'],
  ])('refuses %s %s with the rule and exit code 2', (flag, value, rule) => {
    const refused = run([...CREATE, 'refused', flag, value, '--skip-install', '--no-git'], folder);
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toContain(rule);
    expect(existsSync(path.join(folder, 'refused'))).toBe(false);
  });

  it('refuses a flag that it does not know', () => {
    const refused = run([...CREATE, 'refused', '--warehose', 'mysql', '--skip-install'], folder);
    expect(refused.exitCode).not.toBe(0);
    expect(refused.stderr).toContain('--warehose');
    expect(existsSync(path.join(folder, 'refused'))).toBe(false);
  });
});
