import { asArray, asObject } from '@ott-analytics/model/pbir';
import type { SourcePosition } from '@ott-analytics/model/tmdl';
import type { CheckContext, Finding, Rule } from '../rule.js';

/** The engine version that every Desktop of today loads. */
const DATA_SOURCE_VERSION = 'powerBI_V3';
const MODEL_FILES = ['.platform', 'definition.pbism'];

/** The .pbip names reports only: Desktop refuses a file that names a semantic model. */
export const pbipArtifacts: Rule = {
  code: 'project/pbip-artifact',
  severity: 'error',
  category: 'Project',
  source: 'Power BI',
  summary: 'The .pbip names reports only: Desktop refuses a file that names a semantic model.',
  find: ({ project }) =>
    asArray(project.pbip['artifacts']).flatMap((artifact): Finding[] => {
      const stray = Object.keys(asObject(artifact) ?? {}).find((name) => name !== 'report');
      if (stray === undefined) return [];
      const message = `The .pbip names the artifact "${stray}"; only "report" is allowed.`;
      return [
        {
          file: project.pbipFile,
          within: 'project',
          message,
          hint: 'Take it out: the report names its model.',
        },
      ];
    }),
};

/** Files of the model folder that Desktop demands beside the TMDL. */
export const modelFolderFiles: Rule = {
  code: 'project/missing-file',
  severity: 'error',
  category: 'Project',
  source: 'Power BI',
  summary: 'The model folder has the files that Desktop demands beside the TMDL.',
  find: ({ project }) =>
    MODEL_FILES.filter((file) => !project.modelPaths.includes(file)).map((file) => ({
      file,
      within: 'model',
      message: `The semantic model has no file "${file}".`,
      hint: 'Desktop does not open the project without it.',
    })),
};

/** The database of a PBIP has no name: Desktop silently refuses a project that gives it one. */
export const namedDatabase: Rule = {
  code: 'project/named-database',
  severity: 'error',
  category: 'Project',
  source: 'Power BI',
  summary: 'The database of a PBIP has no name: Desktop silently refuses a project that gives it one.',
  find: ({ database }) => {
    if (database?.name === undefined) return [];
    const message = `The database is named "${database.name}".`;
    return [
      { ...inModel('database.tmdl', database.at), message, hint: 'Write "database" alone on its line.' },
    ];
  },
};

/** Without this version Desktop takes the model for one of an old format. */
export const dataSourceVersion: Rule = {
  code: 'project/data-source-version',
  severity: 'error',
  category: 'Project',
  source: 'Power BI',
  summary:
    'The data source version is powerBI_V3; without it Desktop takes the model for one of an old format.',
  find: ({ database }) => {
    const version = database?.model.defaultPowerBIDataSourceVersion;
    if (database === undefined || version === DATA_SOURCE_VERSION) return [];
    const message = `defaultPowerBIDataSourceVersion is ${version ?? 'missing'}.`;
    return [
      {
        ...inModel('model.tmdl', database.model.at),
        message,
        hint: `Write defaultPowerBIDataSourceVersion: ${DATA_SOURCE_VERSION}.`,
      },
    ];
  },
};

/** Auto date/time adds a hidden table for every date column; a model with a date table of its own turns it off. */
export const autoDateTime: Rule = {
  code: 'project/auto-date-time',
  severity: 'warning',
  category: 'Project',
  source: 'OTT Analytics',
  summary: 'Auto date/time is off: it adds a hidden table for every date column.',
  find: ({ database }: CheckContext) => {
    const isOff = database?.model.annotations.some(
      ({ name, value }) => name === '__PBI_TimeIntelligenceEnabled' && value === '0',
    );
    if (database === undefined || isOff === true) return [];
    return [
      {
        ...inModel('model.tmdl', database.model.at),
        message: 'Auto date/time is not turned off.',
        hint: 'Write annotation __PBI_TimeIntelligenceEnabled = 0 in model.tmdl.',
      },
    ];
  },
};

function inModel(
  file: string,
  at: SourcePosition | undefined,
): Pick<Finding, 'file' | 'within' | 'position'> {
  return {
    file: `definition/${at?.file ?? file}`,
    within: 'model',
    ...(at !== undefined && { position: { line: at.line, column: at.column } }),
  };
}
