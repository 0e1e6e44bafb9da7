import type { Diagnostic } from '@ott-analytics/model/contract';
import { parseReport } from '@ott-analytics/model/pbir';
import { decodeText, readProject } from '../project/read-project.js';
import type { Project } from '../project/project.js';
import { applyReportWaivers } from './waivers/report-waivers.js';
import { checkModelFiles } from './model/check-model-files.js';
import { RULES } from './rule-table.js';
import type { CheckContext, Finding } from './rule.js';
import type { RuleHead } from './rule-head.js';

/**
 * Checks the PBIP project in a folder: the model as TMDL, the report as PBIR, and one against the other.
 * Files in the diagnostics are relative to the folder. Throws a ProjectError when there is no project to check.
 */
export async function checkProject(folder: string): Promise<readonly Diagnostic[]> {
  return checkLoadedProject(readProject(folder));
}

/** As checkProject, for a project that is in memory. */
export async function checkLoadedProject(project: Project): Promise<readonly Diagnostic[]> {
  const model = await checkModelFiles(project.modelFiles);
  const parsed = parseReport(
    project.reportFiles.map(({ path, bytes }) => ({ path, text: decodeText(bytes) })),
  );
  const context: CheckContext = {
    project,
    report: parsed.report,
    ...(model.isReadable && { database: model.database }),
  };
  return [
    ...model.diagnostics.map((diagnostic) => inFolder(diagnostic, `${project.modelFolder}/definition`)),
    ...parsed.diagnostics.map((diagnostic) => inFolder(diagnostic, project.reportFolder)),
    ...applyReportWaivers(
      RULES.flatMap((rule) => rule.find(context).map((finding) => ({ rule, finding }))),
      context,
      RULES,
    ).map(({ rule, finding }) => toDiagnostic(rule, finding, context)),
  ];
}

/** The diagnostic with its file below a folder. */
export function inFolder(diagnostic: Diagnostic, folder: string): Diagnostic {
  if (diagnostic.at === undefined) return diagnostic;
  return { ...diagnostic, at: { ...diagnostic.at, file: `${folder}/${diagnostic.at.file}` } };
}

function toDiagnostic(rule: RuleHead, finding: Finding, context: CheckContext): Diagnostic {
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
