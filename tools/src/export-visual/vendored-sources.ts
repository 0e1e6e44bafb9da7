import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** The sources of one visual with all shared code that it reaches, at their places in a repository of its own. */
export interface VendoredSources {
  /** Contents by path, e.g. `src/visual.ts` and `src/shared/text/fit-text.ts`. */
  readonly files: ReadonlyMap<string, string>;
  /** Packages that the sources import, in alphabetical order. */
  readonly packages: readonly string[];
}

const SHARED_SOURCES = 'visuals/shared/src';
const SHARED_STYLE = 'visuals/shared/style';
/** The specifier of an import or export, in TypeScript and in LESS. */
const SPECIFIER = /((?:from|import)\s+|@import\s+(?:\([a-z, ]+\)\s+)?)(['"])([^'"]+)\2/g;

/**
 * Collects what `visuals/<name>` is built from. Shared modules move to `src/shared` and `style/shared`,
 * imports follow them, and nothing else changes. Shared modules that nothing reaches stay behind.
 */
export async function vendoredSources(root: string, name: string): Promise<VendoredSources> {
  const own = `visuals/${name}`;
  const files = new Map<string, string>();
  const packages = new Set<string>();
  const waiting = [...(await filesUnder(root, `${own}/src`)), ...(await filesUnder(root, `${own}/style`))];
  const newPlace = (file: string): string => placeInExport(file, own);
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    if (files.has(newPlace(file))) continue;
    const folder = path.posix.dirname(file);
    const text = await readFile(path.join(root, file), 'utf8');
    const moved = text.replaceAll(SPECIFIER, (whole, before: string, quote: string, target: string) => {
      if (!target.startsWith('.')) {
        packages.add(packageOf(target));
        return whole;
      }
      const targetFile = withExtension(path.posix.join(folder, target));
      waiting.push(targetFile);
      return `${before}${quote}${relativeImport(newPlace(file), newPlace(targetFile), target)}${quote}`;
    });
    files.set(newPlace(file), moved);
  }
  return { files, packages: [...packages].sort() };
}

async function filesUnder(root: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(root, path.join(parentPath, name)).split(path.sep).join('/'))
    .sort();
}

/** Modules are imported without their extension. */
function withExtension(file: string): string {
  return /\.(ts|less)$/.test(file) ? file : `${file}.ts`;
}

function placeInExport(file: string, own: string): string {
  if (file.startsWith(`${SHARED_SOURCES}/`)) return `src/shared${file.slice(SHARED_SOURCES.length)}`;
  if (file.startsWith(`${SHARED_STYLE}/`)) return `style/shared${file.slice(SHARED_STYLE.length)}`;
  if (file.startsWith(`${own}/`)) return file.slice(own.length + 1);
  throw new Error(`${own} imports ${file}, which is neither its own nor shared.`);
}

function relativeImport(from: string, to: string, written: string): string {
  const relative = path.posix.relative(path.posix.dirname(from), to);
  const dotted = relative.startsWith('.') ? relative : `./${relative}`;
  return /\.(ts|less)$/.test(written) ? dotted : dotted.replace(/\.ts$/, '');
}

function packageOf(specifier: string): string {
  const [scopeOrName = '', name = ''] = specifier.split('/');
  return scopeOrName.startsWith('@') ? `${scopeOrName}/${name}` : scopeOrName;
}
