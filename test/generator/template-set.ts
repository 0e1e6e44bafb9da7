import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { TemplateFile, TemplateSet } from '../../generator/src/plan/template-file.js';
import { repositoryRoot } from '../../tools/src/machine/repository-root.js';

const OWN_PROJECT_FILES = [
  'README.md',
  '_env.example',
  '_gitattributes',
  '_gitignore',
  'powerbi-mysql/expressions.tmdl',
  'schema/mysql.sql',
  'scripts/pack-templates.js',
];

const EXPRESSIONS = `/// Folder.
expression WarehouseFolder = "C:\\OTT Analytics\\warehouse" meta [IsParameterQuery=true, Type="Text", IsParameterQueryRequired=true]
`;
const MODEL = `model Model
annotation PBI_QueryOrder = ["WarehouseFolder","WarehouseTable","Key Measures"]
`;
const MEASURES = `table 'Key Measures'
	/// Base, in units of the reporting currency (USD unless configured).
	measure 'Money Flow' = SUM ( Revenue[Amount] )
		formatString: \\$#,0,,,.0" B"
	measure Sentence = "Up by " & FORMAT ( [Money Flow], "$#,0", "en-US" )
`;
const LOAD = `table 'Load Batch'
	/// Units of the reporting currency for one USD, applied to every amount.
	column 'Units Per USD'
`;
const VISUAL = `{ "$schema": "x/2.0.0/schema.json", "title": "'Net income, USD bn'" }\n`;

/** A small set of templates: the real files that the generator owns, and of the others as much as has a meaning. */
export function smallTemplateSet(): TemplateSet {
  const project = path.join(repositoryRoot(), 'templates', 'project');
  const definition = 'OTT Analytics.SemanticModel/definition';
  return {
    project: [
      ...OWN_PROJECT_FILES.map((file) => ({ path: file, bytes: readFileSync(path.join(project, file)) })),
      text('contracts/members.yaml', 'platforms: []\n'),
      text('data/OTT Dataset/Netflix/Revenue.csv', 'Year,Revenue\r\n2020,24.9\r\n'),
      text('guides/mysql.md', '# MySQL\n'),
    ],
    powerbi: [
      text('OTT Analytics.pbip', '{}\n'),
      text(`${definition}/expressions.tmdl`, EXPRESSIONS),
      text(`${definition}/model.tmdl`, MODEL),
      text(`${definition}/tables/Key Measures.tmdl`, MEASURES),
      text(`${definition}/tables/Load Batch.tmdl`, LOAD),
      text('OTT Analytics.SemanticModel/DAXQueries/01 Revenue.Tests.dax', 'EVALUATE { 1 }\n'),
      text('OTT Analytics.Report/definition/pages/p/visuals/v/visual.json', VISUAL),
      text('OTT Analytics.Report/CustomVisuals/G/package.json', '{"description":"in USD"}\n'),
      { path: 'visuals/growth-funnel.pbiviz', bytes: new Uint8Array([0x50, 0x4b, 0, 0xff]) },
    ],
    packed: [{ path: 'OTT Analytics.pbit', bytes: new Uint8Array([0x50, 0x4b, 0, 0xfe]) }],
    packages: ['etl', 'model', 'template-compiler'].map((name) => ({
      path: `ott-analytics-${name}-0.1.0.tgz`,
      bytes: new Uint8Array([0x1f, 0x8b, 0]),
    })),
  };
}

/** A template file made of text. */
export function text(file: string, content: string): TemplateFile {
  return { path: file, bytes: new TextEncoder().encode(content) };
}
