import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { TemplateFile, TemplateSet } from '../plan/template-file.js';

/**
 * Reads what the generator carries: `project`, `powerbi` and `packed` below `templates`, tarballs in `packages`.
 * Throws when it carries nothing: a checkout whose generator was not built yet.
 */
export function readTemplates(templates: string, packages: string): TemplateSet {
  if (!existsSync(templates) || !existsSync(packages)) {
    throw new Error(
      `This generator is not built: "${templates}" or "${packages}" is missing. ` +
        'In the repository, run: npm run build && npm run build -w generator-ott-analytics',
    );
  }
  return {
    project: readFolder(path.join(templates, 'project')),
    powerbi: readFolder(path.join(templates, 'powerbi')),
    packed: readFolder(path.join(templates, 'packed')),
    packages: readFolder(packages).filter(({ path: file }) => file.endsWith('.tgz')),
  };
}

function readFolder(folder: string): readonly TemplateFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({
      path: path.relative(folder, file).split(path.sep).join('/'),
      bytes: readFileSync(file),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
