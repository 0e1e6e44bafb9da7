import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseTmdl, type Measure, type ParsedTmdl } from '@ott-analytics/model/tmdl';

const ROOT = path.join(import.meta.dirname, '../../..');

/** The definition folder of the template's semantic model. */
export const DEFINITION = path.join(ROOT, 'templates/powerbi/OTT Analytics.SemanticModel/definition');

/** The files that a project starts with: dataset contracts, members and sample data. */
export const PROJECT_FILES = path.join(ROOT, 'templates/project');

/** The committed measure reference. */
export const MEASURE_REFERENCE = path.join(ROOT, 'docs/measures.md');

/** The template's semantic model and what its parser has to say about it. */
export function readSemanticModel(): ParsedTmdl {
  const files = readdirSync(DEFINITION, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tmdl'))
    .map((name) => ({
      path: name.replaceAll(path.sep, '/'),
      text: readFileSync(path.join(DEFINITION, name), 'utf8'),
    }));
  return parseTmdl(files);
}

/** All measures of a model. */
export function listMeasures({ database }: ParsedTmdl): readonly Measure[] {
  return database.model.tables.flatMap(({ measures }) => measures);
}

/** Ids of the Best Practice Analyzer rules that an object's annotation waives. */
export function waivedRules(object: Pick<Measure, 'annotations'>): readonly string[] {
  const text = object.annotations.find(({ name }) => name === 'BestPracticeAnalyzer_IgnoreRules')?.value;
  if (text === undefined) return [];
  return (JSON.parse(text) as { readonly RuleIDs: readonly string[] }).RuleIDs;
}
