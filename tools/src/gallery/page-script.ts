import { readFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import { repositoryRoot } from '../machine/repository-root.js';
import { embeddable } from './script-text.js';

/** The host and the data views of a page, relative to the repository's root. */
export const PAGE_SCRIPTS: readonly string[] = [
  'tools/src/gallery/page/fake-host.ts',
  'tools/src/gallery/page/data-view.ts',
];

/**
 * The exports of TypeScript files (relative to the repository's root) as a classic script that puts
 * them on `window.ottPage`. Such a file runs in the browser and may import types only.
 */
export async function pageScript(files: readonly string[]): Promise<string> {
  const scripts = files.map(async (file) => {
    const source = await readFile(path.join(repositoryRoot(), file), 'utf8');
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
    });
    return `((exports) => {${outputText}})(window.ottPage ??= {});`;
  });
  return embeddable((await Promise.all(scripts)).join('\n'));
}
