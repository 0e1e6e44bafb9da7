import { functionRows } from '../functions/function-table.js';
import type { FunctionRow } from '../functions/function-row.js';
import { INNER_WORDS, UNSUPPORTED } from '../functions/unsupported-functions.js';

/** docs/dax-coverage.md: every function of the table by family, with its parameters. Markdown, ending in a line break. */
export function printCoverage(): string {
  const rows = functionRows();
  const families = [...new Set(rows.map(({ family }) => family))].sort();
  const sections = families.map((family) => {
    const own = rows.filter((row) => row.family === family);
    return [`## ${family} (${own.length})`, '', ...own.map(printRow), ''].join('\n');
  });
  const refused = UNSUPPORTED.reduce((count, [, names]) => count + names.split(' ').length, 0);
  return [
    '# DAX coverage',
    '',
    `Generated from the function table of the DAX engine (\`model/src/dax/functions\`): ${rows.length} functions. A parameter that ends in ? may be left out, one that ends in ... comes any number of times. How the engine deviates from Microsoft's is in \`model/src/dax/SPECIFICATION.md\`.`,
    '',
    ...sections,
    '## Words inside of functions',
    '',
    ...Object.entries(INNER_WORDS).map(([name, place]) => `- \`${name}\` in ${place}`),
    '',
    `## Refused (${refused})`,
    '',
    'Each of these is a finding `dax/unsupported` with its place and the reason, never a guess; any other name is `dax/unknown-function`.',
    '',
    ...UNSUPPORTED.map(
      ([reason, names]) =>
        `- ${reason}: ${names
          .split(' ')
          .map((name) => `\`${name}\``)
          .join(', ')}`,
    ),
  ]
    .join('\n')
    .replace(/\n*$/, '\n');
}

const printRow = ({ name, parameters, returns }: FunctionRow): string =>
  `- \`${name}(${parameters.join(', ')})\`${returns === 'table' ? ' gives a table' : ''}`;
