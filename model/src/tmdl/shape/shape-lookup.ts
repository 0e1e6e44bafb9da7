import type { MemberRow, ObjectShape } from './object-shape.js';

const lookups = new WeakMap<ObjectShape, ReadonlyMap<string, MemberRow>>();

/** TMDL's words for the members of a shape, in lower case: TMDL reads keywords in any letter case. */
export function membersByKeyword(shape: ObjectShape): ReadonlyMap<string, MemberRow> {
  let lookup = lookups.get(shape);
  if (lookup === undefined) {
    lookup = new Map(
      shape.members.flatMap((row) => keywordsOf(row).map((keyword) => [keyword.toLowerCase(), row])),
    );
    lookups.set(shape, lookup);
  }
  return lookup;
}

/** TMDL's words for one member: a property's, or those of the object that a child row holds. */
export function keywordsOf(row: MemberRow): readonly string[] {
  if (row.kind === 'property') return [row.keyword ?? row.key];
  const shape = row.shape();
  return [shape.keyword, ...(shape.aliases ?? [])];
}
