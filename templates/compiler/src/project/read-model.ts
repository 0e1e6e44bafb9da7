import { parseTmdl, type TabularDatabase } from '@ott-analytics/model/tmdl';
import { ProjectError } from './project-error.js';
import type { Project } from './project.js';

/**
 * Returns the project's semantic model. Throws a ProjectError when its TMDL has errors or it has no table: Desktop
 * cannot open a template of such a model.
 */
export function readModel({
  modelFiles,
  modelFolder,
}: Pick<Project, 'modelFiles' | 'modelFolder'>): TabularDatabase {
  const { database, diagnostics } = parseTmdl(modelFiles);
  const error = diagnostics.find(({ severity }) => severity === 'error');
  const folder = `${modelFolder}/definition`;
  if (error !== undefined) {
    const place = error.at === undefined ? folder : `${folder}/${error.at.file}:${error.at.line ?? 1}`;
    throw new ProjectError(
      'compiler/broken-project',
      `The semantic model has errors. The first: ${place}: ${error.message}`,
    );
  }
  if (database.model.tables.length > 0) return database;
  throw new ProjectError('compiler/broken-project', `The semantic model in "${folder}" has no table.`);
}
