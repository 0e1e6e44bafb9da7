import { printTmsl } from '@ott-analytics/model/tmsl';
import type { Model } from '@ott-analytics/model/tmdl';
import { addVisualFiles } from '../embed/embed-visuals.js';
import type { PackagedVisual } from '../embed/read-pbiviz.js';
import { listParameters, setParameters } from '../model-parameters/set-parameters.js';
import { nameGuid } from '../naming/name-guid.js';
import { toNativeReport } from '../native/to-native-report.js';
import { readModel } from '../project/read-model.js';
import type { Project, ProjectFile } from '../project/project.js';
import { buildDiagramLayout } from './diagram-layout.js';
import { buildParts } from './part-table.js';
import type { Part } from './part.js';
import { requireVisualFiles } from './require-visual-files.js';
import { requireVisualRoles } from './require-visual-roles.js';
import { zipParts } from './zip-parts.js';

/** How a template is packed. */
export interface CompileOptions {
  /** Replace the custom visuals by native ones. */
  readonly isNative?: boolean;
  /** Values that pre-fill parameters, by name. */
  readonly parameters?: ReadonlyMap<string, string>;
  /** Built visuals to embed; those already in the project's CustomVisuals folder need not be given. */
  readonly visuals?: readonly PackagedVisual[];
  /** Text of the dialog that opens with the template; by default made of the name and the parameters. */
  readonly description?: string;
}

/** A packed template: the .pbit file and the parts in it. */
export interface CompiledTemplate {
  readonly bytes: Uint8Array;
  readonly parts: readonly Part[];
}

/**
 * Packs a project into a .pbit (PBIR form). The same project and options give the same bytes on every machine.
 * Throws a ProjectError when the model cannot be read, a parameter does not exist, a registered visual has no file or
 * lacks a role, or (native) has no twin. What may be wrong beyond that, checkProject finds.
 */
export function compileTemplate(project: Project, options: CompileOptions = {}): CompiledTemplate {
  const database = readModel(project);
  const model = setParameters(database.model, options.parameters ?? new Map<string, string>());
  const parts = buildParts({
    dataModelSchema: printTmsl(
      { ...database, model },
      { name: nameGuid(project.logicalId, 'DataModelSchema') },
    ),
    diagramLayout: buildDiagramLayout(model),
    fileDescription: options.description ?? describe(project, model),
    reportFiles: chooseReportFiles(project, options),
  });
  return { bytes: zipParts(parts), parts };
}

function chooseReportFiles(project: Project, options: CompileOptions): readonly ProjectFile[] {
  if (options.isNative === true) return toNativeReport(project.reportFiles);
  const files = addVisualFiles(project.reportFiles, options.visuals ?? []);
  requireVisualFiles(files);
  requireVisualRoles(files);
  return files;
}

function describe(project: Project, model: Model): string {
  const parameters = listParameters(model).map(({ name, description }) =>
    description === undefined ? name : `${name}: ${description}`,
  );
  return [project.name, ...parameters].join('\n');
}
