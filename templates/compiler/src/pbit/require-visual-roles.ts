import { asArray, asText, parseJson, parseReport, valueAt, type Report } from '@ott-analytics/model/pbir';
import { findNearest } from '@ott-analytics/model/contract';
import { ProjectError } from '../project/project-error.js';
import { decodeText } from '../project/read-project.js';
import type { ProjectFile } from '../project/project.js';

/**
 * Throws a ProjectError when the report binds a field to a role that the embedded custom visual does not have: Power BI
 * would drop the field without a word. A visual that ships no capabilities is not looked at.
 */
export function requireVisualRoles(files: readonly ProjectFile[]): void {
  const { report } = parseReport(files.map(({ path, bytes }) => ({ path, text: decodeText(bytes) })));
  for (const file of files.filter(({ path }) => /^CustomVisuals\/[^/]+\/resources\//.test(path))) {
    const guid = file.path.split('/')[1] ?? '';
    const roles = readRoles(file);
    if (roles.length > 0) requireRoles(report, guid, roles);
  }
}

function readRoles(file: ProjectFile): readonly string[] {
  const parsed = parseJson(decodeText(file.bytes));
  const value = parsed.kind === 'document' ? parsed.value : null;
  return asArray(valueAt(value, ['capabilities', 'dataRoles'])).flatMap(
    (role) => asText(valueAt(role, ['name'])) ?? [],
  );
}

function requireRoles(report: Report, guid: string, roles: readonly string[]): void {
  for (const visual of report.pages.flatMap(({ visuals }) => visuals)) {
    if (visual.visualType !== guid) continue;
    const stray = visual.projections.find(({ role }) => !roles.includes(role));
    if (stray === undefined) continue;
    const nearest = findNearest(stray.role, roles);
    const advice = nearest === undefined ? `It has: ${roles.join(', ')}.` : `Did you mean "${nearest}"?`;
    throw new ProjectError(
      'compiler/bad-visual',
      `"${visual.file}" binds a field to the role "${stray.role}", which the visual "${guid}" does not have. ${advice}`,
    );
  }
}
