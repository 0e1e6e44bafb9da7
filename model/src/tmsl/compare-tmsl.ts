import type { JsonObject, JsonValue } from './tmsl-database.js';

/** One place where two TMSL documents differ; a side that has nothing there is undefined. */
export interface TmslDifference {
  /** Keys and names from the root: `model.tables[Sales].columns[Amount].dataType`. */
  readonly path: string;
  readonly left: JsonValue | undefined;
  readonly right: JsonValue | undefined;
}

/** Keys that name an item of a collection; items of collections without one are compared by their place. */
const identityKeys = ['name', 'folder', 'memberName', 'property', 'groupingColumn'] as const;

/**
 * Compares what two TMSL documents mean: key order and the order of items with a name do not count, except where
 * an `ordinal` says so itself; a list of lines equals the text they make, and an absent key equals null.
 * Returns the differences, none when both mean the same.
 */
export function compareTmsl(
  left: JsonValue | undefined,
  right: JsonValue | undefined,
): readonly TmslDifference[] {
  return [...compareValues('', left, right)];
}

function* compareValues(
  path: string,
  left: JsonValue | undefined,
  right: JsonValue | undefined,
): Iterable<TmslDifference> {
  const [one, other] = [joinLines(left), joinLines(right)];
  if (isList(one) && isList(other)) yield* compareLists(path, one, other);
  else if (isObject(one) && isObject(other)) yield* compareObjects(path, one, other);
  else if ((one ?? null) !== (other ?? null)) yield { path, left, right };
}

function* compareObjects(path: string, left: JsonObject, right: JsonObject): Iterable<TmslDifference> {
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    yield* compareValues(path === '' ? key : `${path}.${key}`, left[key], right[key]);
  }
}

function* compareLists(
  path: string,
  left: readonly JsonValue[],
  right: readonly JsonValue[],
): Iterable<TmslDifference> {
  const [ones, others] = [indexItems(left), indexItems(right)];
  for (const key of new Set([...ones.keys(), ...others.keys()])) {
    yield* compareValues(`${path}[${key}]`, ones.get(key), others.get(key));
  }
}

function indexItems(items: readonly JsonValue[]): ReadonlyMap<string, JsonValue> {
  const keys = items.map(identityOf);
  const isNamed = keys.every((key) => key !== undefined) && new Set(keys).size === keys.length;
  return new Map(items.map((item, index) => [isNamed ? (keys[index] ?? '') : String(index), item]));
}

function identityOf(item: JsonValue): string | undefined {
  if (!isObject(item)) return undefined;
  return identityKeys.map((key) => item[key]).find((value) => typeof value === 'string');
}

/** Lists of texts occur in TMSL only as the lines of one text, with line feeds or carriage returns between. */
function joinLines(value: JsonValue | undefined): JsonValue | undefined {
  if (typeof value === 'string') return value.replaceAll('\r\n', '\n');
  const isLines = isList(value) && value.length > 0 && value.every((line) => typeof line === 'string');
  return isLines ? value.join('\n') : value;
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
