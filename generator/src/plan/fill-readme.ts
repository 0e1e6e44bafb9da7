import type { Answers } from '../answers/answers.js';
import { SAMPLE_FOLDER } from '../answers/read-saved-answers.js';
import { SOURCE_CURRENCY } from '../answers/rules/currency.js';

/** README.md with its `{{words}}` filled. Throws for a word that has no text: our bug. */
export function fillReadme(template: string, answers: Answers): string {
  const words: Readonly<Record<string, string>> = {
    name: answers.name,
    warehouse: describeWarehouse(answers),
    source: describeSource(answers),
    currency: describeCurrency(answers),
    connect: describeConnection(answers),
  };
  return template.replace(/\{\{(\w+)\}\}/g, (_, word: string) => {
    const text = words[word];
    if (text === undefined) throw new Error(`Invariant broken: README.md asks for "${word}".`);
    return text;
  });
}

function describeWarehouse({ warehouse }: Answers): string {
  return warehouse.kind === 'files'
    ? '`warehouse/`: Parquet files and a DuckDB file, a new generation with each load'
    : `the MySQL database \`${warehouse.database}\` on \`${warehouse.host}:${warehouse.port}\`, as user \`${warehouse.user}\`; the password is in \`.env\` (see \`.env.example\`)`;
}

function describeSource({ source }: Answers): string {
  return source.kind === 'sample'
    ? `\`${SAMPLE_FOLDER}/\`: published figures of streaming platforms, each file with its source in \`${SAMPLE_FOLDER}/SOURCES.csv\``
    : `\`${source.path}\``;
}

function describeCurrency({ currency }: Answers): string {
  return currency.code === SOURCE_CURRENCY
    ? SOURCE_CURRENCY
    : `${currency.code}, at one fixed rate of ${currency.unitsPerUsd} for one ${SOURCE_CURRENCY} that you declared`;
}

function describeConnection({ warehouse }: Answers): string {
  return warehouse.kind === 'files'
    ? 'It asks for `WarehouseFolder`: the folder `warehouse` of this project, which `npm run template` fills in.'
    : 'It asks for `MySqlServer` and `MySqlDatabase`, and on the first refresh for user and password (choose Database, not\nWindows). MySQL Connector/NET must be installed: see `guides/mysql.md`.';
}
