import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { starSchema } from '@ott-analytics/model/contract';
import { listDaxTokens, type DaxToken } from './dax-tokens.js';
import { listMeasures, PROJECT_FILES, readSemanticModel } from './read-semantic-model.js';

/** Texts that the data can hold: dataset contracts and members, sourced tables, and the values that the contract names. */
const KNOWN = [
  ...['contracts', 'data/Sourced Tables'].flatMap((folder) =>
    readdirSync(path.join(PROJECT_FILES, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(yaml|csv)$/.test(name))
      .map((name) => readFileSync(path.join(PROJECT_FILES, folder, name), 'utf8')),
  ),
  ...starSchema.flatMap((table) => [
    table.description,
    ...table.columns.map(({ description }) => description),
  ]),
].join('\n');

interface Comparison {
  readonly column: string;
  readonly member: string;
}

/** Members that columns are compared with: `T[c] = "x"`, `T[c] <> "x"`, `T[c] IN { "x", "y" }`, `SWITCH ( T[c], "x", ...`. */
function listComparisons(tokens: readonly DaxToken[]): readonly Comparison[] {
  return tokens.flatMap((token, index) => {
    if (token.kind !== 'column') return [];
    const column = `${token.table}[${token.name}]`;
    const [operator, next] = tokens.slice(index + 1, index + 3);
    const isComparison = operator?.kind === 'mark' && ['=', '<>'].includes(operator.value);
    if (isComparison && next?.kind === 'text') return [{ column, member: next.value }];
    if (operator?.kind !== 'word' || operator.value !== 'IN') return [];
    const members = tokens.slice(index + 3);
    const end = members.findIndex((one) => one.kind === 'mark' && one.value === '}');
    return members
      .slice(0, end)
      .flatMap((one) => (one.kind === 'text' ? [{ column, member: one.value }] : []));
  });
}

const comparisons = listMeasures(readSemanticModel()).flatMap(({ name, expression }) =>
  listComparisons(listDaxTokens(expression ?? '')).map((comparison) => ({ name, ...comparison })),
);

describe('the members that measures name', () => {
  it('are many', () => {
    expect(comparisons.length).toBeGreaterThan(40);
  });

  it.each(comparisons)('$name: $column can be "$member"', ({ member }) => {
    const escaped = member.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
    expect(new RegExp(`(^|[^\\w])${escaped}($|[^\\w])`, 'm').test(KNOWN)).toBe(true);
  });
});
