import type { Project } from '@ott-analytics/template-compiler';
import type { RuleExample } from './rule-example.js';

const MODEL = 'Tiny.SemanticModel/';

/** A copy of the project with one text of a TMDL file replaced. */
function inModel(path: string, from: string, to: string): (project: Project) => Project {
  return (project) => ({
    ...project,
    modelFiles: project.modelFiles.map((file) =>
      file.path === path ? { path, text: file.text.replace(from, to) } : file,
    ),
  });
}

/** Broken projects: what stands around report and model. */
export const PROJECT_EXAMPLES: readonly RuleExample[] = [
  {
    code: 'project/pbip-artifact',
    title: 'a .pbip that names a semantic model',
    change: (project) => ({
      ...project,
      pbip: { artifacts: [{ semanticModel: { path: 'Tiny.SemanticModel' } }] },
    }),
    folder: '',
    file: 'Tiny.pbip',
    text: /artifact "semanticModel"; only "report" is allowed/,
  },
  {
    code: 'project/missing-file',
    title: 'a model folder without .platform',
    change: (project) => ({
      ...project,
      modelPaths: project.modelPaths.filter((path) => path !== '.platform'),
    }),
    folder: MODEL,
    file: '.platform',
    text: /no file "\.platform"/,
  },
  {
    code: 'project/named-database',
    title: 'a database with a name',
    change: inModel('database.tmdl', 'database', 'database Tiny'),
    folder: MODEL,
    file: 'definition/database.tmdl',
    text: /The database is named "Tiny"/,
  },
  {
    code: 'project/data-source-version',
    title: 'a model of an older data source version',
    change: inModel('model.tmdl', 'powerBI_V3', 'powerBI_V2'),
    folder: MODEL,
    file: 'definition/model.tmdl',
    text: /is powerBI_V2.*Write defaultPowerBIDataSourceVersion: powerBI_V3/s,
  },
  {
    code: 'project/auto-date-time',
    title: 'a model with automatic date tables',
    change: inModel('model.tmdl', '__PBI_TimeIntelligenceEnabled = 0', '__PBI_TimeIntelligenceEnabled = 1'),
    folder: MODEL,
    file: 'definition/model.tmdl',
    text: /not turned off/,
  },
];
