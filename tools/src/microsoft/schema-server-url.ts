import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/**
 * The module `serve-schemas` as a URL for `node --import`: the built file, or, when this runs from the sources
 * (tests need no build), its source with the types taken off, as a data URL.
 */
export async function schemaServerUrl(): Promise<string> {
  const built = new URL('./serve-schemas.js', import.meta.url);
  if (existsSync(built)) return built.href;
  const source = await readFile(new URL('./serve-schemas.ts', import.meta.url), 'utf8');
  const { default: typescript } = await import('typescript');
  const { ModuleKind, ScriptTarget } = typescript;
  const { outputText } = typescript.transpileModule(source, {
    compilerOptions: { module: ModuleKind.ESNext, target: ScriptTarget.ES2022 },
  });
  return `data:text/javascript,${encodeURIComponent(outputText)}`;
}
