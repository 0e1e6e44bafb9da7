import { CUSTOM_VISUAL_PACKAGE, parseReport, resourceFilePath } from '@ott-analytics/model/pbir';
import { ProjectError } from '../project/project-error.js';
import { decodeText } from '../project/read-project.js';
import type { ProjectFile } from '../project/project.js';

/**
 * Throws a ProjectError when a registered custom visual is not among the files, or files of a visual are there that the
 * report does not register: Desktop shows the first as an empty frame and ignores the second.
 */
export function requireVisualFiles(files: readonly ProjectFile[]): void {
  const { report } = parseReport(files.map(({ path, bytes }) => ({ path, text: decodeText(bytes) })));
  const packages = report.resourcePackages.filter(({ type }) => type === CUSTOM_VISUAL_PACKAGE);
  const paths = new Set(files.map(({ path }) => path));
  for (const resource of packages) {
    const expected = [
      `CustomVisuals/${resource.name}/package.json`,
      resourceFilePath(resource, `${resource.name}.pbiviz.json`),
    ];
    const missing = expected.find((path) => !paths.has(path));
    if (missing === undefined) continue;
    throw new ProjectError(
      'compiler/bad-visual',
      `The report registers the custom visual "${resource.name}", but "${missing}" is missing. ` +
        'Build the visual and give its .pbiviz with --visual, or pack with --native.',
    );
  }
  const stray = [...paths].find(
    (path) =>
      path.startsWith('CustomVisuals/') &&
      !packages.some(({ name }) => path.startsWith(`CustomVisuals/${name}/`)),
  );
  if (stray === undefined) return;
  throw new ProjectError(
    'compiler/bad-visual',
    `"${stray}" belongs to a custom visual that report.json does not register in resourcePackages. Register it, or take the visual out.`,
  );
}
