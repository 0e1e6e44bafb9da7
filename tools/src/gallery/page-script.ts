import { readFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import { repositoryRoot } from '../machine/repository-root.js';

const PAGE_FOLDER = 'tools/src/gallery/page';

/**
 * The exports of `tools/src/gallery/page/<name>.ts` as a classic script that puts them on
 * `window.ottPage`. Such a file runs in the browser and may import types only.
 */
export async function pageScript(name: string): Promise<string> {
  const source = await readFile(path.join(repositoryRoot(), PAGE_FOLDER, `${name}.ts`), 'utf8');
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  return `((exports) => {${outputText}})(window.ottPage ??= {});`;
}
