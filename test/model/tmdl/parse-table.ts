import { parseTmdl, type Table } from '@ott-analytics/model/tmdl';

const database = { path: 'database.tmdl', text: 'database\n\tcompatibilityLevel: 1601\n' };

/** Codes and lines of what is wrong with one file's text, beside a good database.tmdl. */
export function findingsOf(text: string): readonly string[] {
  const { diagnostics } = parseTmdl([database, { path: 'T.tmdl', text }]);
  return diagnostics.map(
    (diagnostic) => `${diagnostic.severity} ${diagnostic.code} ${diagnostic.at?.line ?? '-'}`,
  );
}

/** The first table of a text that must be without errors. */
export function parseTable(text: string): Table {
  const { database: parsed, diagnostics } = parseTmdl([database, { path: 'T.tmdl', text }]);
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
  const [table] = parsed.model.tables;
  if (errors.length > 0 || table === undefined) throw new Error(`No clean table: ${JSON.stringify(errors)}`);
  return table;
}
