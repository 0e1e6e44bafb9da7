import { starSchema, type Diagnostic } from '@ott-analytics/model/contract';
import { parseReport } from '@ott-analytics/model/pbir';
import { parseTmdl } from '@ott-analytics/model/tmdl';
import { decodeText, readProject } from '../project/read-project.js';
import type { Project } from '../project/project.js';
import { checkAgainstContract } from './check-against-contract.js';
import { isWaived } from './is-waived.js';
import { RULES } from './rule-table.js';
import type { CheckContext, Finding, Rule } from './rule.js';

/**
 * Checks the PBIP project in a folder: the model as TMDL, the report as PBIR, and one against the other.
 * Files in the diagnostics are relative to the folder. Throws a ProjectError when there is no project to check.
 */
export function checkProject(folder: string): readonly Diagnostic[] {
  return checkLoadedProject(readProject(folder));
}

/** As checkProject, for a project that is in memory. */
export function checkLoadedProject(project: Project): readonly Diagnostic[] {
  const model = parseTmdl(project.modelFiles);
  const parsed = parseReport(
    project.reportFiles.map(({ path, bytes }) => ({ path, text: decodeText(bytes) })),
  );
  const isReadable = model.diagnostics.every(({ severity }) => severity !== 'error');
  const context: CheckContext = {
    project,
    report: parsed.report,
    ...(isReadable && { database: model.database }),
  };
  return [
    ...model.diagnostics.map((diagnostic) => inFolder(diagnostic, `${project.modelFolder}/definition`)),
    ...checkAgainstContract(model.database.model, starSchema).map((diagnostic) =>
      inFolder(diagnostic, `${project.modelFolder}/definition`),
    ),
    ...parsed.diagnostics.map((diagnostic) => inFolder(diagnostic, project.reportFolder)),
    ...RULES.flatMap((rule) =>
      rule
        .find(context)
        .filter((finding) => !isWaived(rule, finding, context))
        .map((finding) => toDiagnostic(rule, finding, context)),
    ),
  ];
}

function inFolder(diagnostic: Diagnostic, folder: string): Diagnostic {
  if (diagnostic.at === undefined) return diagnostic;
  return { ...diagnostic, at: { ...diagnostic.at, file: `${folder}/${diagnostic.at.file}` } };
}

function toDiagnostic(rule: Rule, finding: Finding, context: CheckContext): Diagnostic {
  const { file, path, within, position, message, hint } = finding;
  const { project, report } = context;
  const place =
    position ?? (within === undefined ? report.documents.get(file)?.locate(path ?? []) : undefined);
  const folders = { report: `${project.reportFolder}/`, model: `${project.modelFolder}/`, project: '' };
  return {
    code: rule.code,
    severity: rule.severity,
    message,
    at: { file: folders[within ?? 'report'] + file, ...place },
    ...(hint !== undefined && { hint }),
  };
}
