/** Surrogate keys of one dimension by natural key. */
export type Keys = ReadonlyMap<string, number>;

/** The keys that the present warehouse has given, by dimension table. */
export type KeyRegistry = ReadonlyMap<string, Keys>;

/** Keys for `codes`: those already given stay, new ones count up from the highest. 0 stays the unknown member. */
export function assignKeys(codes: readonly string[], given: Keys | undefined): Keys {
  const keys = new Map<string, number>();
  let next = Math.max(0, ...(given?.values() ?? [])) + 1;
  for (const code of codes) {
    if (keys.has(code)) continue;
    const known = given?.get(code);
    keys.set(code, known ?? next);
    if (known === undefined) next += 1;
  }
  return keys;
}

/** The key of a code that must be there: facts are built from the same members as dimensions. */
export function keyOf(keys: Keys, code: string): number {
  const key = keys.get(code);
  if (key === undefined) throw new RangeError(`no key was given to the member '${code}'`);
  return key;
}
