import type { Answers } from '../answers/answers.js';
import { SAMPLE_FOLDER } from '../answers/read-saved-answers.js';
import { SOURCE_CURRENCY } from '../answers/rules/currency.js';
import { connectModel } from './connect-model.js';
import { fillReadme } from './fill-readme.js';
import { printConfig } from './print-config.js';
import { printPackageJson } from './print-package-json.js';
import { setCurrency } from './set-currency.js';
import type { TemplateFile, TemplateSet } from './template-file.js';

/** Folder of the MySQL variants among the project files. */
const MYSQL_VARIANT = 'powerbi-mysql/';

/** Queries with the golden values of the sample, in the folder of the semantic model. */
const GOLDEN_QUERIES = '.SemanticModel/DAXQueries/';

/** Template names of files that npm or git would treat as their own. */
const REAL_NAMES: Readonly<Record<string, string>> = {
  _gitignore: '.gitignore',
  _gitattributes: '.gitattributes',
  '_env.example': '.env.example',
};

/**
 * Every file of the project, sorted by path, without the secret `.env`. Pure: the same answers, templates and
 * warehouse folder (absolute, for the model's parameter) give the same bytes.
 */
export function planFiles(
  answers: Answers,
  templates: TemplateSet,
  warehouseFolder: string,
): readonly TemplateFile[] {
  return [
    textFile('package.json', printPackageJson(answers, templates.packages)),
    textFile('ott.config.json', printConfig(answers)),
    ...planProject(answers, templates),
    ...planPowerBi(answers, templates, warehouseFolder),
    ...templates.packages.map((file) => within('vendor', file)),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function planProject(answers: Answers, { project }: TemplateSet): readonly TemplateFile[] {
  return project
    .filter(({ path }) => !path.startsWith(MYSQL_VARIANT))
    .filter(({ path }) => answers.source.kind === 'sample' || !path.startsWith(`${SAMPLE_FOLDER}/`))
    .map(({ path, bytes }) => {
      if (path === 'README.md') return textFile(path, fillReadme(toText(bytes), answers));
      return { path: REAL_NAMES[path] ?? path, bytes };
    });
}

function planPowerBi(
  answers: Answers,
  templates: TemplateSet,
  warehouseFolder: string,
): readonly TemplateFile[] {
  // What the queries expect is true of the sample in its own currency only.
  const holdsGolden = answers.source.kind === 'sample' && answers.currency.code === SOURCE_CURRENCY;
  const definition = connectModel(answers.warehouse, {
    files: templates.powerbi.filter(({ path }) => holdsGolden || !path.includes(GOLDEN_QUERIES)),
    variant: templates.project.filter(({ path }) => path.startsWith(MYSQL_VARIANT)),
    warehouseFolder,
  });
  // Templates packed beforehand read files and speak USD; the others are packed by `npm run template`.
  const isDefault = answers.warehouse.kind === 'files' && answers.currency.code === SOURCE_CURRENCY;
  return [...setCurrency(definition, answers.currency.code), ...(isDefault ? templates.packed : [])].map(
    (file) => within('powerbi', file),
  );
}

/** A file made of text, UTF-8. */
function textFile(path: string, text: string): TemplateFile {
  return { path, bytes: new TextEncoder().encode(text) };
}

function toText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function within(folder: string, { path, bytes }: TemplateFile): TemplateFile {
  return { path: `${folder}/${path}`, bytes };
}
