import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { datasetSchema, membersSchema, readContracts } from '@ott-analytics/etl';
import { printCoverage } from '@ott-analytics/model/dax';
import { parseTmdl } from '@ott-analytics/model/tmdl';
import { printDataDictionary, printDdl, starSchema } from '@ott-analytics/model/contract';
import {
  printGoldenQueries,
  printMeasureReference,
  printRules,
  readProject,
  type GoldenValue,
} from '@ott-analytics/template-compiler';
import { printDatasets } from './print-datasets.js';

/** A file of the repository that is made from others: contract, dataset contracts, model, rules, golden values. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** Every generated file with its present text; `generate` writes them and a test compares them. */
export async function generatedFiles(root: string): Promise<readonly GeneratedFile[]> {
  const contracts = await readContracts(join(root, 'templates', 'project', 'contracts'));
  const project = readProject(join(root, 'templates', 'powerbi'));
  const model = parseTmdl(project.modelFiles).database;
  const golden = JSON.parse(
    await readFile(join(root, 'test', 'golden', 'measure-values.json'), 'utf8'),
  ) as readonly GoldenValue[];
  const schema = (value: object): string =>
    `${JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', ...value }, null, 2)}\n`;
  return [
    { path: 'docs/data-dictionary.md', text: printDataDictionary(starSchema) },
    { path: 'docs/check-rules.md', text: printRules() },
    { path: 'docs/dax-coverage.md', text: printCoverage() },
    { path: 'docs/measures.md', text: printMeasureReference(model) },
    ...printGoldenQueries(model, golden).map(({ path, text }) => ({
      path: `templates/powerbi/${project.modelFolder}/${path}`,
      text,
    })),
    { path: 'docs/datasets.md', text: printDatasets(contracts) },
    {
      path: 'templates/project/schema/mysql.sql',
      text: `${HEAD}${printDdl(starSchema, 'mysql').replaceAll('CREATE TABLE', 'CREATE TABLE IF NOT EXISTS')}`,
    },
    { path: 'templates/project/contracts/dataset.schema.json', text: schema(datasetSchema) },
    { path: 'templates/project/contracts/members.schema.json', text: schema(membersSchema) },
  ];
}

const HEAD = `-- The star schema for MySQL 8 or later and MariaDB. npm run etl creates and replaces these tables by itself;
-- run this file only to see or grant on them beforehand. Generated from the contract; do not edit.

`;
