import { describe, expect, it } from 'vitest';
import { DAX_FUNCTIONS } from './dax-functions.js';
import { listDaxTokens, type DaxToken } from './dax-tokens.js';
import { listMeasures, readSemanticModel, waivedRules } from './read-semantic-model.js';

const parsed = readSemanticModel();
const measures = listMeasures(parsed);
const tables = parsed.database.model.tables;
const columns = new Set(tables.flatMap((table) => table.columns.map(({ name }) => `${table.name}[${name}]`)));
const tableNames = new Set(tables.map(({ name }) => name));
const measureNames = new Set(measures.map(({ name }) => name));
const tokensOf = new Map(measures.map(({ name, expression }) => [name, listDaxTokens(expression ?? '')]));
const cases = [...tokensOf].map(([name, tokens]) => ({ name, tokens }));

const texts = (tokens: readonly DaxToken[]): readonly string[] =>
  tokens.flatMap((token) => (token.kind === 'text' ? [token.value] : []));

/** Names that VAR declares in the expression. */
function variablesOf(tokens: readonly DaxToken[]): ReadonlySet<string> {
  return new Set(
    tokens.flatMap((token, index) => {
      const next = tokens[index + 1];
      return token.kind === 'word' && token.value === 'VAR' && next?.kind === 'word' ? [next.value] : [];
    }),
  );
}

const LANGUAGE_WORDS = new Set(['VAR', 'RETURN', 'IN', 'NOT', 'DESC', 'ASC', 'MONTH', 'QUARTER']);

describe('every measure of the template', () => {
  it('is there, two hundred of them', () => {
    expect(measures.length).toBeGreaterThanOrEqual(200);
  });

  it.each(cases)('$name names only columns that the model has', ({ tokens }) => {
    const unknown = tokens.flatMap((token) =>
      token.kind === 'column' && !columns.has(`${token.table}[${token.name}]`)
        ? [`${token.table}[${token.name}]`]
        : [],
    );
    expect(unknown).toEqual([]);
  });

  it.each(cases)('$name names only measures of the model or columns it adds itself', ({ tokens }) => {
    const added = new Set(texts(tokens).filter((text) => text.startsWith('@')));
    const unknown = tokens.flatMap((token) =>
      token.kind === 'bracketed' && !measureNames.has(token.name) && !added.has(token.name)
        ? [token.name]
        : [],
    );
    expect(unknown).toEqual([]);
  });

  it.each(cases)('$name uses only known functions, tables and declared variables', ({ tokens }) => {
    const variables = variablesOf(tokens);
    const unknown = tokens.flatMap((token) => {
      if (token.kind === 'function')
        return DAX_FUNCTIONS.has(token.name) || LANGUAGE_WORDS.has(token.name) ? [] : [token.name];
      if (token.kind === 'table') return tableNames.has(token.name) ? [] : [token.name];
      if (token.kind !== 'word') return [];
      const isKnown =
        LANGUAGE_WORDS.has(token.value) || variables.has(token.value) || tableNames.has(token.value);
      return isKnown ? [] : [token.value];
    });
    expect(unknown).toEqual([]);
  });

  it.each(cases)('$name uses every variable that it declares', ({ tokens }) => {
    const words = tokens.flatMap((token) => (token.kind === 'word' ? [token.value] : []));
    const unused = [...variablesOf(tokens)].filter(
      (name) => words.filter((word) => word === name).length < 2,
    );
    expect(unused).toEqual([]);
  });

  it.each(cases)('$name calls no variable like a table or a function', ({ tokens }) => {
    const clashes = [...variablesOf(tokens)].filter(
      (name) => tableNames.has(name) || DAX_FUNCTIONS.has(name.toUpperCase()),
    );
    expect(clashes).toEqual([]);
  });

  it.each(cases)('$name closes every parenthesis and brace', ({ tokens }) => {
    const open: string[] = [];
    for (const token of tokens) {
      if (token.kind !== 'mark') continue;
      if (token.value === '(' || token.value === '{') open.push(token.value);
      if (token.value === ')') expect(open.pop()).toBe('(');
      if (token.value === '}') expect(open.pop()).toBe('{');
    }
    expect(open).toEqual([]);
  });

  it.each(cases)('$name divides with DIVIDE, or by a literal', ({ tokens }) => {
    const bad = tokens.filter(
      (token, index) => token.kind === 'mark' && token.value === '/' && tokens[index + 1]?.kind !== 'number',
    );
    expect(bad).toEqual([]);
  });

  it.each(cases)('$name avoids ALLSELECTED, EARLIER, IFERROR and "1 - DIVIDE"', ({ tokens }) => {
    const calls = tokens.flatMap((token) => (token.kind === 'function' ? [token.name] : []));
    expect(calls).not.toEqual(expect.arrayContaining(['ALLSELECTED']));
    expect(calls).not.toEqual(expect.arrayContaining(['EARLIER']));
    expect(calls).not.toEqual(expect.arrayContaining(['IFERROR']));
    const written = tokens.map((token) => ('value' in token ? token.value : token.name)).join(' ');
    expect(written).not.toMatch(/(^|[^\d.])1 - DIVIDE/);
  });

  it.each(cases)('$name writes no placeholder for BLANK', ({ tokens }) => {
    expect(texts(tokens).filter((text) => /\(Blank\)|\bNaN\b|∞|\bN\/A\b/.test(text))).toEqual([]);
  });

  it('reaches no measure that leads back to itself', () => {
    const usesOf = (name: string): readonly string[] =>
      (tokensOf.get(name) ?? []).flatMap((token) =>
        token.kind === 'bracketed' && measureNames.has(token.name) ? [token.name] : [],
      );
    const reach = (name: string, seen: ReadonlySet<string>): boolean =>
      usesOf(name).some((next) => seen.has(next) || reach(next, new Set([...seen, next])));
    expect([...measureNames].filter((name) => reach(name, new Set([name])))).toEqual([]);
  });

  it('is no bare reference to another measure, and no two say the same', () => {
    expect(measures.filter(({ expression }) => /^\[[^\]]+\]$/.test((expression ?? '').trim()))).toEqual([]);
    const expressions = measures.map(({ expression }) => (expression ?? '').replaceAll(/\s+/g, ' '));
    expect(new Set(expressions).size).toBe(expressions.length);
  });

  it('has a description and a numbered folder', () => {
    const bare = measures.filter(
      ({ description, displayFolder }) =>
        (description ?? '').length < 20 || !/^(0[1-9]|10) [A-Z]/.test(displayFolder ?? ''),
    );
    expect(bare.map(({ name }) => name)).toEqual([]);
  });

  it('hides only measures that another measure uses', () => {
    const used = new Set(
      [...tokensOf.values()].flat().flatMap((token) => (token.kind === 'bracketed' ? [token.name] : [])),
    );
    const idle = measures.filter(({ isHidden, name }) => isHidden === true && !used.has(name));
    expect(idle.map(({ name }) => name)).toEqual([]);
  });
});

