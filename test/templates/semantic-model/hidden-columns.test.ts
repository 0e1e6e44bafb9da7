import { describe, expect, it } from 'vitest';
import { listDaxTokens } from './dax-tokens.js';
import { listMeasures, readSemanticModel, waivedRules } from './read-semantic-model.js';

const parsed = readSemanticModel();
const { model } = parsed.database;

/** `Table[Column]` of all columns that measures, relationships, sorting or hierarchies need. */
const needed = new Set([
  ...listMeasures(parsed)
    .flatMap(({ expression, formatStringDefinition }) => [expression, formatStringDefinition?.expression])
    .flatMap((expression) =>
      listDaxTokens(expression ?? '').flatMap((token) =>
        token.kind === 'column' ? [`${token.table}[${token.name}]`] : [],
      ),
    ),
  ...model.relationships.flatMap(({ fromColumn, toColumn }) =>
    [fromColumn, toColumn].map((end) => `${end?.table ?? ''}[${end?.name ?? ''}]`),
  ),
  ...model.tables.flatMap((table) =>
    table.columns.flatMap(({ sortByColumn }) =>
      sortByColumn === undefined ? [] : [`${table.name}[${sortByColumn}]`],
    ),
  ),
]);

const hidden = model.tables.flatMap((table) =>
  table.columns
    .filter(({ isHidden }) => isHidden === true)
    .map((column) => ({ path: `${table.name}[${column.name}]`, table, column })),
);

describe('hidden columns', () => {
  it('are needed, or say that they are there for lineage only', () => {
    const wrong = hidden.filter(
      ({ path, column }) => needed.has(path) === waivedRules(column).includes('UNNECESSARY_COLUMNS'),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('stay out of MDX clients unless another column is sorted by them', () => {
    const wrong = hidden.filter(({ table, column }) => {
      const isSortKey = table.columns.some(({ sortByColumn }) => sortByColumn === column.name);
      return (column.isAvailableInMdx !== false) !== isSortKey;
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});
