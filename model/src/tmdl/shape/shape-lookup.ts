import type { MemberRow, ObjectShape } from './object-shape.js';

/** The members of a shape by TMDL's words for them, in lower case. */
interface Lookup {
  readonly properties: ReadonlyMap<string, MemberRow>;
  readonly children: ReadonlyMap<string, MemberRow>;
}

const lookups = new WeakMap<ObjectShape, Lookup>();

/**
 * The member of a shape that a keyword means, in any letter case. With a name after it, a keyword means a child
 * object before it means a property: `culture de-DE`, but `culture: de-DE`.
 */
export function findMember(shape: ObjectShape, keyword: string, hasName: boolean): MemberRow | undefined {
  const { properties, children } = lookupOf(shape);
  const key = keyword.toLowerCase();
  const property = properties.get(key);
  const child = children.get(key);
  return hasName ? (child ?? property) : (property ?? child);
}

/** TMDL's words for one member: a property's, or those of the object that a child row holds. */
export function keywordsOf(row: MemberRow): readonly string[] {
  if (row.kind === 'property') return [row.keyword ?? row.key];
  const shape = row.shape();
  return [shape.keyword, ...(shape.aliases ?? [])];
}

function lookupOf(shape: ObjectShape): Lookup {
  let lookup = lookups.get(shape);
  if (lookup === undefined) {
    lookup = { properties: index(shape, 'property'), children: index(shape, 'child') };
    lookups.set(shape, lookup);
  }
  return lookup;
}

function index(shape: ObjectShape, kind: MemberRow['kind']): ReadonlyMap<string, MemberRow> {
  const rows = shape.members.filter((row) => row.kind === kind);
  return new Map(rows.flatMap((row) => keywordsOf(row).map((keyword) => [keyword.toLowerCase(), row])));
}
