import { hintNearest } from '../hint-nearest.js';
import type { ChildRow } from '../shape/object-shape.js';
import { modelShape } from '../shape/model-shape.js';
import { findMember, keywordsOf } from '../shape/shape-lookup.js';
import type { Declaration } from '../syntax/declaration.js';
import type { PlainObject } from './plain-object.js';
import { reportError, type ReadContext } from './read-context.js';

/**
 * Puts a model's collections into the order of the `ref` lines; objects without one follow in the order of the
 * files (TMDL overview, "Deterministic collection ordering"). A `ref` to nothing is an error here, though TOM
 * passes over it: a deleted table whose `ref` stays is a mistake.
 */
export function orderByReferences(
  context: ReadContext,
  model: PlainObject,
  references: readonly Declaration[],
): PlainObject {
  const wanted = new Map<ChildRow, Declaration[]>();
  for (const reference of references) {
    const row = findMember(modelShape, reference.keyword, true);
    if (row?.kind === 'child' && row.isMany) wanted.set(row, [...(wanted.get(row) ?? []), reference]);
    else {
      reportError(context, reference, {
        code: 'tmdl/unknown-object',
        message: `'ref ${reference.keyword}' refers to no kind of object of a model`,
        ...hintNearest(reference.keyword, modelShape.members.flatMap(keywordsOf)),
      });
    }
  }
  const ordered: Record<string, unknown> = {};
  for (const [row, found] of wanted) ordered[row.key] = orderCollection(context, model, row, found);
  return { ...model, ...ordered };
}

function orderCollection(
  context: ReadContext,
  model: PlainObject,
  row: ChildRow,
  references: readonly Declaration[],
): readonly PlainObject[] {
  const nameKey = row.shape().nameKey ?? 'name';
  const collection = (model[row.key] ?? []) as readonly PlainObject[];
  const rest = new Map(collection.map((object) => [String(object[nameKey]).toLowerCase(), object]));
  const first: PlainObject[] = [];
  const seen = new Set<string>();
  for (const reference of references) {
    const name = (reference.name ?? '').toLowerCase();
    const object = rest.get(name);
    if (seen.has(name)) reportTwice(context, reference);
    else if (object === undefined) reportMissing(context, reference, collection, nameKey);
    else first.push(object);
    seen.add(name);
    rest.delete(name);
  }
  const firstSet = new Set(first);
  return [...first, ...collection.filter((object) => !firstSet.has(object))];
}

function reportMissing(
  context: ReadContext,
  reference: Declaration,
  collection: readonly PlainObject[],
  nameKey: string,
): void {
  const name = reference.name ?? '';
  reportError(context, reference, {
    code: 'tmdl/reference-without-object',
    message: `'ref ${reference.keyword} ${name}': no file declares ${reference.keyword} '${name}'`,
    ...hintNearest(
      name,
      collection.map((object) => String(object[nameKey])),
    ),
  });
}

function reportTwice(context: ReadContext, reference: Declaration): void {
  reportError(context, reference, {
    code: 'tmdl/duplicate-reference',
    message: `'ref ${reference.keyword} ${reference.name ?? ''}' stands more than once`,
  });
}
