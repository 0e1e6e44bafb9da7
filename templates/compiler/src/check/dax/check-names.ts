import { eachPart, type PlacedDiagnostic, type Syntax } from '@ott-analytics/model/dax';
import { findNearest } from '@ott-analytics/model/contract';
import type { DaxText } from '../model/dax-text.js';
import type { ModelContext } from '../model/model-context.js';
import { isFunction } from './is-function.js';
import { MICROSOFT_FUNCTIONS } from './microsoft-functions.js';

/**
 * The names in a DAX text that neither the model nor the text itself has: tables, columns, measures, functions. Coarser
 * than binding: a bare `[name]` may be any column or measure of the model, or any text in the expression.
 */
export function checkNames({ syntax }: DaxText, context: ModelContext): readonly PlacedDiagnostic[] {
  const own = new Set(
    [...eachPart(syntax)].flatMap((part) =>
      part.kind === 'constant' && typeof part.value === 'string' ? [part.value.toLowerCase()] : [],
    ),
  );
  return [...eachPart(syntax)].flatMap((part) => checkPart(part, context, own) ?? []);
}

function checkPart(
  part: Syntax,
  context: ModelContext,
  own: ReadonlySet<string>,
): PlacedDiagnostic | undefined {
  const { names, columns } = context;
  switch (part.kind) {
    case 'call':
      if (isFunction(part.name)) return undefined;
      if (context.model.functions.some(({ name }) => sameName(name, part.name))) return undefined;
      return unknown('function', part, [...MICROSOFT_FUNCTIONS]);
    case 'table':
      if (names.findTable(part.name) !== undefined) return undefined;
      return unknown(
        'table',
        part,
        names.tables.map(({ name }) => name),
      );
    case 'column': {
      if (part.table === undefined) {
        const isKnown =
          own.has(part.name.toLowerCase()) ||
          names.findMeasure(part.name) !== undefined ||
          columns.some(({ column }) => sameName(column.name, part.name));
        return isKnown ? undefined : unknown('name', part, names.measureNames());
      }
      const table = names.findTable(part.table);
      if (table === undefined)
        return unknown(
          'table',
          { name: part.table, place: part.place },
          names.tables.map(({ name }) => name),
        );
      const measure = names.findMeasure(part.name);
      if (measure !== undefined && sameName(measure.table, table.name)) return undefined;
      const all = table.columns.map(({ name }) => name);
      return all.some((name) => sameName(name, part.name)) ? undefined : unknown('column', part, all);
    }
    default:
      return undefined;
  }
}

function unknown(
  noun: 'function' | 'table' | 'column' | 'name',
  { name, place }: { readonly name: string; readonly place: PlacedDiagnostic['place'] },
  candidates: Iterable<string>,
): PlacedDiagnostic {
  const nearest = findNearest(name, candidates);
  return {
    code: `dax/unknown-${noun}`,
    severity: 'error',
    message: noun === 'name' ? `There is no measure or column [${name}].` : `There is no ${noun} '${name}'.`,
    place,
    ...(nearest !== undefined && { hint: `Did you mean '${nearest}'?` }),
  };
}

function sameName(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}