describe('format strings', () => {
  /** Formats of the design's measure catalogue; pp and dates need a waiver of INTEGER_FORMATTING. */
  const FORMATS: Readonly<Record<string, readonly string[]>> = {
    '\\$#,0,,,.0" B"': [],
    '\\$0.00': [],
    '#,0': [],
    '#,0.0': [],
    '#,0.0%;-#,0.0%;#,0.0%': [],
    '+0.0 "pp";-0.0 "pp";0.0 "pp"': ['INTEGER_FORMATTING'],
    'd mmm yyyy': ['INTEGER_FORMATTING'],
    '#,0.00"×"': ['INTEGER_FORMATTING'],
    '0.00': ['INTEGER_FORMATTING'],
    '0': ['INTEGER_FORMATTING'],
  };

  it('are those of the catalogue, with a waiver where Best Practice rules know another', () => {
    const wrong = measures.filter(({ formatString, annotations }) => {
      if (formatString === undefined) return false;
      const waivers = FORMATS[formatString];
      return waivers === undefined || waivers.some((rule) => !waivedRules({ annotations }).includes(rule));
    });
    expect(wrong.map(({ name, formatString }) => `${name}: ${formatString ?? ''}`)).toEqual([]);
  });

  it('are chosen with the metric where the metric is chosen', () => {
    const chosen = measures.filter(({ formatStringDefinition }) => formatStringDefinition !== undefined);
    expect(chosen.map(({ name }) => name)).toEqual([
      'Selected Metric',
      'Selected Metric PY',
      'Selected Metric Change',
      'Selected Metric Target',
    ]);
    const columns = tables.find(({ name }) => name === 'Metric')?.partitions[0]?.source;
    const rows = columns?.kind === 'calculated' ? (columns.expression ?? '') : '';
    const formats = texts(listDaxTokens(rows)).map((text) => text.replaceAll('""', '"'));
    expect(formats.filter((text) => /[#0]/.test(text) && FORMATS[text] === undefined)).toEqual([]);
  });

  it('are missing from text measures only, which say so', () => {
    const bare = measures.filter(
      ({ formatString, formatStringDefinition }) =>
        formatString === undefined && formatStringDefinition === undefined,
    );
    const shown = bare.filter(({ isHidden }) => isHidden !== true);
    expect(
      shown.every((measure) => waivedRules(measure).includes('PROVIDE_FORMAT_STRING_FOR_MEASURES')),
    ).toBe(true);
    expect(bare.every(({ displayFolder }) => displayFolder === '10 Narrative and Quality')).toBe(true);
  });
});
