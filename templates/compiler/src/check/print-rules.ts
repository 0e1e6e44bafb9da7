import { ALL_RULES } from './all-rules.js';
import type { RuleCategory, RuleHead } from './rule-head.js';

const CATEGORIES: readonly RuleCategory[] = [
  'Project',
  'DAX',
  'Power Query',
  'Report',
  'Waivers',
  'Best practice: DAX',
  'Best practice: error prevention',
  'Best practice: performance',
  'Best practice: maintenance',
  'Best practice: naming',
  'Best practice: formatting',
  'Best practice: layout',
];

const HEAD = `# Rules of \`ott-template check\`

Generated from the tables of rules (\`npm run generate\`); do not edit.

\`ott-template check <folder>\` reads a Power BI project (the folder of the .pbip) or a TMDL model alone and reports what
breaks these rules, each with file, line and column. An **error** is refused by Power BI or shows something broken; a
**warning** costs figures, speed or readers; an **info** is a matter of style. How to run it, how to leave rules out and
how to waive one for an object with a reason: [testing measures](guides/testing-measures.md).

Sources: Microsoft BPA is \`BestPracticeRules/BPARules.json\` of microsoft/Analysis-Services; Tabular Editor BPA is
TabularEditor/BestPracticeRules; PBI Inspector is the base rules of fab-inspector; Power BI is what Power BI Desktop
demands. Where two sets have the same rule, one row has both names, and a waiver may use either. Not among them, since
TMDL of Power BI has no such objects: REMOVE_DATA_SOURCES_NOT_REFERENCED_BY_ANY_PARTITIONS, USE_MSOLEDBSQL_PROVIDER,
SPECIFY_APPLICATION_NAME. RELATIONSHIP_COLUMNS_SAME_DATA_TYPE is an error of the model itself (\`model/relationship-types\`).
`;

/** The table of rules as Markdown, by category. Pure: the same rules give the same text, which ends with one line end. */
export function printRules(): string {
  const sections = CATEGORIES.map((category) => {
    const rules = ALL_RULES.filter((rule) => rule.category === category);
    const rows = rules.map(printRow).join('\n');
    return `## ${category}\n\n| rule | severity | source | in a good project |\n|---|---|---|---|\n${rows}\n`;
  });
  return `${HEAD}\n${ALL_RULES.length} rules.\n\n${sections.join('\n')}`;
}

function printRow({ code, severity, source, summary, alsoKnownAs = [] }: RuleHead): string {
  const names = [code, ...alsoKnownAs].map((name) => `\`${name}\``).join(', also ');
  return `| ${names} | ${severity} | ${source} | ${summary.replaceAll('|', '\\|')} |`;
}
