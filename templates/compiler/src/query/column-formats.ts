import { eachPart, parseQuery, type Syntax } from '@ott-analytics/model/dax';
import type { Model } from '@ott-analytics/model/tmdl';

/**
 * The format strings of a query's result columns, by the column's name in the result: those of the model's columns, and
 * those of measures that the query shows as they are (`"name", [Measure]`, or `[Measure]` under its own name).
 */
export function columnFormats(query: string, { tables }: Model): ReadonlyMap<string, string> {
  const formats = new Map<string, string>();
  const measures = new Map<string, string>();
  for (const { name: table, columns, measures: own } of tables) {
    for (const { name, formatString } of columns)
      if (formatString !== undefined) formats.set(`${table}[${name}]`, formatString);
    for (const { name, formatString } of own)
      if (formatString !== undefined) {
        measures.set(name.toLowerCase(), formatString);
        formats.set(`[${name}]`, formatString);
      }
  }
  for (const [name, measure] of namedMeasures(query)) {
    const format = measures.get(measure.toLowerCase());
    if (format !== undefined) formats.set(`[${name}]`, format);
  }
  return formats;
}

/** Pairs of a text and a measure beside each other in a call, as SUMMARIZECOLUMNS, ADDCOLUMNS and ROW take them. */
function namedMeasures(query: string): readonly (readonly [name: string, measure: string])[] {
  return parseQuery(query)
    .query.evaluations.flatMap(({ table }) => [...eachPart(table)])
    .flatMap((part) => (part.kind === 'call' ? pairsIn(part.parameters) : []));
}

function pairsIn(parameters: readonly Syntax[]): readonly (readonly [string, string])[] {
  return parameters.flatMap((part, place) => {
    const next = parameters[place + 1];
    return part.kind === 'constant' &&
      typeof part.value === 'string' &&
      next?.kind === 'column' &&
      next.table === undefined
      ? [[part.value, next.name] as const]
      : [];
  });
}
