import type { Measure, TabularDatabase } from '@ott-analytics/model/tmdl';
import { MISSING_MEASURES } from './missing-measures.js';
import { SUBSCRIBER_NOTE } from './subscriber-note.js';

/** Annotation of a measure that the sample data leaves BLANK; its value is `none`. Absent: the sample feeds it. */
export const SAMPLE_DATA_ANNOTATION = 'OttAnalytics_SampleData';

const NO_FOLDER = 'Without folder';

/**
 * The measure reference as Markdown: every measure of the model by display folder, with description, format, DAX and
 * whether the sample data feeds it, then what is not there and why, the choices beside them, and the note on
 * subscribers. Folders come in the order of their names, measures in the order of the model. Pure: the same model gives
 * the same text, which ends with one line end.
 */
export function printMeasureReference(database: TabularDatabase): string {
  const measures = database.model.tables.flatMap((table) => table.measures);
  const folders = [...new Set(measures.map(folderOf))].sort();
  const sections = folders.map((folder) => {
    const members = measures.filter((measure) => folderOf(measure) === folder);
    return `## ${folder}\n\n${members.map(printMeasure).join('\n')}`;
  });
  return `${[printHead(measures), ...sections, MISSING_MEASURES, SUBSCRIBER_NOTE].join('\n').trimEnd()}\n`;
}

function printHead(measures: readonly Measure[]): string {
  const hidden = measures.filter(({ isHidden }) => isHidden === true).length;
  const counts = `${measures.length} measures, ${hidden} of them hidden bases of others.`;
  const unfed = measures.filter((measure) => !feeds(measure)).length;
  const rules = `${unfed} are not fed by the sample data: they are BLANK there, and tested on a small project of their own. A measure without data is BLANK, never 0. Formats are format strings of Power BI. Measures marked hidden do not show in the field list.`;
  const rows = measures
    .filter(({ isHidden }) => isHidden !== true)
    .map((measure) => {
      const { name } = measure;
      return `| [${name}](#${anchorOf(name)}) | ${folderOf(measure)} | ${feeds(measure) ? 'yes' : 'no'} |`;
    });
  const table = ['| measure | folder | fed by the sample data |', '|---|---|---|', ...rows].join('\n');
  return `# Measures\n\nGenerated from the semantic model (\`npm run generate\`); do not edit.\n\n${counts} ${rules}\n\n${table}\n`;
}

function printMeasure(measure: Measure): string {
  const facts = [
    `Format: ${formatOf(measure)}`,
    `Fed by the sample data: ${feeds(measure) ? 'yes' : 'no'}`,
    ...(measure.isHidden === true ? ['Hidden'] : []),
  ].join(' · ');
  const description = measure.description ?? 'No description.';
  const dax = (measure.expression ?? '').trimEnd();
  return `### ${measure.name}\n\n${description}\n\n${facts}\n\n\`\`\`dax\n${dax}\n\`\`\`\n`;
}

/** The format string; that of the chosen metric where it is computed; text has none. */
function formatOf({ formatString, formatStringDefinition }: Measure): string {
  if (formatString !== undefined) return `\`${formatString}\``;
  return formatStringDefinition === undefined ? 'text' : 'that of the chosen metric';
}

function folderOf(measure: Measure): string {
  return measure.displayFolder ?? NO_FOLDER;
}

function feeds(measure: Measure): boolean {
  return !measure.annotations.some(({ name, value }) => name === SAMPLE_DATA_ANNOTATION && value === 'none');
}

/** The anchor that Markdown renderers give a heading: lower case, blanks as hyphens, other marks dropped. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');
}
